import { carriers } from '../delivery/carriers';
import type { DeliveryOffer } from '../delivery/delivery-offer';
import { inLocale } from '../locale';
import type { PointReason } from '../points/limits';
import { reasonWords } from '../points/words';
import type { PickupPromise } from '../promise/pickup-promise';
import { readyParts } from '../promise/ready-words';
import { clockWords, dateWords, dayParts, dayWords, instantOf, localDate, shortDay } from '../time';
import type { Quote } from './quote';
import type { PartQuote } from './quote-parts';
import type { QuotedDelivery, QuotedPart, QuotedPromise } from './quote-types';
import type { Seen } from './quoted';

/** What one place would do, in words. */
export function partView(part: PartQuote, quote: Quote, seen: Seen): QuotedPart {
  const { wish, draft, place, delivery } = part;
  const titles = new Map(
    quote.lines.map((line) => [line.sku, inLocale(line.article?.title ?? line.title, seen.locale)]),
  );
  return {
    kind: wish.kind,
    code: place?.code ?? null,
    where: place ? inLocale(place.name, seen.locale) : '',
    detail: place ? inLocale(place.detail, seen.locale) : null,
    promise: draft && promiseView(draft.promise, draft.zone, seen),
    holdDays: place?.holdDays ?? 0,
    brought: (draft?.bring.length ?? 0) > 0,
    fee: draft?.fee ?? 0,
    lines: wish.lines.map(({ sku, quantity }) => ({ sku, title: titles.get(sku) ?? sku, quantity })),
    problem: problemOf(part, seen),
    delivery: delivery && deliveryView(delivery, seen),
  };
}

export function promiseView({ readyAt, collectBy }: PickupPromise, zone: string, { now, locale }: Seen): QuotedPromise {
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

function problemOf({ refusal, delivery }: PartQuote, { locale }: Seen): QuotedPart['problem'] {
  if (refusal) {
    const reasons = (refusal.details.reasons ?? []) as PointReason[];
    return { code: refusal.code, reasons: reasons.map((reason) => reasonWords(reason, locale)) };
  }
  if (delivery?.kind !== 'refused') return null;
  return { code: delivery.reason === 'out_of_stock' ? 'out_of_stock' : 'not_deliverable', reasons: [] };
}

function deliveryView(offer: DeliveryOffer, { now, locale }: Seen): QuotedDelivery {
  if (offer.kind !== 'offered') {
    return {
      carrier: null,
      arrives: null,
      feeFrom: offer.kind === 'address_needed' ? offer.feeFrom : null,
      dates: [],
      bands: [],
    };
  }
  const { name, bands } = carriers[offer.carrier];
  const today = localDate(now, offer.zone);
  const { date, weekday } = dayParts(instantOf(offer.dates[0], 720, offer.zone), offer.zone, locale);
  return {
    carrier: inLocale(name, locale),
    arrives: { figure: date, after: locale === 'ja' ? weekday : '' },
    feeFrom: null,
    dates: offer.dates.map((date) => ({ value: date, label: dateWords(date, today, locale) })),
    bands: bands.map((band) => ({ value: band.code, label: inLocale(band.name, locale) })),
  };
}
