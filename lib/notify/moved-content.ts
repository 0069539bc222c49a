import type { DeliveryTerms } from '../delivery/types';
import { inLocale, type Locale, type Localized } from '../locale';
import { fixedMomentWords } from '../orders/moment-words';
import type { FrozenPoint } from '../points/types';
import type { Store } from '../stores/types';
import { clockWords, shortDay } from '../time';
import type { Fact, MailContent, MailSlip } from './mail-content';
import { mailFoot, mailLink } from './mail-frame';
import { placeFact, placeHalf, untilFact, wayFacts } from './order-content';
import { arrivalWords, parcelFacts, parcelSlip } from './shipped';
import { shortWords } from './short-words';
import { type MailWords, mailWords } from './words';

interface Times {
  startsAt: Date;
  endsAt: Date;
}

/** A part of an order that other hours moved: from what to what, and why. */
export interface MovedPart {
  number: string;
  token: string;
  locale: Locale;
  customerName: string;
  /** From when it can be collected now; null for what is ready. */
  readyAt: Date | null;
  wasReadyAt: Date | null;
  collectBy: Date;
  wasCollectBy: Date | null;
  /** The time booked now, and the one it was booked for when that changed. */
  slot: Times | null;
  wasSlot: Times | null;
  /** Of a place that holds no stock. */
  point: FrozenPoint | null;
  /** Of a delivery; when it is there is its ready time. */
  delivery: DeliveryTerms | null;
  note: Localized | null;
}

interface Told {
  t: MailWords;
  part: MovedPart;
  store: Store;
  locale: Locale;
  zone: string;
}

/** Tells that an order has new times: what was said before, what holds now, why, and until when it is kept. */
export function movedContent(part: MovedPart, store: Store): MailContent {
  const { locale, delivery } = part;
  const told = toldOf(part, store);
  const { t } = told;
  const say = sentences(told);
  return {
    locale,
    subject: say('subject'),
    preheader: say('preheader'),
    brand: t('brand'),
    greeting: t('greeting', { name: part.customerName }),
    title: say('title'),
    lead: say('lead'),
    slips: delivery ? [parcelSlip(parcelOf(told))] : slipsOf(told),
    facts: delivery ? deliveryFacts(told) : factsOf(told),
    contents: null,
    button: { label: t('button.order'), url: mailLink(locale, `/orders/${part.token}`) },
    notes: [
      ...(part.wasSlot && !part.slot ? [t('moved.freed')] : []),
      delivery ? t('notes.cancelSent') : t('moved.other'),
    ],
    foot: mailFoot(t, locale),
  };
}

const toldOf = (part: MovedPart, store: Store): Told => {
  const { locale } = part;
  return { t: mailWords(locale), part, store, locale, zone: store.hours.zone };
};

/** What the words of the message may name, whichever way it goes. */
export const movedValues = (part: MovedPart, store: Store) => valuesOf(toldOf(part, store));

/** The same in a sentence, for what is no mail. */
export const movedShort = (part: MovedPart, store: Store): string =>
  shortWords(part.locale)(`moved.${kindOf(part)}`, movedValues(part, store));

function kindOf({ delivery, point, wasReadyAt, wasSlot }: MovedPart) {
  if (delivery) return 'delivery' as const;
  if (!wasReadyAt && !wasSlot) return 'deadline' as const;
  return point ? ('point' as const) : ('times' as const);
}

function sentences(told: Told) {
  const { t, part } = told;
  const kind = kindOf(part);
  const values = valuesOf(told);
  return (name: 'subject' | 'preheader' | 'title' | 'lead') => t(`moved.${kind}.${name}`, values);
}

function valuesOf(told: Told) {
  const { part, store, locale } = told;
  return {
    name: part.customerName,
    number: part.number,
    store: inLocale(store.name, locale),
    when: whenWords(told),
    until: momentOf(told, part.collectBy),
    arrives: arrivalWords(parcelOf(told)),
  };
}

const momentOf = ({ zone, locale }: Told, at: Date) => fixedMomentWords(at, zone, locale);
const fromWords = (told: Told, at: Date) => told.t('slip.readyAt', { ready: momentOf(told, at) });
const spanWords = (told: Told, { startsAt, endsAt }: Times) =>
  told.t('moved.slot', { from: momentOf(told, startsAt), to: clockWords(endsAt, told.zone, told.locale) });

function whenWords(told: Told): string {
  const { slot, readyAt, collectBy } = told.part;
  if (slot) return spanWords(told, slot);
  return readyAt ? fromWords(told, readyAt) : told.t('slip.untilAt', { until: momentOf(told, collectBy) });
}

/** Where and from when; nothing of what is ready and may be collected at once. */
function slipsOf(told: Told): MailSlip[] {
  const { t, part, store, locale, zone } = told;
  const at = part.slot?.startsAt ?? part.readyAt;
  if (!at) return [];
  const where = placeHalf(t, store, locale);
  const clock = clockWords(at, zone, locale);
  const label = t('slip.day', { day: shortDay(at, zone, locale) });
  const when = { label, value: part.slot ? clock : t('slip.from', { clock }), detail: null };
  const said = [placeFact(where), { label: t('slip.ready'), value: whenWords(told) }];
  return [{ code: null, where, when, said }];
}

/** The parcel of a delivery, as it comes now. */
function parcelOf({ t, part: { delivery, readyAt, collectBy }, zone, locale }: Told) {
  const fulfillment = { delivery, estimatedReadyAt: readyAt ?? collectBy, trackingNumber: null };
  return { t, order: { fulfillment }, zone, locale };
}

function deliveryFacts(told: Told): Fact[] {
  const { t, part, zone, locale } = told;
  const { note, wasReadyAt, number } = part;
  const was = wasReadyAt && shortDay(wasReadyAt, zone, locale);
  return [
    ...(note ? [{ label: t('moved.why'), value: inLocale(note, locale) }] : []),
    ...(was ? [{ label: t('moved.wasArrives'), value: was }] : []),
    ...parcelFacts(parcelOf(told)),
    { label: t('facts.number'), value: number },
  ];
}

function factsOf(told: Told): Fact[] {
  const { t, part, store, locale, zone } = told;
  const { note, wasSlot, wasReadyAt, wasCollectBy } = part;
  const was = wasSlot ? spanWords(told, wasSlot) : wasReadyAt && fromWords(told, wasReadyAt);
  return [
    ...(note ? [{ label: t('moved.why'), value: inLocale(note, locale) }] : []),
    ...(was ? [{ label: t('moved.was'), value: was }] : []),
    ...(wasCollectBy ? [{ label: t('moved.wasUntil'), value: momentOf(told, wasCollectBy) }] : []),
    untilFact(t, part.collectBy, zone, locale),
    { label: t('facts.number'), value: part.number },
    ...wayFacts({ t, store, locale }),
  ];
}
