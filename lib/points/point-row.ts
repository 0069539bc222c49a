import { formatDistance } from '../geo';
import { inLocale, type Locale } from '../locale';
import { readyParts } from '../promise/ready-words';
import { openWords } from '../promise/store-glance';
import { addressWords } from '../stores/address';
import type { PointOffer } from './offer-points';
import type { PointKind } from './types';
import { reasonWords } from './words';

/** A point in a list, with what it can do for a basket; plain JSON in one language. */
export interface PointRow {
  code: string;
  kind: PointKind;
  name: string;
  operator: string;
  address: string;
  /** 「24時間営業」, 「17:00 まで営業」 */
  hours: string;
  /** 「0.6 km」; null with nowhere to count from. */
  distance: string | null;
  /** 「明日 10:00 以降」; null where whoever serves it lacks something, or nobody opens soon. */
  ready: string | null;
  /** Why the basket may not go there, in words; none = it may. */
  reasons: string[];
}

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
