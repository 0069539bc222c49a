import { COUPON_ZONE } from '../coupons/code';
import { onlineGateway } from '../env';
import { formatDistance } from '../geo';
import { inLocale } from '../locale';
import { lineTotal, type Minor, sumOf } from '../money';
import { readyParts } from '../promise/ready-words';
import type { ServingShop } from '../promise/serve-basket';
import { slotDays } from '../promise/slot-days';
import { availabilityOf } from '../stock/availability';
import { addressWords } from '../stores/address';
import { methodsOf } from '../stores/types';
import { shortDay } from '../time';
import { leastOnline, paymentMethods } from '../ways';
import { goodsTotal } from './articles';
import { depositOfParts } from './deposit';
import { partView, promiseView } from './part-view';
import { type Quote, type QuoteLine, soldLines } from './quote';
import type { QuotedLine, QuotedPart, QuotedShop, QuoteView, ShopChoice } from './quote-types';
import type { Chosen, Quoted, Seen } from './quoted';
import { soonerOf, troubleOf } from './trouble';

/** Reduced consumption tax, in basis points: such lines are marked ※ (qualified invoice rule). */
const REDUCED = 800;
/** Other shops offered in a list. */
const CHOICES = 20;

/** Words of a quote, with the shops that could do instead. */
export function quoteView(quoted: Quoted, seen: Seen): QuoteView {
  const { quote, way, chosen, shops, without, slots } = quoted;
  const parts = quoted.parts.map((part) => partView(part, quote, seen));
  const { total, currency, count } = quote;
  return {
    place: way.place.kind,
    divided: way.place.kind === 'store' && way.rest !== null,
    shop: chosen && shopView(chosen, seen),
    lines: quote.lines.map((line) => lineView(line, chosen !== null, parts, seen)),
    parts,
    methods: methodsOfAll(quoted),
    count,
    subtotal: goodsTotal(soldLines(quote)),
    ...couponView(quote, seen),
    fees: feesOf(parts),
    total,
    deposit: depositIn(quoted),
    leastOnline: leastOnline[onlineGateway()],
    currency,
    taxes: quote.taxLines.map(({ rate, tax }) => ({ percent: rate / 100, tax })),
    trouble: troubleOf(quoted, seen),
    sooner: soonerOf(quoted, seen),
    slots: chosen ? slotDays(slots, chosen.store.hours.zone, seen.now, seen.locale) : [],
    shops: shops.slice(0, CHOICES).map((shop) => choiceView(shop, quote, seen)),
    without,
  };
}

/** What the shops ask for as soon as it is reserved. */
const depositIn = ({ quote, parts }: Quoted): Minor =>
  depositOfParts(
    parts.flatMap(({ draft }) => (draft ? [draft] : [])),
    { left: quote.total, least: leastOnline[onlineGateway()] },
  );

function couponView({ coupon }: Quote, { locale }: Seen): Pick<QuoteView, 'discount' | 'couponTrouble'> {
  if (!coupon) return { discount: null, couponTrouble: null };
  if (!coupon.holds) {
    const { code, problem, missing = 0, startsAt } = coupon;
    const from = startsAt ? shortDay(startsAt, COUPON_ZONE, locale) : '';
    return { discount: null, couponTrouble: { code, problem, missing, from } };
  }
  const { code, title } = coupon.coupon;
  return { discount: { code, title: inLocale(title, locale), amount: coupon.amount }, couponTrouble: null };
}

/** What collecting costs in all places together, and what sending does; none where it is free. */
function feesOf(parts: readonly QuotedPart[]): QuoteView['fees'] {
  const sum = (sent: boolean) =>
    sumOf(parts.filter(({ kind }) => (kind === 'delivery') === sent).map(({ fee }) => fee));
  const fees: QuoteView['fees'] = [
    { kind: 'pickup', amount: sum(false) },
    { kind: 'delivery', amount: sum(true) },
  ];
  return fees.filter(({ amount }) => amount > 0);
}

/** Ways to pay that every part takes; those of the chosen shop while nobody is asked. */
function methodsOfAll({ chosen, parts, quote: { total } }: Quoted): QuoteView['methods'] {
  const drafts = parts.flatMap(({ draft }) => (draft ? [draft] : []));
  if (drafts.length === 0) return chosen ? methodsOf(chosen.store) : [...paymentMethods];
  const tooLittle = total > 0 && total < leastOnline[onlineGateway()];
  return paymentMethods.filter(
    (method) => drafts.every(({ methods }) => methods.includes(method)) && !(method === 'pay_online' && tooLittle),
  );
}

function shopView({ store, promise }: Chosen, seen: Seen): QuotedShop {
  return {
    code: store.storeCode,
    name: inLocale(store.name, seen.locale),
    address: addressWords({ ...store, postcode: null, prefecture: null }, seen.locale),
    counter: store.counter && inLocale(store.counter, seen.locale),
    methods: methodsOf(store),
    holdDays: store.holdDays,
    promise: promise && promiseView(promise, store.hours.zone, seen),
  };
}

function lineView(
  { article, ...line }: QuoteLine,
  atShop: boolean,
  parts: readonly QuotedPart[],
  { now, locale }: Seen,
): QuotedLine {
  const level = { onHand: article?.units ?? 0, allocated: 0, safetyStock: 0 };
  const { band, left } = availabilityOf(level, now);
  const label = article?.optionLabel ?? line.optionLabel;
  const part = parts.findIndex(({ lines }) => lines.some(({ sku }) => sku === line.sku));
  return {
    sku: line.sku,
    title: inLocale(article?.title ?? line.title, locale),
    label: label && inLocale(label, locale),
    quantity: line.quantity,
    state: line.state,
    part: part < 0 ? null : part,
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

function choiceView({ store, metres, plan }: ServingShop, quote: Quote, { now, locale }: Seen): ShopChoice {
  const lines = quote.lines.filter(({ article }) => article?.ways.includes('pickup'));
  const lacking = plan.kind === 'part' ? lines.filter((_, index) => !plan.supplied.includes(index)) : [];
  return {
    code: store.storeCode,
    name: inLocale(store.name, locale),
    distance: metres === null ? null : formatDistance(metres),
    plan: plan.kind,
    supplied: lines.length - lacking.length,
    lacks: lacking.map(({ article, title }) => inLocale(article?.title ?? title, locale)),
    when: readyParts(plan.readyAt, store.hours.zone, now, locale).short,
  };
}
