import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Lines } from '@/components/lines';
import { PageHead } from '@/components/page-head';
import { Contents, TextSections } from '@/components/text-sections';
import { Icon } from '@/components/ui/icon';
import { alternatesOf } from '@/lib/web/alternates';
import { pageLocale } from '@/lib/web/page-locale';
import { pageTexts } from '@/lib/web/page-texts';

interface Props {
  params: Promise<{ locale: string }>;
}

export const revalidate = 3600;

const steps = ['s1', 's2', 's3'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations('guide');
  return { title: t('title'), description: t('description'), alternates: alternatesOf(locale, '/guide') };
}

/** How it works, and the questions people ask. */
export default async function GuidePage({ params }: Props) {
  const locale = await pageLocale(params);
  const [t, { parts, body }] = await Promise.all([getTranslations('guide'), pageTexts('guide', locale)]);
  const titled = parts.map(({ key, title, body: text }) => ({
    id: key.slice('guide.'.length),
    title: title ?? '',
    body: text,
  }));
  const sections = titled.filter(({ id }) => /^(?:s|own)\d+$/.test(id));
  const questions = titled.filter(({ id }) => /^(?:q|ask)\d+$/.test(id));
  return (
    <main id="main">
      <div className="wrap">
        <PageHead title={t('title')} lead={body('lead')} />
      </div>
      <section className="how mt-5!" aria-labelledby="steps">
        <div className="wrap">
          <h2 id="steps" className="sec-title mb-3.5">
            {t('steps.title')}
          </h2>
          <ol className="steps">
            {steps.map((step) => (
              <li key={step}>
                <b>{t(`steps.${step}.title`)}</b>
                <span>{t(`steps.${step}.body`)}</span>
              </li>
            ))}
          </ol>
        </div>
      </section>
      <div className="wrap sec text-columns">
        <Contents
          label={t('title')}
          sections={questions.length > 0 ? [...sections, { id: 'faq', title: t('faq.title') }] : sections}
        />
        <div>
          <TextSections sections={sections} />
          {questions.length > 0 && (
            <section id="faq" className="text-section">
              <h2>{t('faq.title')}</h2>
              {questions.map(({ id, title, body: answer }) => (
                <details key={id} className="unfold">
                  <summary>
                    <b>{title}</b>
                    <Icon name="chevron-down" size="s" />
                  </summary>
                  <div className="unfold-body prose">
                    <Lines text={answer} />
                  </div>
                </details>
              ))}
            </section>
          )}
          <TextSections sections={titled.filter(({ id }) => id === 'contact')} />
        </div>
      </div>
    </main>
  );
}
