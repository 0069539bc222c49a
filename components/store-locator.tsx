'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { formatDistance, type Point } from '@/lib/geo';
import { type Locale, localePath, middot } from '@/lib/locale';
import type { StoreSummary } from '@/lib/promise/types';
import { Boundary } from './boundary';
import { ChooseStore } from './choose-store';
import type { MapTiles } from './map-ground';
import type { MapPin } from './map-pins';
import type { StoresWords } from './stores-words';

const StoreMap = lazy(() => import('./store-map').then((file) => ({ default: file.StoreMap })));

type LocatedStore = StoreSummary & { metres: number | null };

interface StoreLocatorProps {
  stores: LocatedStore[];
  /** Where distances count from. */
  from: Point | null;
  /** Whether that is a place searched for, not a shop. */
  isPlace: boolean;
  /** Address of this page with its search: forms come back to it. */
  here: string;
  locale: Locale;
  tiles: MapTiles;
  words: Pick<StoresWords, 'list' | 'state' | 'card' | 'service' | 'map'>;
}

/** From somewhere so many of the nearest are in view at first; from nowhere, all. */
const IN_VIEW = 4;

/** Shops as a list, and the same shops on a map; what is pointed at in one shows in the other. */
export function StoreLocator({ stores, from, isPlace, here, locale, tiles, words }: StoreLocatorProps) {
  const [hovered, hover] = useState<string | null>(null);
  const [picked, pick] = useState<string | null>(null);
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const pins = useMemo(
    () =>
      stores.map(
        ({ code, lat, lng, name, hours }): MapPin => ({
          code,
          lat,
          lng,
          name,
          band: null,
          text: '',
          sentence: `${name} ${hours}`,
        }),
      ),
    [stores],
  );
  const around = useMemo(() => (from ? [from, ...stores.slice(0, IN_VIEW)] : stores), [from, stores]);
  const pickOnMap = (code: string) => {
    pick(code);
    document.getElementById(cardId(code))?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="locator">
      <div className="locator-map">
        {isReady && (
          <Boundary>
            <Suspense>
              <StoreMap
                tiles={tiles}
                words={words.map}
                locale={locale}
                pins={pins}
                picked={picked}
                hovered={hovered}
                around={around}
                me={isPlace ? from : null}
                onPick={pickOnMap}
                onHover={hover}
              />
            </Suspense>
          </Boundary>
        )}
      </div>
      <ul className="locator-list" aria-label={words.list}>
        {stores.map((store) => (
          <li
            key={store.code}
            id={cardId(store.code)}
            className={clsx('store-card', hovered === store.code && 'pointed', picked === store.code && 'picked')}
            onPointerEnter={() => hover(store.code)}
            onPointerLeave={() => hover(null)}
            onFocus={() => hover(store.code)}
            onBlur={() => hover(null)}
          >
            <StoreCard store={store} here={here} locale={locale} words={words} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const cardId = (code: string) => `store-${code}`;

interface StoreCardProps {
  store: LocatedStore;
  here: string;
  locale: Locale;
  words: Pick<StoresWords, 'state' | 'card' | 'service'>;
}

/** Name, open until when, the way, how far; the whole card leads to the shop's page. */
function StoreCard({ store, here, locale, words }: StoreCardProps) {
  const services = store.services.filter((service) => service === 'parking' || service === 'accessible');
  const how = store.services.filter((service) => service === 'reserve' || service === 'pay_online');
  const known = store.open !== null;
  const notice = store.open ? store.closing && words.state.closing : known && words.state.closed;
  return (
    <>
      <div className="between row">
        <h3>
          <Link href={localePath(locale, `/stores/${encodeURIComponent(store.code)}`)} prefetch={false}>
            {store.name}
          </Link>
        </h3>
        {store.metres ? <span className="num small soft">{formatDistance(store.metres)}</span> : null}
      </div>
      <p className="small">
        {notice && <b className={store.open ? 'text-kaki' : 'text-ink-2'}>{notice}</b>}
        {notice ? (
          <span className="soft">
            {middot[locale]}
            {store.hours}
          </span>
        ) : (
          <b className={known ? undefined : 'text-ink-2'}>{store.hours}</b>
        )}
      </p>
      {store.access && <p className="small soft">{store.access}</p>}
      <div className="store-card-foot">
        <p className="facts tiny soft">
          {[...how, ...services].map((service) => words.service[service]).join(middot[locale])}
        </p>
        <ChooseStore
          code={store.code}
          back={here}
          choose={words.card.choose}
          chosen={words.card.chosen}
          name={store.name}
        />
      </div>
    </>
  );
}
