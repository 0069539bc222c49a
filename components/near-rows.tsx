import Link from 'next/link';
import { type Locale, localePath, middot } from '@/lib/locale';
import type { NearbyShop } from '@/lib/promise/types';

export type NearWords = Record<'open' | 'closing' | 'closed' | 'rest', string>;

/** A shop as last prerendered: its hours are filled in by the browser. */
export type PrerenderedShop = Pick<NearbyShop, 'code' | 'name' | 'access' | 'distance' | 'lat' | 'lng'>;

interface NearRowsProps {
  locale: Locale;
  shops: readonly PrerenderedShop[];
  /** The same shops with their hours, once known. */
  now: readonly NearbyShop[] | undefined;
  words: NearWords;
  hovered?: string | null;
  onHover?(code: string | null): void;
}

/** Shops in the order of their distance: the whole row leads to the shop. */
export function NearRows({ locale, shops, now, words, hovered, onHover }: NearRowsProps) {
  return (
    <ul className="rows">
      {shops.map(({ code, name, access, distance }) => {
        const shop = now?.find((near) => near.code === code);
        return (
          <li
            key={code}
            data-hovered={code === hovered || undefined}
            onPointerEnter={() => onHover?.(code)}
            onPointerLeave={() => onHover?.(null)}
          >
            <p className="between row">
              <Link href={localePath(locale, `/stores/${encodeURIComponent(code)}`)} prefetch={false}>
                {name}
              </Link>
              <span className="r">{shop && <OpenState shop={shop} locale={locale} words={words} />}</span>
            </p>
            <p className="between row small soft">
              <span>{access}</span>
              <span className="num">{distance}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

const stateOf = ({ open, closing, rest }: NearbyShop): keyof NearWords => {
  if (open) return closing ? 'closing' : 'open';
  return rest ? 'rest' : 'closed';
};

/** Colour says only what may spoil the way there: about to close, or closed all day. */
const colours = { open: 'text-ink', closing: 'text-kaki', closed: 'text-ink-2', rest: 'text-kaki' };

function OpenState({ shop, locale, words }: { shop: NearbyShop; locale: Locale; words: NearWords }) {
  if (shop.open === null) return <span className="soft">{shop.shortHours}</span>;
  const state = stateOf(shop);
  return (
    <>
      <b className={colours[state]}>{words[state]}</b>
      {middot[locale]}
      <span className="num">{shop.shortHours}</span>
    </>
  );
}
