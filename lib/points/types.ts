import type { Point } from '../geo';
import type { Localized } from '../locale';
import type { StoreHours } from '../stores/hours-types';
import type { PaymentMethod } from '../ways';

export const pointKinds = ['locker', 'post_office', 'convenience_store', 'counter'] as const;
export type PointKind = (typeof pointKinds)[number];

/** What goods have to be kept at. */
export const temperatures = ['ambient', 'chilled', 'frozen'] as const;
export type Temperature = (typeof temperatures)[number];

/** What a place takes; null = no limit. */
export interface PointLimits {
  /** Longest side of a parcel, mm. */
  maxSideMm: number | null;
  /** Three sides of a parcel added up, mm. */
  maxSumMm: number | null;
  maxGrams: number | null;
  temperatures: Temperature[];
  paymentMethods: PaymentMethod[];
}

/** The place as it was when it was chosen: what becomes of it later does not change where an order lies. */
export interface FrozenPoint extends Point {
  code: string;
  kind: PointKind;
  operator: string;
  name: Localized;
  /** In one line, without the postcode. */
  address: Localized;
  postcode: string | null;
}

/** A place that holds no stock: goods are packed elsewhere and lie there to be collected. */
export interface PickupPoint extends Point {
  /** Of its location. */
  id: string;
  code: string;
  kind: PointKind;
  /** Whose it is, as its customers know it. */
  operator: string;
  name: Localized;
  postcode: string | null;
  prefecture: Localized | null;
  city: Localized | null;
  street: Localized | null;
  hours: StoreHours;
  limits: PointLimits;
  /** The shop or warehouse that packs what is collected here. */
  servedFromId: string;
  /** Days from leaving there to lying here. */
  leadDays: number;
  /** Open days an order is kept. */
  holdDays: number;
  /** The same of an order paid online; null = as long. */
  holdDaysPaid: number | null;
}

export interface NearbyPoint {
  point: PickupPoint;
  metres: number;
}

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
