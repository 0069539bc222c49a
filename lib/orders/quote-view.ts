import { formatDistance } from '../geo';
import { inLocale, type Locale } from '../locale';
import { lineTotal } from '../money';
import type { PickupPromise } from '../promise/pickup-promise';
import { readyParts } from '../promise/ready-words';
import { availabilityOf } from '../stock/availability';
import { addressWords } from '../stores/address';
import { offers, type Store } from '../stores/types';
import { clockWords, dayWords, shortDay } from '../time';
import { nearestAlternative, type ShopForLines } from './alternatives';
import { fitted, type Quote, type QuoteLine } from './quote';
import type { QuotedLine, QuotedShop, QuoteView, ShopChoice, Trouble } from './quote-types';

/** Reduced consumption tax, in basis points: such lines are marked ※ (qualified invoice rule). */
const REDUCED = 800;
/** Other shops offered in a list. */
const CHOICES = 20;

interface Seen {
  now: Date;
  locale: Locale;
}

interface Chosen {
  store: Store;
  promise: PickupPromise | null;
}

/** Words of a quote at the chosen shop, with the shops that could do instead. */
export function quoteView(
  quote: Quote,
  chosen: Chosen | null,
  shops: readonly ShopForLines[],
  { now, locale }: Seen,
): QuoteView {
  const { total, currency, count } = quote;
  return {
    shop: chosen && shopView(chosen, { now, locale }),
    lines: quote.lines.map((line) => lineView(line, chosen !== null, { now, locale })),
    count,
    total,
    currency,
    taxes: quote.taxLines.map(({ rate, tax }) => ({ percent: rate / 100, tax })),
    trouble: chosen && troubleOf(quote, chosen, shops, { now, locale }),
    shops: shops.slice(0, CHOICES).map((shop) => choiceView(shop, { now, locale })),
  };
}

function shopView({ store, promise }: Chosen, { now, locale }: Seen): QuotedShop {
  const methods: QuotedShop['methods'] = [];
  if (offers(store, 'reserve')) methods.push('pay_in_store');
  if (offers(store, 'pay_online')) methods.push('pay_online');
  return {
    code: store.storeCode,
    name: inLocale(store.name, locale),
    address: addressWords({ ...store, postcode: null, prefecture: null }, locale),
    counter: store.counter && inLocale(store.counter, locale),
    methods,
    holdDays: store.holdDays,
    promise: promise && promiseView(promise, store.hours.zone, { now, locale }),
  };
}

function promiseView({ readyAt, collectBy }: PickupPromise, zone: string, { now, locale }: Seen) {
  const ready = readyParts(readyAt, zone, now, locale);
  const dated =
    locale === 'ja' ? `${ready.day} ${ready.figure} 以降` : `${ready.sentence}, ${shortDay(readyAt, zone, locale)}`;
  const [day, clock] = [dayWords(collectBy, zone, now, locale), clockWords(collectBy, zone, locale)];
  return {
    ready,
    from: ready.far ? ready.sentence : dated,
    until: locale === 'ja' ? `${day} ${clock}` : `${clock}, ${day}`,
  };
}

function lineView({ article, ...line }: QuoteLine, atShop: boolean, { now, locale }: Seen): QuotedLine {
  const level = { onHand: article?.units ?? 0, allocated: 0, safetyStock: 0 };
  const { band, left } = availabilityOf(level, now);
  const label = article?.optionLabel ?? line.optionLabel;
  return {
    sku: line.sku,
    title: inLocale(article?.title ?? line.title, locale),
    label: label && inLocale(label, locale),
    quantity: line.quantity,
    state: line.state,
    sold: article && {
      path: `/products/${article.handle}?sku=${encodeURIComponent(line.sku)}`,
      picture: article.imageUrl,
      unitPrice: article.unitPrice,
      total: lineTotal({ ...line, unitPrice: article.unitPrice }),
      reduced: article.taxRate === REDUCED,
      stock: atShop ? { band, left } : null,
    },
  };
}

function troubleOf(
  quote: Quote,
  { store, promise }: Chosen,
  shops: readonly ShopForLines[],
  seen: Seen,
): Trouble | null {
  if (quote.fits && promise) return null;
  const sold = quote.lines.filter(({ article }) => article);
  const lacking = !promise || sold.some(({ state }) => state !== 'enough');
  const nearest = lacking ? nearestAlternative(shops, store, sold.length) : null;
  const without = fitted(quote);
  return {
    nearest: nearest && {
      code: nearest.store.storeCode,
      name: inLocale(nearest.store.name, seen.locale),
      distance: formatDistance(nearest.metres ?? 0),
      when: readyParts(nearest.ready, nearest.store.hours.zone, seen.now, seen.locale).sentence,
    },
    without: promise && without.count > 0 ? without : null,
  };
}

const choiceView = ({ store, metres, supplied, ready }: ShopForLines, { now, locale }: Seen): ShopChoice => ({
  code: store.storeCode,
  name: inLocale(store.name, locale),
  distance: metres === null ? null : formatDistance(metres),
  supplied,
  when: readyParts(ready, store.hours.zone, now, locale).short,
});
