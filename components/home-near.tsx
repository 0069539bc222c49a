'use client';

import Link from 'next/link';
import { type Locale, localePath } from '@/lib/locale';
import type { NearbyShop } from '@/lib/promise/types';
import { useShopFront } from './chosen-store';

interface HomeNearProps {
  locale: Locale;
  suggested: string;
  /** Shops near the suggested one, as last prerendered: hours are filled in by the browser. */
  prerendered: Pick<NearbyShop, 'code' | 'name' | 'access' | 'distance'>[];
  labels: {
    open: string;
    closed: string;
    /** Closed all day. */
    rest: string;
  };
}

function OpenState({ shop, labels }: { shop: NearbyShop; labels: HomeNearProps['labels'] }) {
  const state = shop.open ? labels.open : shop.rest ? labels.rest : labels.closed;
  return (
    <>
      <b className={shop.open ? 'text-ink' : 'text-kaki'}>{state}</b> ・ {shop.shortHours}
    </>
  );
}

/** The chosen shop and those around it, with their hours now. */
export function HomeNear({ locale, suggested, prerendered, labels }: HomeNearProps) {
  const front = useShopFront(suggested, locale);
  const now = new Map(front?.near.map((shop) => [shop.code, shop]));
  return (
    <ul className="rows">
      {(front?.near ?? prerendered).map(({ code, name, access, distance }) => {
        const shop = now.get(code);
        return (
          <li key={code}>
            <p className="between row">
              <Link href={localePath(locale, `/stores/${code}`)} prefetch={false}>
                {name}
              </Link>
              <span className="r">{shop && <OpenState shop={shop} labels={labels} />}</span>
            </p>
            <p className="between row small soft">
              {access}
              <span className="num">{distance}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
