import { formatDistance } from '../geo';
import { inLocale } from '../locale';
import { readyParts } from '../promise/ready-words';
import { isFar, type ServingShop } from '../promise/serve-basket';
import { methodsOf, type Store } from '../stores/types';
import { fitted, isLacking, type Quote, type QuoteLine } from './quote';
import type { QuoteView, Trouble } from './quote-types';
import type { Quoted, Seen } from './quoted';

/** What the chosen shop cannot do, and the ways on; null where nothing is in the way, or it goes elsewhere anyway. */
export function troubleOf({ quote, judge, way, chosen, shops }: Quoted, seen: Seen): Trouble | null {
  if (!chosen || way.place.kind !== 'store' || (quote.fits && chosen.promise)) return null;
  const missing = quote.lines.filter((line) => line.article && isLacking(line));
  const lacking = !chosen.promise || missing.length > 0;
  const others = lacking ? shops.filter((shop) => suits(shop, chosen.store)) : [];
  const without = fitted(quote, judge);
  const canDivide = chosen.promise !== null && missing.length < quote.lines.length;
  return {
    nearest: shopWords(others.find(isWhole), seen),
    rest: canDivide
      ? shopWords(
          others.find((shop) => hasInFull(shop, quote, isLacking)),
          seen,
        )
      : null,
    canSend: missing.length > 0 && missing.every(({ article }) => article?.ways.includes('delivery')),
    without: chosen.promise && without.count > 0 ? without : null,
  };
}

/**
 * Ways not to wait for what the chosen shop has brought in: another shop within reach that has all of it sooner, or the
 * rest of it, so that it is collected in two shops. Null where nothing is brought in, or nobody can do better.
 */
export function soonerOf({ quote, way, chosen, parts, shops }: Quoted, seen: Seen): QuoteView['sooner'] {
  if (!chosen || way.place.kind !== 'store') return null;
  const draft = parts.find((part) => part.draft?.locationId === chosen.store.id)?.draft;
  if (!draft || draft.bring.length === 0) return null;
  const others = shops.filter(
    (shop) => suits(shop, chosen.store) && !isFar(shop) && shop.plan.readyAt < draft.promise.readyAt,
  );
  const isBrought = ({ state }: QuoteLine) => state === 'brought';
  const nearest = others.find(({ plan }) => plan.kind === 'now');
  const rest = quote.lines.some(({ state }) => state === 'enough')
    ? others.find((shop) => hasInFull(shop, quote, isBrought))
    : undefined;
  return nearest || rest ? { nearest: shopWords(nearest, seen), rest: shopWords(rest, seen) } : null;
}

/** Another shop that takes every way to pay of the chosen one. */
const suits = ({ store }: ServingShop, chosen: Store) =>
  store.id !== chosen.id && methodsOf(chosen).every((method) => methodsOf(store).includes(method));

const isWhole = ({ plan }: ServingShop) => plan.kind !== 'part';

/** Whether a shop has all of the wanted lines now; indexes of its plan count the lines that can be collected. */
function hasInFull({ plan }: ServingShop, { lines }: Quote, isWanted: (line: QuoteLine) => boolean): boolean {
  if (plan.kind === 'now') return true;
  if (plan.kind !== 'part') return false;
  const asked = lines.filter(({ article }) => article?.ways.includes('pickup'));
  return asked.every((line, index) => !isWanted(line) || plan.supplied.includes(index));
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
