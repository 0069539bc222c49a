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
