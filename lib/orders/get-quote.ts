import type { Db } from '@/db/client';
import { getCouponJudge } from '../coupons/queries';
import type { Locale } from '../locale';
import { listSlots } from '../promise/list-slots';
import { pickupPromise } from '../promise/pickup-promise';
import { listShopsForBasket } from '../promise/serve-basket';
import type { OpenSlot } from '../promise/slots';
import { storeCalendar } from '../promise/store-calendar';
import { type Store, takesOrders } from '../stores/types';
import { getWishes, type Wanted } from './get-wishes';
import { type LineSource, quoteOf } from './quote';
import { type PartQuote, quoteParts } from './quote-parts';
import type { QuoteView } from './quote-types';
import { quoteView } from './quote-view';

interface QuoteWanted extends Wanted {
  /** Of the coupon it takes; null = none. */
  couponCode?: string | null;
  /** Who is signed in, if somebody is. */
  email?: string | null;
  locale: Locale;
}

/**
 * What an order of these lines would be now, in the way the shopper has chosen: its parts with their promises and what
 * they cost, what is in the way of it, and where else it could be collected.
 */
export async function getQuote(
  db: Db,
  { locale, couponCode: code, email = null, ...wanted }: QuoteWanted,
  now: Date,
): Promise<QuoteView> {
  const calendar = await storeCalendar(db, now);
  const { store, articles, wishes } = await getWishes(db, wanted, now);
  const judge = code ? await getCouponJudge(db, { code, skus: wanted.lines.map(({ sku }) => sku), email }, now) : null;
  const parts = await quoteParts(db, { wishes, articles, address: wanted.way.address }, now);
  const fees = parts.map(({ draft }) => draft?.fee ?? 0);
  const quote = quoteOf(wanted.lines, articles, (sku) => sourceOf(sku, parts, store), { fees, judge });
  const toCollect = quote.lines.flatMap(({ article, quantity }) =>
    article?.ways.includes('pickup') ? [{ variantId: article.variantId, quantity }] : [],
  );
  const [shops, slots] = await Promise.all([
    toCollect.length > 0 ? listShopsForBasket(db, calendar, { near: store, lines: toCollect }, now) : [],
    slotsFor(db, store, parts, calendar.holidays, now),
  ]);
  const without = calendar.stores.filter(takesOrders).length - shops.length;
  const promise = store && pickupPromise(store, calendar.holidays, now, { paymentMethod: null });
  return quoteView(
    { quote, judge, way: wanted.way, parts, shops, without, slots, chosen: store && { store, promise } },
    { now, locale },
  );
}

function sourceOf(sku: string, parts: readonly PartQuote[], store: Store | null): LineSource {
  const wish = parts.find((part) => part.wish.lines.some((line) => line.sku === sku))?.wish;
  if (!wish) return 'open';
  if (wish.kind !== 'store' || wish.storeCode !== store?.storeCode) return 'elsewhere';
  return wish.bring ? 'brought' : 'shelf';
}

/** Times that can be booked for what is collected in the chosen shop, from when it is ready. */
async function slotsFor(
  db: Db,
  store: Store | null,
  parts: readonly PartQuote[],
  holidays: ReadonlySet<string>,
  now: Date,
): Promise<OpenSlot[]> {
  const here = parts.find(({ draft }) => draft?.locationId === store?.id && draft?.kind === 'pickup')?.draft;
  if (!store?.pickupSlots || !here) return [];
  const asked = { kind: 'pickup' as const, policy: store.pickupSlots, holidays, earliest: here.promise.readyAt };
  return listSlots(db, store, asked, now);
}
