'use client';

import Link from 'next/link';
import { useMemo, useState } from 'react';
import { type Locale, localePath } from '@/lib/locale';
import type { NearbyShop } from '@/lib/promise/types';
import { useShopFront } from './chosen-store';
import { HomeMap, type HomeMapProps } from './home-map';

type Labels = Record<'open' | 'closed' | 'rest', string>;

interface HomeNearProps extends Pick<HomeMapProps, 'tiles' | 'words'> {
  locale: Locale;
  suggested: string;
  /** Shops near the suggested one, as last prerendered: hours are filled in by the browser. */
  prerendered: Pick<NearbyShop, 'code' | 'name' | 'access' | 'distance' | 'lat' | 'lng'>[];
  labels: Labels;
}

function OpenState({ shop, labels }: { shop: NearbyShop; labels: Labels }) {
  const state = shop.open ? labels.open : shop.rest ? labels.rest : labels.closed;
  return (
    <>
      <b className={shop.open ? 'text-ink' : 'text-kaki'}>{state}</b> ・ {shop.shortHours}
    </>
  );
}

/** The chosen shop and those around it, with their hours now. */
export function HomeNear({ locale, suggested, prerendered, labels, tiles, words }: HomeNearProps) {
  const front = useShopFront(suggested, locale);
  const [hovered, setHovered] = useState<string | null>(null);
  const now = useMemo(() => new Map(front?.near.map((shop) => [shop.code, shop])), [front]);
  const shops = front?.near ?? prerendered;
  return (
    <div className="near-columns">
      <ul className="rows">
        {shops.map(({ code, name, access, distance }) => {
          const shop = now.get(code);
          return (
            <li
              key={code}
              data-hovered={code === hovered || undefined}
              onPointerEnter={() => setHovered(code)}
              onPointerLeave={() => setHovered(null)}
            >
              <p className="between row">
                <Link href={localePath(locale, `/stores/${code}`)} prefetch={false}>
                  {name}
                </Link>
                <span className="r">{shop && <OpenState shop={shop} labels={labels} />}</span>
              </p>
              <p className="between row small soft">
                <span>{access}</span>
                <span className="num">{distance}</span>
              </p>
            </li>
          );
        })}
      </ul>
      <HomeMap locale={locale} shops={shops} hovered={hovered} onHover={setHovered} tiles={tiles} words={words} />
    </div>
  );
}
