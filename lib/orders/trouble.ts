import { formatDistance } from '../geo';
import { inLocale } from '../locale';
import { readyParts } from '../promise/ready-words';
import type { ServingShop } from '../promise/serve-basket';
import { methodsOf } from '../stores/types';
import { fitted, isLacking, type Quote } from './quote';
import type { Trouble } from './quote-types';
import type { Quoted, Seen } from './quoted';

/** What the chosen shop cannot do, and the ways on; null where nothing is in the way, or it goes elsewhere anyway. */
export function troubleOf({ quote, way, chosen, shops }: Quoted, seen: Seen): Trouble | null {
  if (!chosen || way.place.kind !== 'store' || (quote.fits && chosen.promise)) return null;
  const missing = quote.lines.filter((line) => line.article && isLacking(line));
  const lacking = !chosen.promise || missing.length > 0;
  const suits = ({ store }: ServingShop) =>
    store.id !== chosen.store.id && methodsOf(chosen.store).every((method) => methodsOf(store).includes(method));
  const others = lacking ? shops.filter(suits) : [];
  const without = fitted(quote);
  const canDivide = chosen.promise !== null && missing.length < quote.lines.length;
  return {
    nearest: shopWords(others.find(({ plan }) => plan.kind === 'now') ?? others.find(isWhole), seen),
    rest: canDivide
      ? shopWords(
          others.find((shop) => hasMissing(shop, quote)),
          seen,
        )
      : null,
    canSend: missing.length > 0 && missing.every(({ article }) => article?.ways.includes('delivery')),
    without: chosen.promise && without.count > 0 ? without : null,
  };
}

const isWhole = ({ plan }: ServingShop) => plan.kind === 'later';

/** Whether a shop has in full what the chosen one lacks; indexes count the lines that can be collected. */
function hasMissing({ plan }: ServingShop, { lines }: Quote): boolean {
  if (plan.kind === 'now') return true;
  if (plan.kind !== 'part') return false;
  const asked = lines.filter(({ article }) => article?.ways.includes('pickup'));
  return asked.every((line, index) => !isLacking(line) || plan.supplied.includes(index));
}

const shopWords = (shop: ServingShop | undefined, { now, locale }: Seen): Trouble['nearest'] =>
  shop
    ? {
        code: shop.store.storeCode,
        name: inLocale(shop.store.name, locale),
        distance: formatDistance(shop.metres ?? 0),
        when: readyParts(shop.plan.readyAt, shop.store.hours.zone, now, locale).sentence,
      }
    : null;
