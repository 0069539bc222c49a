import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SearchForm } from '@/components/search-form';
import { StructuredData } from '@/components/structured-data';
import { listCategoryCards } from '@/lib/catalog/list-products';
import { inLocale, localePath } from '@/lib/locale';
import { getShopFront } from '@/lib/promise/shop-front';
import { storeCalendar } from '@/lib/promise/store-calendar';
import { shownBlocks } from '@/lib/stores/home/shown-blocks';
import { hoursNews } from '@/lib/stores/hours-news';
import { getSetting } from '@/lib/stores/settings';
import { shopData } from '@/lib/stores/shop-data';
import { localDate } from '@/lib/time';
import { alternatesOf } from '@/lib/web/alternates';
import { pageLocale } from '@/lib/web/page-locale';
import { publicAddress } from '@/lib/web/public-address';
import { reading } from '@/lib/web/reading';
import { shopFace } from '@/lib/web/shop-face';
import { HomeBlock } from './home-block';

interface Props {
  params: Promise<{ locale: string }>;
}

/** Banners with dates come and go so many seconds late at the most, where somebody visits. */
export const revalidate = 300;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { alternates: alternatesOf(await pageLocale(params), '/') };
}

export default async function HomePage({ params }: Props) {
  const locale = await pageLocale(params);
  const { db, now } = await reading();
  const [t, home, calendar, kinds, { brand, profiles }] = await Promise.all([
    getTranslations('common'),
    getSetting(db, 'home'),
    storeCalendar(db, now),
    listCategoryCards(db),
    shopFace(),
  ]);
  // Whoever has not chosen a shop is shown the first, as a suggestion; times are always filled in by the browser.
  const [suggested] = calendar.stores;
  const front = suggested && (await getShopFront(db, calendar, suggested, now, locale));
  const news = suggested && hoursNews(calendar.stores, calendar.holidays, localDate(now, suggested.hours.zone));
  const facts = { locale, front, news, kinds, stores: calendar.stores.length };
  const blocks = shownBlocks(home, now);
  return (
    <main id="main">
      {!blocks.some(({ kind }) => kind === 'hero') && <h1 className="sr">{t('shop.name')}</h1>}
      <SearchForm locale={locale} className="find-home mx-(--gutter) mb-3 lg:hidden" />
      {blocks.map((block) => (
        <HomeBlock key={block.id} block={block} {...facts} />
      ))}
      <StructuredData
        data={shopData({
          brand,
          profiles,
          description: brand.description ? inLocale(brand.description, locale) : t('shop.description'),
          locale,
          home: publicAddress(localePath(locale, '/')),
          address: publicAddress,
        })}
      />
    </main>
  );
}
