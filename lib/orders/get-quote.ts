import type { Db } from '@/db/client';
import type { BasketLine } from '../basket/types';
import type { Locale } from '../locale';
import { pickupPromise } from '../promise/pickup-promise';
import { storeCalendar } from '../promise/store-calendar';
import { getStore } from '../stores/queries';
import { listShopsForLines } from './alternatives';
import { listArticles } from './queries';
import { quoteOf } from './quote';
import type { QuoteView } from './quote-types';
import { quoteView } from './quote-view';

interface Wanted {
  lines: readonly BasketLine[];
  /** Code of the chosen shop; one that is none, or takes no customers any more, counts as not chosen. */
  storeCode: string | null;
  locale: Locale;
}

/** What an order of these lines would be at the chosen shop now: its prices, its promise, and where else it could be. */
export async function getQuote(db: Db, { lines, storeCode, locale }: Wanted, now: Date): Promise<QuoteView> {
  const [calendar, store] = await Promise.all([storeCalendar(db, now), storeCode ? getStore(db, storeCode) : null]);
  const skus = lines.map(({ sku }) => sku);
  const quote = quoteOf(lines, await listArticles(db, skus, store?.id ?? null), store !== null);
  const wanted = quote.lines.flatMap(({ article, quantity }) =>
    article ? [{ variantId: article.variantId, quantity }] : [],
  );
  const shops = await listShopsForLines(db, calendar, { near: store, lines: wanted }, now);
  const chosen = store && {
    store,
    promise: pickupPromise(store, calendar.holidays, now, { paymentMethod: 'pay_in_store' }),
  };
  return quoteView(quote, chosen, shops, { now, locale });
}
