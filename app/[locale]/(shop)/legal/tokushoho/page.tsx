import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Fragment } from 'react';
import { Lines } from '@/components/lines';
import { PageHead } from '@/components/page-head';
import { alternatesOf } from '@/lib/web/alternates';
import { pageLocale } from '@/lib/web/page-locale';
import { pageTexts } from '@/lib/web/page-texts';

interface Props {
  params: Promise<{ locale: string }>;
}

export const revalidate = 3600;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations('legal.commerce');
  return { title: t('title'), description: t('description'), alternates: alternatesOf(locale, '/legal/tokushoho') };
}

/** What the Act on Specified Commercial Transactions has a seller at a distance say (特定商取引法 art. 11). */
export default async function CommercePage({ params }: Props) {
  const locale = await pageLocale(params);
  const [t, { parts, body, isOwn }] = await Promise.all([getTranslations('legal'), pageTexts('tokushoho', locale)]);
  const rows = parts.filter((part) => part.title !== null && part.body !== '');
  return (
    <main id="main" className="wrap">
      <PageHead title={t('commerce.title')} lead={body('lead')} />
      <dl className="kv statutory mt-6">
        {rows.map((row) => (
          <Fragment key={row.key}>
            <dt>{row.title}</dt>
            <dd className="prose">
              <Lines text={row.body} />
            </dd>
          </Fragment>
        ))}
      </dl>
      {!isOwn && <p className="note mt-10 max-w-[728px]">{t('demoNote')}</p>}
    </main>
  );
}
