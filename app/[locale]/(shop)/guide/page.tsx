import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Lines } from '@/components/lines';
import { PageHead } from '@/components/page-head';
import { Contents, TextSections } from '@/components/text-sections';
import { Icon } from '@/components/ui/icon';
import { alternatesOf } from '@/lib/web/alternates';
import { pageLocale } from '@/lib/web/page-locale';

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
  await pageLocale(params);
  const t = await getTranslations('guide');
  const sections = Object.entries<{ title: string; body: string }>(t.raw('sections')).map(([id, section]) => ({
    id,
    ...section,
  }));
  const faq: Record<string, string> = t.raw('faq');
  const questions = Object.keys(faq).filter((key) => /^q\d+$/.test(key));
  return (
    <main id="main">
      <div className="wrap">
        <PageHead title={t('title')} lead={t('lead')} />
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
        <Contents label={t('title')} sections={[...sections, { id: 'faq', title: t('faq.title') }]} />
        <div>
          <TextSections sections={sections} />
          <section id="faq" className="text-section">
            <h2>{t('faq.title')}</h2>
            {questions.map((key) => (
              <details key={key} className="unfold">
                <summary>
                  <b>{faq[key]}</b>
                  <Icon name="chevron-down" size="s" />
                </summary>
                <div className="unfold-body prose">
                  <Lines text={faq[key.replace('q', 'a')] ?? ''} />
                </div>
              </details>
            ))}
          </section>
          <TextSections sections={[{ id: 'contact', title: t('contact.title'), body: t('contact.body') }]} />
        </div>
      </div>
    </main>
  );
}
