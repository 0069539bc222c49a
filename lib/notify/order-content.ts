import { inLocale, type Locale } from '../locale';
import { formatMoney, type Minor, sumOf } from '../money';
import { datedMomentWords, fixedMomentWords } from '../orders/moment-words';
import { trackingView } from '../orders/tracking-view';
import type { OneOrMore, Order } from '../orders/types';
import { addressWords } from '../stores/address';
import type { Store } from '../stores/types';
import { clockWords, shortDay } from '../time';
import type { Fact, MailContent, MailLink, MailSlip } from './mail-content';
import { mailFoot, mailLink } from './mail-frame';
import { awaitedFacts, dueFact, moneyWords } from './money-words';
import { orderContents } from './order-contents';
import { occasionOf, wayOfAll } from './order-occasion';
import { arrivalWords, parcelFacts, parcelLink, parcelSlip } from './shipped';
import type { Change, Told, ToldPart } from './told';
import type { OrderMessageKind } from './types';
import { withdrawnFacts, withdrawnWords } from './withdrawn';
import { type MailWords, mailWords } from './words';

/** What a mail says of an order, in the language it was placed in. Times are dates, true whenever it is read. */
export function orderContent(
  kind: OrderMessageKind,
  whole: Order,
  parts: OneOrMore<ToldPart>,
  now: Date,
  change: Change = {},
): MailContent {
  const told = toldOf(kind, whole, parts, now, change);
  const { t, order, locale } = told;
  const say = sentences(told);
  return {
    locale,
    subject: say('subject'),
    preheader: say('preheader'),
    brand: t('brand'),
    greeting: t('greeting', { name: order.customerName }),
    title: say('title'),
    lead: say('lead'),
    slips: isPromise(kind) || isOnItsWay(kind) || isHeld(kind) ? slipsOf(told) : [],
    facts: factsOf(told),
    contents: contentsOf(told),
    button: buttonOf(told),
    also: alsoOf(told),
    notes: notesOf(told),
    foot: mailFoot(t, locale),
  };
}

function toldOf(kind: OrderMessageKind, whole: Order, parts: OneOrMore<ToldPart>, now: Date, change: Change): Told {
  const { locale } = whole;
  const [{ part: order, store }] = parts;
  const { money } = trackingView(order, now);
  const isWhole = parts.length === whole.fulfillments.length;
  const total = isWhole ? whole.total : order.fulfillment.amount;
  const taxLines = isWhole ? whole.taxLines : [];
  const points = isWhole ? whole.points : 0;
  const due = sumOf(parts.map(({ part }) => part.fulfillment.due));
  return { t: mailWords(locale), kind, parts, order, store, locale, money, total, taxLines, points, due, ...change };
}

/** What the words of a message may name, whichever way it goes. */
export function orderValues(
  kind: OrderMessageKind,
  whole: Order,
  parts: OneOrMore<ToldPart>,
  now: Date,
  change: Change = {},
): OrderValues {
  return valuesOf(toldOf(kind, whole, parts, now, change));
}

/** What was promised, for the first time or anew. */
const isPromise = (kind: OrderMessageKind) => kind === 'order_received' || kind === 'order_changed';

/** Goods brought in for it are on their way, or there. */
const isOnItsWay = (kind: OrderMessageKind) => kind === 'order_in_transit' || kind === 'order_goods_arrived';

/** What lies ready: its code is told with whatever is told of it. */
const heldKinds: readonly OrderMessageKind[] = ['order_ready', 'order_reminder', 'order_last_day', 'order_extended'];
const isHeld = (kind: OrderMessageKind) => heldKinds.includes(kind);

/** The customer is asked how it shall go on. */
const isQuestion = (kind: OrderMessageKind) => kind === 'order_delayed' || kind === 'order_missing';

/** To the page that fills the basket with the same again. */
const againLink = ({ order, locale }: Told, way: '' | '&way=delivery' = '') =>
  mailLink(locale, `/orders/${order.token}/again?part=${order.fulfillment.id}${way}`);

function alsoOf(told: Told): MailLink | null {
  if (told.kind === 'order_collected' || told.kind === 'order_delivered') {
    return { label: told.t('button.receipt'), url: mailLink(told.locale, `/orders/${told.order.token}/receipt`) };
  }
  const isOffered = told.kind === 'order_expired' && told.parts[0].isSendable;
  return isOffered ? { label: told.t('button.home'), url: againLink(told, '&way=delivery') } : null;
}

function buttonOf(told: Told): MailLink {
  const { t, kind, order, locale } = told;
  if (kind === 'order_expired') {
    const label = t(wayOfAll(told.parts) === 'counter' ? 'button.again' : 'button.againPoint');
    return { label, url: againLink(told) };
  }
  if (kind === 'order_cancelled') {
    return { label: t('button.shop'), url: mailLink(locale, '/') };
  }
  const parcel = kind === 'order_shipped' ? parcelLink({ t, order }) : null;
  const label = t(isQuestion(kind) ? 'button.decide' : kind === 'order_payment_failed' ? 'button.pay' : 'button.order');
  return parcel ?? { label, url: mailLink(locale, `/orders/${order.token}`) };
}

function sentences(told: Told) {
  const occasion = occasionOf(told.kind, told.parts);
  const values = valuesOf(told);
  return (part: 'subject' | 'preheader' | 'title' | 'lead') => told.t(`order.${occasion}.${part}`, values).trim();
}

type OrderValues = ReturnType<typeof valuesOf>;

function valuesOf(told: Told) {
  const { t, order, store, locale, total, refunded, withdrawn } = told;
  const { zone } = store.hours;
  const { pickupCode, estimatedReadyAt, collectBy } = order.fulfillment;
  return {
    name: order.customerName,
    number: order.number,
    store: inLocale(store.name, locale),
    code: halves(pickupCode),
    ready: fixedMomentWords(estimatedReadyAt, zone, locale),
    until: fixedMomentWords(collectBy, zone, locale),
    arrives: arrivalWords({ order, zone, locale }),
    amount: amountOf(order, refunded ?? total),
    money: moneyWords(told),
    articles: withdrawn ? withdrawnWords({ t, locale, withdrawn }).join(t('withdrawn.and')) : '',
  };
}

const halves = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;
const amountOf = (order: Pick<Order, 'currency'>, amount: Minor) => formatMoney(amount, order.currency);

const slipsOf = ({ t, kind, parts, locale }: Told): MailSlip[] =>
  parts.map((told) => {
    if (isHeld(kind)) return readySlip(t, told, locale);
    const { part: order, store } = told;
    return order.fulfillment.kind === 'delivery'
      ? parcelSlip({ t, order, zone: store.hours.zone, locale })
      : promiseSlip(t, told, locale);
  });

/** As on the page: the day is the label, the clock the figure. */
function promiseSlip(t: MailWords, { part: order, store }: ToldPart, locale: Locale): MailSlip {
  const { zone } = store.hours;
  const { estimatedReadyAt } = order.fulfillment;
  const where = placeHalf(t, store, locale);
  const clock = t('slip.from', { clock: clockWords(estimatedReadyAt, zone, locale) });
  const ready = t('slip.readyAt', { ready: fixedMomentWords(estimatedReadyAt, zone, locale) });
  return {
    code: null,
    where,
    when: { label: t('slip.day', { day: shortDay(estimatedReadyAt, zone, locale) }), value: clock, detail: null },
    said: [placeFact(where), { label: t('slip.ready'), value: ready }],
  };
}

function readySlip(t: MailWords, { part: order, store }: ToldPart, locale: Locale): MailSlip {
  const { zone } = store.hours;
  const { pickupCode, collectBy } = order.fulfillment;
  const where = placeHalf(t, store, locale);
  const code = { label: t('slip.code'), value: halves(pickupCode) };
  return {
    code,
    where,
    when: {
      label: t('slip.until'),
      value: shortDay(collectBy, zone, locale),
      detail: t('slip.untilAt', { until: clockWords(collectBy, zone, locale) }),
    },
    said: [code, placeFact(where), untilFact(t, collectBy, zone, locale)],
  };
}

export const placeHalf = (t: MailWords, store: Store, locale: Locale) => ({
  label: t('slip.where'),
  value: inLocale(store.name, locale),
  detail: store.counter && inLocale(store.counter, locale),
});

export const placeFact = ({ label, value, detail }: ReturnType<typeof placeHalf>): Fact => ({
  label,
  value: [value, detail].filter(Boolean).join(' '),
});

export const untilFact = (t: MailWords, collectBy: Date, zone: string, locale: Locale): Fact => ({
  label: t('slip.until'),
  value: t('slip.untilAt', { until: fixedMomentWords(collectBy, zone, locale) }),
});

function factsOf(told: Told): Fact[] {
  const { t, kind, order, store, locale } = told;
  const number = { label: t('facts.number'), value: order.number };
  const way = wayOfAll(told.parts);
  const place = { label: t(way === 'point' ? 'slip.where' : 'facts.store'), value: inLocale(store.name, locale) };
  const which = way === 'home' ? [number] : [number, place];
  if (kind === 'order_cancelled' || kind === 'order_expired') return which;
  if (kind === 'order_payment_awaited') return [...awaitedFacts(told), ...which];
  if (kind === 'order_payment_failed') return [way === 'counter' ? paymentFact(told) : dueFact(told), ...which];
  if (kind === 'order_lines_cancelled') return [...withdrawnFacts(told), ...which];
  if (kind === 'order_refunded') return [{ label: t('facts.refunded'), value: valuesOf(told).amount }, ...which];
  if (kind === 'order_returned') return [{ label: t('facts.returned'), value: valuesOf(told).amount }, ...which];
  if (isQuestion(kind)) return [number, place, paymentFact(told)];
  const { zone } = store.hours;
  if (kind === 'order_shipped' || kind === 'order_delivered') {
    const there = way === 'home' ? [] : wayFacts(told);
    const from = kind === 'order_shipped' ? readyFacts(told) : [];
    return [...from, ...parcelFacts({ t, order, zone, locale }), ...there, paymentFact(told), number];
  }
  if (kind === 'order_collected') {
    const at = datedMomentWords(order.fulfillment.collectedAt ?? order.placedAt, zone, locale);
    return [number, place, { label: t('facts.collectedAt'), value: at }, paymentFact(told)];
  }
  if (way === 'home') return [paymentFact(told), number];
  const until = isPromise(kind) ? [untilFact(t, order.fulfillment.collectBy, zone, locale)] : [];
  return [...until, paymentFact(told), collectorFact(told), number, ...wayFacts(told)];
}

/** Of what is on its way to where it is collected. */
function readyFacts({ t, order, store, locale }: Told): Fact[] {
  const { kind, estimatedReadyAt } = order.fulfillment;
  if (kind === 'delivery') return [];
  const ready = fixedMomentWords(estimatedReadyAt, store.hours.zone, locale);
  return [{ label: t('slip.ready'), value: t('slip.readyAt', { ready }) }];
}

function paymentFact({ t, order, parts, money, due }: Told): Fact {
  const owed = money === 'due' && due === 0 ? 'paid' : money;
  const known = owed === 'due' || owed === 'paid' || owed === 'held' ? owed : 'other';
  const elsewhere = known === 'due' && wayOfAll(parts) === 'point';
  const value = t(`payment.${elsewhere ? 'dueAtPoint' : known}`, { amount: amountOf(order, due) });
  return { label: t('facts.payment'), value };
}

function collectorFact({ t, order }: Told): Fact {
  const proxy = order.collector === 'proxy' && order.collectorName;
  return { label: t('facts.collector'), value: proxy ? t('facts.proxy', { name: proxy }) : t('facts.self') };
}

export function wayFacts({ t, store, locale }: Pick<Told, 't' | 'store' | 'locale'>): Fact[] {
  const facts = [
    { label: t('facts.address'), value: addressWords(store, locale).replace(/^(〒\S+) /, '$1\n') },
    { label: t('facts.access'), value: store.access && inLocale(store.access, locale) },
    { label: t('facts.phone'), value: store.phone },
  ];
  return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}

const contentsOf = ({ parts, order, ...told }: Told) => {
  const listed = parts.map(({ part }) => part);
  const title = told.t(told.kind === 'order_lines_cancelled' ? 'contents.left' : 'contents.title');
  return { ...orderContents({ ...told, currency: order.currency, parts: listed }), title };
};

function notesOf({ t, kind, parts, store, locale }: Told): string[] {
  if (kind === 'order_payment_awaited') return [t('notes.voucher'), t('notes.voucherOnce'), t('notes.cancel')];
  if (kind === 'order_payment_failed') return [t('notes.cancel')];
  const { zone } = store.hours;
  const way = wayOfAll(parts);
  if (isPromise(kind) && way === 'home') return [t('notes.cancelSent')];
  if (isPromise(kind) && way === 'point') return [t('notes.beforeAtPoint'), t('notes.cancel'), t('notes.expiry')];
  if (isPromise(kind)) return [t('notes.before'), t('notes.cancel'), t('notes.expiry')];
  if (kind === 'order_missing') {
    const bring = parts[0].isBringable ? [t('notes.bring')] : [];
    return [t('notes.elsewhere'), ...bring, t('notes.rest'), t('notes.giveUp')];
  }
  if (kind === 'order_delayed') return [t('notes.wait'), t('notes.elsewhere'), t('notes.giveUp')];
  if (isHeld(kind)) {
    const [{ extendableUntil }] = parts;
    const until = extendableUntil && fixedMomentWords(extendableUntil, zone, locale);
    return [...(until ? [t('notes.extend', { until })] : []), t('notes.code'), t('notes.cancel'), t('notes.expiry')];
  }
  if (kind === 'order_delivered' || (kind === 'order_collected' && way === 'point')) return [t('notes.returnsSent')];
  if (kind === 'order_collected') return [t('notes.returns', { store: inLocale(store.name, locale) })];
  return [];
}
