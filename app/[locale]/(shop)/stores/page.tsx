import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import Link from 'next/link';
import { getMessages, getTranslations } from 'next-intl/server';
import { StoreLocator } from '@/components/store-locator';
import { StoreSearchForm } from '@/components/store-search';
import type { StoresWords } from '@/components/stores-words';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { inLocale, type Locale, localePath } from '@/lib/locale';
import { type FoundStores, findStores } from '@/lib/promise/find-stores';
import { storeCalendar } from '@/lib/promise/store-calendar';
import { type StoreSearch, storeSearchInput } from '@/lib/stores/input';
import type { Store } from '@/lib/stores/types';
import { alternatesOf } from '@/lib/web/alternates';
import { mapTiles } from '@/lib/web/map-tiles';
import { pageLocale } from '@/lib/web/page-locale';
import { reading } from '@/lib/web/reading';

/** What is asked for stands in the address: rendered for each request. */
export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations('stores');
  return { title: t('title'), description: t('description'), alternates: alternatesOf(locale, '/stores') };
}

/** Only what was asked for, in the order of the form. */
function addressOf(locale: Locale, { near, ...filters }: StoreSearch): string {
  const asked = Object.entries(filters).filter(([, on]) => on);
  const query = new URLSearchParams([...(near ? [['near', near]] : []), ...asked.map(([name]) => [name, '1'])]);
  const path = localePath(locale, '/stores');
  return query.size > 0 ? `${path}?${query}` : path;
}

export default async function StoresPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const search = storeSearchInput.parse(await searchParams);
  const { db, now } = await reading();
  const [t, messages, calendar, jar] = await Promise.all([
    getTranslations('stores'),
    getMessages(),
    storeCalendar(db, now),
    cookies(),
  ]);
  const found = await findStores(db, calendar, search, { chosen: jar.get('store')?.value ?? null, now, locale });
  const words = messages.stores as StoresWords;
  const none = { near: '', open: false, parking: false, pay_online: false, reserve: false };
  return (
    <main id="main" className="wrap stores-page">
      <h1>{t('title')}</h1>
      <StoreSearchForm action={localePath(locale, '/stores')} search={search} shown={search.near} words={words} />
      {found.unknown && (
        <p className="note" role="status">
          {t('notFound', { typed: search.near })}
        </p>
      )}
      {found.others.length > 0 && (
        <p className="small maybe">
          {t('maybe')}
          {found.others.map((name) => (
            <Link key={name} className="link" href={addressOf(locale, { ...search, near: name })} prefetch={false}>
              {name}
            </Link>
          ))}
        </p>
      )}
      <h2 className="stores-count">
        {found.total > found.stores.length
          ? t('countOf', { count: found.stores.length, total: found.total })
          : t('count', { count: found.total })}
        <span className="soft"> {orderSentence(found, t)}</span>
      </h2>
      {found.stores.length > 0 ? (
        <StoreLocator
          stores={found.stores}
          from={found.from}
          isPlace={search.near !== ''}
          here={addressOf(locale, search)}
          locale={locale}
          tiles={mapTiles()}
          words={{ list: words.list, state: words.state, card: words.card, service: words.service, map: words.map }}
        />
      ) : (
        <Empty
          title={t('nothing.title')}
          action={
            <ButtonLink kind="quiet" href={addressOf(locale, { ...none, near: search.near })}>
              {t('nothing.reset')}
            </ButtonLink>
          }
        >
          {t('nothing.text')}
        </Empty>
      )}
      <Prefectures title={t('prefectures')} stores={calendar.stores} locale={locale} />
    </main>
  );
}

function orderSentence({ from, inside }: FoundStores, t: Awaited<ReturnType<typeof getTranslations<'stores'>>>) {
  if (inside) return t('inside', { place: inside });
  return from ? t('fromPlace', { place: from.name }) : t('inOrder');
}

/** Prefectures that have shops, in the order of the shops: a way without typing. */
function Prefectures({ title, stores, locale }: { title: string; stores: readonly Store[]; locale: Locale }) {
  const counts = new Map<string, number>();
  for (const { prefecture } of stores) {
    if (prefecture) counts.set(inLocale(prefecture, locale), (counts.get(inLocale(prefecture, locale)) ?? 0) + 1);
  }
  return (
    <nav className="sec" aria-label={title}>
      <h2>{title}</h2>
      <ul className="prefectures">
        {[...counts].map(([name, count]) => (
          <li key={name}>
            <Link href={`${localePath(locale, '/stores')}?near=${encodeURIComponent(name)}`} prefetch={false}>
              {name} <span className="num soft">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
