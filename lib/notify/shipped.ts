import { bandOf, carriers } from '../delivery/carriers';
import type { DeliveryTerms } from '../delivery/types';
import { addressLines } from '../delivery/words';
import { inLocale, type Locale } from '../locale';
import type { Fulfillment } from '../orders/types';
import { shortDay } from '../time';
import type { Fact, MailLink, MailSlip } from './mail-content';
import type { MailWords } from './words';

interface Shipped {
  t: MailWords;
  order: { fulfillment: Pick<Fulfillment, 'delivery' | 'estimatedReadyAt' | 'trackingNumber'> };
  zone: string;
  locale: Locale;
}

/** What to know a parcel by: who brings it, under which number, where to and when. */
export function parcelFacts({ t, order, zone, locale }: Shipped): Fact[] {
  const { delivery, trackingNumber } = order.fulfillment;
  const facts = [
    { label: t('facts.carrier'), value: delivery && inLocale(carriers[delivery.carrier].name, locale) },
    { label: t('facts.tracking'), value: trackingNumber },
    { label: t('facts.arrives'), value: delivery && arrivalWords({ order, zone, locale }) },
    { label: t('facts.deliverTo'), value: delivery && addressOf(delivery) },
  ];
  return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}

/** 11/24(火) 14:00–16:00: the day it should be there, and the band that was asked for. */
export function arrivalWords({ order, zone, locale }: Omit<Shipped, 't'>): string {
  const { delivery, estimatedReadyAt } = order.fulfillment;
  const band = delivery?.band && bandOf(delivery.carrier, delivery.band);
  return [shortDay(estimatedReadyAt, zone, locale), band && inLocale(band.name, locale)].filter(Boolean).join(' ');
}

const addressOf = ({ address }: DeliveryTerms) => addressLines(address).join('\n');

/** Where a parcel goes and on which day, in the shape of a promise. */
export function parcelSlip({ t, order, zone, locale }: Shipped): MailSlip {
  const { delivery } = order.fulfillment;
  const to = { label: t('facts.deliverTo'), value: delivery ? addressOf(delivery) : '' };
  const arrives = { label: t('facts.arrives'), value: arrivalWords({ order, zone, locale }) };
  return {
    code: null,
    where: { ...to, value: delivery ? (addressLines(delivery.address)[1] ?? '') : '', detail: null },
    when: { ...arrives, detail: null },
    said: [to, arrives],
  };
}

/** The carrier's page about the parcel; null where no carrier is known. */
export function parcelLink({ t, order }: Pick<Shipped, 't' | 'order'>): MailLink | null {
  const { delivery, trackingNumber } = order.fulfillment;
  if (!delivery || !trackingNumber) return null;
  return { label: t('button.parcel'), url: carriers[delivery.carrier].trackingPage(trackingNumber) };
}
