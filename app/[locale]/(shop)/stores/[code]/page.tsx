import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ChooseStore } from '@/components/choose-store';
import { OrderMap } from '@/components/order-map';
import { ProductGrid } from '@/components/product-grid';
import { StoreFacts } from '@/components/store-facts';
import { StoreNear } from '@/components/store-near';
import { StoreNow } from '@/components/store-now';
import { StoreWeek } from '@/components/store-week';
import { StructuredData } from '@/components/structured-data';
import { ButtonLink } from '@/components/ui/button';
import { Crumbs } from '@/components/ui/crumbs';
import { Icon } from '@/components/ui/icon';
import { inLocale, localePath } from '@/lib/locale';
import { getShopFront } from '@/lib/promise/shop-front';
import { storeCalendar } from '@/lib/promise/store-calendar';
import { wayThere } from '@/lib/stores/address';
import { knowsHours } from '@/lib/stores/hours';
import { storeData } from '@/lib/stores/store-data';
import { localDate } from '@/lib/time';
import { trailData } from '@/lib/trail-data';
import { alternatesOf } from '@/lib/web/alternates';
import { cardOfStore, sharing } from '@/lib/web/cards';
import { mapTiles } from '@/lib/web/map-tiles';
import { pageLocale } from '@/lib/web/page-locale';
import { publicAddress } from '@/lib/web/public-address';
import { reading } from '@/lib/web/reading';

interface Props {
  params: Promise<{ locale: string; code: string }>;
}

export const revalidate = 300;
export const generateStaticParams = () => [];

async function readStore(params: Props['params']) {
  const { code } = await params;
  const { db, now } = await reading();
  const calendar = await storeCalendar(db, now);
  const store = calendar.storeByCode(decodeURIComponent(code)) ?? notFound();
  return { db, now, calendar, store };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { store } = await readStore(params);
  const t = await getTranslations('stores.store');
  const title = inLocale(store.name, locale);
  const page = `stores/${encodeURIComponent(store.storeCode)}`;
  return {
    title,
    description: t('description', { store: title }),
    alternates: alternatesOf(locale, `/stores/${store.storeCode}`),
    openGraph: sharing({ locale, page, card: await cardOfStore(locale, store), title }),
  };
}

export default async function StorePage({ params }: Props) {
  const locale = await pageLocale(params);
  const { db, now, calendar, store } = await readStore(params);
  const [t, visits, front] = await Promise.all([
    getTranslations('stores'),
    getTranslations('visits'),
    getShopFront(db, calendar, store, now, locale),
  ]);
  const name = inLocale(store.name, locale);
  const known = knowsHours(store.hours);
  const path = `/stores/${encodeURIComponent(store.storeCode)}`;
  const all = localePath(locale, '/stores');
  const trail = [{ name: t('store.all'), href: all }, { name }];
  return (
    <main id="main">
      <div className="wrap">
        <Crumbs label={t('store.where')} trail={trail} />
        <div className="store-head">
          <div>
            <h1>{name}</h1>
            <StoreNow
              code={store.storeCode}
              name={name}
              locale={locale}
              words={{
                now: t('store.now'),
                soon: t('store.soon'),
                closedForNow: t(known ? 'store.closedForNow' : 'store.noReady'),
              }}
            />
            <ChooseStore
              main
              code={store.storeCode}
              back={localePath(locale, path)}
              choose={t('store.choose')}
              chosen={t('store.chosen')}
            />
            {store.visitSlots && (
              <ButtonLink kind="quiet" wide icon="calendar-plus" href={localePath(locale, `${path}/visit`)}>
                {visits('link')}
              </ButtonLink>
            )}
            <div className="store-ways">
              <a className="btn quiet" href={wayThere(store)} rel="noreferrer">
                <Icon name="navigation" size="s" />
                {t('store.route')}
              </a>
              {store.phone && (
                <a className="btn quiet" href={`tel:${store.phone}`}>
                  <Icon name="phone" size="s" />
                  {t('store.call')}
                </a>
              )}
            </div>
          </div>
          <OrderMap
            code={store.storeCode}
            name={name}
            lat={store.lat}
            lng={store.lng}
            locale={locale}
            tiles={mapTiles()}
            words={{
              label: t('store.mapLabel', { store: name }),
              zoomIn: t('map.zoomIn'),
              zoomOut: t('map.zoomOut'),
            }}
          />
        </div>
        <div className="store-text">
          <section aria-labelledby="facts">
            <h2 id="facts">{t('store.facts')}</h2>
            <StoreFacts store={store} locale={locale} />
          </section>
          <section aria-labelledby="week">
            <h2 id="week">{t('store.week')}</h2>
            {store.hoursText && <p className="note">{store.hoursText}</p>}
            {known ? (
              <StoreWeek
                hours={store.hours}
                holidays={[...calendar.holidays].sort()}
                madeAt={now.toISOString()}
                locale={locale}
                words={{
                  day: t('store.day'),
                  hours: t('store.hours'),
                  today: t('store.today'),
                  holiday: t('store.holiday'),
                  coming: t('store.coming'),
                  week: t('store.week'),
                }}
              />
            ) : (
              <p>{t('store.hoursUnknown')}</p>
            )}
          </section>
        </div>
      </div>
      {front.cards.length > 0 && (
        <section className="wrap sec" aria-labelledby="here">
          <div className="hdr">
            <h2 id="here">{t('store.readyHere', { store: name })}</h2>
            <a className="link" href={`${localePath(locale, '/search')}?store=${encodeURIComponent(store.storeCode)}`}>
              {t('store.readyAll', { total: front.total })}
              <Icon name="arrow-right" size="xs" />
            </a>
          </div>
          <ProductGrid cards={front.cards} locale={locale} store={store.storeCode} />
        </section>
      )}
      <section className="wrap sec" aria-labelledby="near">
        <div className="hdr">
          <h2 id="near">{t('store.near')}</h2>
          <Link className="link" href={`${all}?near=${encodeURIComponent(name)}`} prefetch={false}>
            <Icon name="map" size="s" />
            {t('store.nearMap')}
          </Link>
        </div>
        <StoreNear locale={locale} code={store.storeCode} prerendered={front.near} words={t.raw('state')} />
      </section>
      <StructuredData data={trailData(trail, publicAddress)} />
      <StructuredData
        data={storeData({
          store,
          today: localDate(now, store.hours.zone),
          locale,
          url: publicAddress(localePath(locale, path)),
        })}
      />
    </main>
  );
}
