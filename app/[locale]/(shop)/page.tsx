import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { HomeHero } from '@/components/home-hero';
import { HomeHow } from '@/components/home-how';
import { HomeKinds } from '@/components/home-kinds';
import { HomeNear } from '@/components/home-near';
import { HomeNews } from '@/components/home-news';
import { HomeToday } from '@/components/home-today';
import { SearchForm } from '@/components/search-form';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { listCategoryCards } from '@/lib/catalog/list-products';
import { localePath } from '@/lib/locale';
import { getShopFront } from '@/lib/promise/shop-front';
import { storeCalendar } from '@/lib/promise/store-calendar';
import { hoursNews } from '@/lib/stores/hours-news';
import { localDate } from '@/lib/time';
import { alternatesOf } from '@/lib/web/alternates';
import { mapTiles } from '@/lib/web/map-tiles';
import { pageLocale } from '@/lib/web/page-locale';
import { reading } from '@/lib/web/reading';

interface Props {
  params: Promise<{ locale: string }>;
}

export const revalidate = 300;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { alternates: alternatesOf(await pageLocale(params), '/') };
}

export default async function HomePage({ params }: Props) {
  const locale = await pageLocale(params);
  const { db, now } = await reading();
  const [t, stores, calendar, kinds] = await Promise.all([
    getTranslations('home'),
    getTranslations('stores'),
    storeCalendar(db, now),
    listCategoryCards(db),
  ]);
  // Whoever has not chosen a shop is shown the first, as a suggestion; times are always filled in by the browser.
  const [suggested] = calendar.stores;
  const front = suggested && (await getShopFront(db, calendar, suggested, now, locale));
  const news = suggested && hoursNews(calendar.stores, calendar.holidays, localDate(now, suggested.hours.zone));
  return (
    <main id="main">
      <SearchForm locale={locale} className="find-home mx-(--gutter) mb-3 lg:hidden" />
      <HomeHero
        locale={locale}
        suggested={front && { code: front.glance.code, name: front.glance.name }}
        stores={calendar.stores.length}
      />
      {news && <HomeNews locale={locale} news={news} />}
      {front && (
        <HomeToday
          locale={locale}
          prerendered={{ ...front.glance, total: front.total, cards: front.cards }}
          labels={{
            today: t.raw('today.today'),
            here: t.raw('today.here'),
            lead: t.raw('today.lead'),
            seeAll: t.raw('today.seeAll'),
            seeToday: t.raw('today.seeToday'),
            seeHere: t.raw('today.seeHere'),
          }}
        />
      )}
      <HomeKinds locale={locale} kinds={kinds} />
      <HomeHow locale={locale} />
      {front && (
        <section className="wrap sec" aria-labelledby="near">
          <div className="hdr">
            <h2 id="near">{t('near.title')}</h2>
            <Link className="link lg:hidden" href={localePath(locale, '/stores')} prefetch={false}>
              <Icon name="map" size="s" />
              {t('near.map')}
            </Link>
            <Link className="link max-lg:hidden" href={localePath(locale, '/stores')} prefetch={false}>
              <Icon name="locate-fixed" size="s" />
              {t('near.all', { stores: calendar.stores.length })}
            </Link>
          </div>
          <HomeNear
            locale={locale}
            suggested={front.glance.code}
            prerendered={front.near}
            words={stores.raw('state')}
            tiles={mapTiles()}
            mapWords={stores.raw('map')}
          />
          <ButtonLink
            kind="quiet"
            wide
            icon="locate-fixed"
            href={localePath(locale, '/stores')}
            className="mt-2.5 lg:hidden"
          >
            {t('near.all', { stores: calendar.stores.length })}
          </ButtonLink>
        </section>
      )}
    </main>
  );
}
