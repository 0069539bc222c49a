import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FeedCard } from '@/components/admin/feeds/feed-card';
import { listNumbers } from '@/lib/feeds/queries';
import { type FeedName, feedNames } from '@/lib/feeds/types';
import { locales } from '@/lib/locale';
import { shopConsole } from '@/lib/web/console';
import { db } from '@/lib/web/database';
import { pageLocale } from '@/lib/web/page-locale';
import { publicAddress } from '@/lib/web/public-address';
import { countNow } from './actions';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'adminInterfaces.feeds' });
  return { title: t('title') };
}

const files: Record<FeedName, string> = {
  'google-products': '/feeds/google-products.xml',
  'google-local-inventory': '/feeds/google-local-inventory.tsv',
  'meta-catalogue': '/feeds/meta-catalogue.csv',
};

/** Of each language; codes of shops and articles have none. */
const addressesOf = (feed: FeedName) =>
  feed === 'google-local-inventory'
    ? [{ language: 'one' as const, url: publicAddress(files[feed]) }]
    : locales.map((language) => ({
        language,
        url: publicAddress(language === 'ja' ? files[feed] : `${files[feed]}?lang=${language}`),
      }));

/** Addresses that markets and search engines read, and what they last found there. */
export default async function FeedsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await shopConsole(locale, 'interfaces');
  const [t, numbers] = await Promise.all([
    getTranslations({ locale, namespace: 'adminInterfaces.feeds' }),
    listNumbers(db(), actor, 'ja'),
  ]);
  return (
    <main id="main" className="console-page feeds">
      <h1>{t('title')}</h1>
      <p className="small soft hooks-lead">{t('lead')}</p>
      {feedNames.map((feed) => (
        <FeedCard
          key={feed}
          feed={feed}
          addresses={addressesOf(feed)}
          numbers={numbers[feed]}
          locale={locale}
          count={countNow}
        />
      ))}
      <section aria-labelledby="search">
        <h2 id="search">{t('search')}</h2>
        <p className="small soft">{t('searchWhy')}</p>
        <ul className="feeds-search">
          <li>
            <a className="link" href="/sitemap.xml">
              {t('sitemap')}
            </a>
          </li>
          <li>
            <a className="link" href="/robots.txt">
              {t('robots')}
            </a>
          </li>
        </ul>
      </section>
    </main>
  );
}
