import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { TryWords } from '@/components/developers/to-try';
import { TryApi } from '@/components/developers/try-api';
import { PageHead } from '@/components/page-head';
import { alternatesOf } from '@/lib/web/alternates';
import { describedGroups } from '@/lib/web/developer-view';
import { loadMessages } from '@/lib/web/messages';
import { pageLocale } from '@/lib/web/page-locale';
import './developers.css';

interface Props {
  params: Promise<{ locale: string }>;
}

export const revalidate = 3600;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations('developers');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/developers') };
}

/** The REST interface, described by what checks its calls, to be read and tried. */
export default async function DevelopersPage({ params }: Props) {
  const locale = await pageLocale(params);
  const [t, { refusal }] = await Promise.all([getTranslations('developers'), loadMessages(locale)]);
  const words: TryWords = t.raw('try');
  const { fields: _fields, offline: _offline, ...codes } = refusal as Record<string, string>;
  const groups = describedGroups().map(({ group, operations }) => ({
    ...{ group, operations },
    title: t(`group.${group}` as 'group.stock'),
  }));
  return (
    <main id="main" className="wrap developers">
      <PageHead title={t('title')} lead={t('lead')} />
      <ul className="prose small">
        {Object.values<string>(t.raw('notes')).map((note) => (
          <li key={note}>{note}</li>
        ))}
        <li>
          <a href="/api/v1/openapi.json">{t('document')}</a>
        </li>
      </ul>
      <TryApi groups={groups} words={words} />
      <section aria-labelledby="codes">
        <h2 id="codes" className="sec-title">
          {t('codes')}
        </h2>
        <p className="small soft">{t('codesWhy')}</p>
        <dl className="problem-codes">
          {Object.entries(codes).map(([code, sentence]) => (
            <div key={code} id={code}>
              <dt>
                <code>{code}</code>
              </dt>
              <dd>{sentence}</dd>
            </div>
          ))}
        </dl>
      </section>
    </main>
  );
}
