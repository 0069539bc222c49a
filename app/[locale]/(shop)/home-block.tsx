import { getTranslations } from 'next-intl/server';
import { HomeBanner } from '@/components/home-banner';
import { HomeFeatured } from '@/components/home-featured';
import { HomeHero } from '@/components/home-hero';
import { HomeHow } from '@/components/home-how';
import { HomeKinds } from '@/components/home-kinds';
import { HomeNews } from '@/components/home-news';
import { HomeShops } from '@/components/home-shops';
import { HomeText } from '@/components/home-text';
import { HomeToday } from '@/components/home-today';
import type { CategoryCard } from '@/lib/catalog/types';
import type { Locale } from '@/lib/locale';
import { getFeatured } from '@/lib/promise/featured';
import type { ShopFront } from '@/lib/promise/types';
import type { HomeBlock as Block } from '@/lib/stores/home/types';
import type { HoursNews } from '@/lib/stores/hours-news';
import type { Store } from '@/lib/stores/types';
import { mapTiles } from '@/lib/web/map-tiles';
import { reading } from '@/lib/web/reading';

export interface HomeFacts {
  locale: Locale;
  /** The shop that is suggested until one is chosen; null where there is none. */
  front: ShopFront | null | undefined;
  news: HoursNews<Store> | null | undefined;
  kinds: CategoryCard[];
  /** How many shops there are. */
  stores: number;
}

/** One part of the home page. */
export async function HomeBlock({ block, ...facts }: HomeFacts & { block: Block }) {
  const { locale, front, news, kinds, stores } = facts;
  switch (block.kind) {
    case 'hero': {
      const suggested = front ? { code: front.glance.code, name: front.glance.name } : undefined;
      return <HomeHero locale={locale} hero={block} suggested={suggested} stores={stores} />;
    }
    case 'news':
      return news && <HomeNews locale={locale} news={news} />;
    case 'today':
      return front && <Today locale={locale} front={front} />;
    case 'kinds':
      return <HomeKinds locale={locale} kinds={kinds} />;
    case 'how':
      return <HomeHow locale={locale} />;
    case 'near':
      return front && <Near locale={locale} front={front} stores={stores} />;
    case 'featured':
      return <HomeFeatured locale={locale} block={block} cards={await getFeatured((await reading()).db, block.from)} />;
    case 'banner':
      return <HomeBanner locale={locale} banner={block} />;
    case 'text':
      return <HomeText locale={locale} block={block} />;
  }
}

async function Today({ locale, front }: { locale: Locale; front: ShopFront }) {
  const t = await getTranslations('home.today');
  const labels = {
    today: t.raw('today'),
    here: t.raw('here'),
    lead: t.raw('lead'),
    seeAll: t.raw('seeAll'),
    seeToday: t.raw('seeToday'),
    seeHere: t.raw('seeHere'),
  };
  return (
    <HomeToday
      locale={locale}
      prerendered={{ ...front.glance, total: front.total, cards: front.cards }}
      labels={labels}
    />
  );
}

async function Near({ locale, front, stores }: { locale: Locale; front: ShopFront; stores: number }) {
  const t = await getTranslations('stores');
  return (
    <HomeShops
      locale={locale}
      stores={stores}
      suggested={front.glance.code}
      prerendered={front.near}
      words={t.raw('state')}
      tiles={mapTiles()}
      mapWords={t.raw('map')}
    />
  );
}
