import { inLocale, type Locale } from '../locale';
import { formatMoney, lineTotal, type Minor } from '../money';
import { datedMomentWords, fixedMomentWords } from '../orders/moment-words';
import { type Money, trackingView } from '../orders/tracking-view';
import type { OneOrMore, Order, OrderPart } from '../orders/types';
import { addressWords } from '../stores/address';
import type { Store } from '../stores/types';
import { clockWords, shortDay } from '../time';
import type { Fact, MailContent, MailContents, MailLink, MailSlip } from './mail-content';
import { mailFoot, mailLink } from './mail-frame';
import { arrivalWords, parcelFacts, parcelLink, parcelSlip } from './shipped';
import type { MessageKind } from './types';
import { type MailWords, mailWords } from './words';

export type OrderMessageKind = Exclude<MessageKind, 'sign_in_link' | 'order_moved' | `visit_${string}`>;

/** Consumption tax below the usual rate is marked. */
const USUAL_RATE = 1000;

/** A part of an order, and the place it is about. */
export interface ToldPart {
  part: OrderPart;
  store: Store;
}

interface Told {
  t: MailWords;
  kind: OrderMessageKind;
  /** What the mail is about: the order is more where it has more parts. */
  parts: OneOrMore<ToldPart>;
  /** The first of them, and what is true of it. */
  order: OrderPart;
  store: Store;
  locale: Locale;
  money: Money;
  /** What it costs, and the tax in it; tax is told of whole orders. */
  total: Minor;
  taxLines: Order['taxLines'];
}

/** What a mail says of an order, in the language it was placed in. Times are dates, true whenever it is read. */
export function orderContent(kind: OrderMessageKind, whole: Order, parts: OneOrMore<ToldPart>, now: Date): MailContent {
  const { locale } = whole;
  const t = mailWords(locale);
  const [{ part: order, store }] = parts;
  const { money } = trackingView(order, now);
  const isWhole = parts.length === whole.fulfillments.length;
  const total = isWhole ? whole.total : order.fulfillment.amount;
  const taxLines = isWhole ? whole.taxLines : [];
  const told: Told = { t, kind, parts, order, store, locale, money, total, taxLines };
  const say = sentences(told);
  return {
    locale,
    subject: say('subject'),
    preheader: say('preheader'),
    brand: t('brand'),
    greeting: t('greeting', { name: order.customerName }),
    title: say('title'),
    lead: say('lead'),
    slips: kind === 'order_received' || kind === 'order_ready' ? slipsOf(told) : [],
    facts: factsOf(told),
    contents: contentsOf(told),
    button: buttonOf(told),
    notes: notesOf(told),
    foot: mailFoot(t, locale),
  };
}

function buttonOf({ t, kind, order, locale }: Told): MailLink {
  if (kind === 'order_cancelled' || kind === 'order_expired') {
    return { label: t('button.shop'), url: mailLink(locale, '/') };
  }
  const parcel = kind === 'order_shipped' ? parcelLink({ t, order }) : null;
  const label = t(kind === 'order_delayed' ? 'button.decide' : 'button.order');
  return parcel ?? { label, url: mailLink(locale, `/orders/${order.token}`) };
}

/** What is said of one kind of event differs by what lies behind it. */
const isAllSent = (parts: Told['parts']) => parts.every(({ part }) => part.fulfillment.kind === 'delivery');

function occasionOf({ kind, order, parts }: Told) {
  if (kind === 'order_cancelled' && order.paymentStatus === 'failed') return 'order_unpaid' as const;
  if (kind === 'order_delayed') return `order_delayed_${order.fulfillment.trouble ?? 'late'}` as const;
  if (kind === 'order_shipped') return `order_shipped_${order.fulfillment.kind}` as const;
  if (kind === 'order_received' && isAllSent(parts)) return 'order_received_delivery' as const;
  return kind;
}

function sentences(told: Told) {
  const { t, order, store, locale, money, total } = told;
  const { zone } = store.hours;
  const { pickupCode, estimatedReadyAt, collectBy } = order.fulfillment;
  const ended = money === 'returning' || money === 'returned' ? money : 'none';
  const values = {
    number: order.number,
    store: inLocale(store.name, locale),
    code: halves(pickupCode),
    ready: fixedMomentWords(estimatedReadyAt, zone, locale),
    until: fixedMomentWords(collectBy, zone, locale),
    arrives: arrivalWords({ order, zone, locale }),
    money: t(`ended.${ended}`, { amount: amountOf(order, total) }),
  };
  return (part: 'subject' | 'preheader' | 'title' | 'lead') => t(`order.${occasionOf(told)}.${part}`, values).trim();
}

const halves = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;
const amountOf = (order: Pick<Order, 'currency'>, amount: Minor) => formatMoney(amount, order.currency);

const slipsOf = ({ t, kind, parts, locale }: Told): MailSlip[] =>
  parts.map((told) => {
    if (kind === 'order_ready') return readySlip(t, told, locale);
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
  const place = { label: t('facts.store'), value: inLocale(store.name, locale) };
  if (kind === 'order_cancelled' || kind === 'order_expired') return [number, place];
  if (kind === 'order_delayed') return [number, place, paymentFact(told)];
  const { zone } = store.hours;
  if (kind === 'order_shipped') {
    const way = order.fulfillment.kind === 'pickup' ? wayFacts(told) : [];
    return [...parcelFacts({ t, order, zone, locale }), ...way, paymentFact(told), number];
  }
  if (kind === 'order_collected') {
    const at = datedMomentWords(order.fulfillment.collectedAt ?? order.placedAt, zone, locale);
    return [number, place, { label: t('facts.collectedAt'), value: at }, paymentFact(told)];
  }
  if (isAllSent(told.parts)) return [paymentFact(told), number];
  const until = kind === 'order_received' ? [untilFact(t, order.fulfillment.collectBy, zone, locale)] : [];
  return [...until, paymentFact(told), collectorFact(told), number, ...wayFacts(told)];
}

function paymentFact({ t, order, money, total }: Told): Fact {
  const known = money === 'due' || money === 'paid' || money === 'held' ? money : 'other';
  const value = t(`payment.${known}`, { amount: amountOf(order, total) });
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

function contentsOf({ t, parts, order, locale, total, taxLines }: Told): MailContents {
  const say = (amount: Minor) => amountOf(order, amount);
  const reduced = (rate: number) => (rate < USUAL_RATE ? ' ※' : '');
  const fees = parts.flatMap(({ part: { fulfillment } }) =>
    fulfillment.fee > 0
      ? [{ title: t(`contents.fee.${fulfillment.kind}`), detail: '', price: say(fulfillment.fee) }]
      : [],
  );
  const lines = parts
    .flatMap(({ part }) => part.lines)
    .map((line) => ({
      title: inLocale(line.title, locale),
      detail: [line.optionLabel && inLocale(line.optionLabel, locale), t('contents.quantity', { count: line.quantity })]
        .filter(Boolean)
        .join(locale === 'ja' ? ' ・ ' : ' · '),
      price: `${say(lineTotal(line))}${reduced(line.taxRate)}`,
    }));
  const taxes = taxLines.map(
    ({ rate, gross, tax }) =>
      `${t('contents.tax', { rate: rate / 100, gross: say(gross), tax: say(tax) })}${reduced(rate)}`,
  );
  const marked = taxLines.some(({ rate }) => rate < USUAL_RATE);
  return {
    title: t('contents.title'),
    note: t('contents.note'),
    lines: [...lines, ...fees],
    total: { label: t('contents.total'), value: t('contents.totalAmount', { amount: say(total) }) },
    taxes: marked ? [...taxes, t('contents.reduced')] : taxes,
  };
}

function notesOf({ t, kind, parts, store, locale }: Told): string[] {
  if (kind === 'order_received' && isAllSent(parts)) return [t('notes.cancelSent')];
  if (kind === 'order_received') return [t('notes.before'), t('notes.cancel'), t('notes.expiry')];
  if (kind === 'order_delayed') return [t('notes.wait'), t('notes.elsewhere'), t('notes.giveUp')];
  if (kind === 'order_ready') return [t('notes.code'), t('notes.cancel'), t('notes.expiry')];
  if (kind === 'order_collected') return [t('notes.returns', { store: inLocale(store.name, locale) })];
  return [];
}
