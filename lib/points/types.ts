import type { Point } from '../geo';
import type { Localized } from '../locale';
import type { PaymentMethod } from '../payment-method';

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
