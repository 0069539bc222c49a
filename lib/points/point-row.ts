import { formatDistance } from '../geo';
import { inLocale, type Locale } from '../locale';
import { readyParts } from '../promise/ready-words';
import { openWords } from '../promise/store-glance';
import { addressWords } from '../stores/address';
import type { PointOffer } from './offer-points';
import type { PointRow } from './types';
import { reasonWords } from './words';

interface Circumstances {
  holidays: ReadonlySet<string>;
  now: Date;
  locale: Locale;
}

export function pointRow(
  { point, reasons, promise, metres = null }: PointOffer & { metres?: number | null },
  { holidays, now, locale }: Circumstances,
): PointRow {
  return {
    code: point.code,
    kind: point.kind,
    name: inLocale(point.name, locale),
    operator: point.operator,
    address: addressWords({ ...point, postcode: null }, locale),
    hours: openWords(point, holidays, now, locale).hours,
    distance: metres === null ? null : formatDistance(metres),
    ready: promise && readyParts(promise.readyAt, point.hours.zone, now, locale).sentence,
    reasons: reasons.map((reason) => reasonWords(reason, locale)),
  };
}
