import type { Point } from '../../geo';
import type { Localized } from '../../locale';
import type { PointKind, Temperature } from '../../points/types';
import type { WeeklyHours } from '../../stores/hours-types';
import type { PaymentMethod } from '../../ways';
import type { StatedHours } from '../stores/types';

/** Largest parcel a place takes; null = no limit. */
export interface Limits {
  maxSideMm: number | null;
  maxSumMm: number | null;
  maxGrams: number | null;
}

/** What a file says of a place to collect; what it does not say is null and stays as it is. */
export interface PointDraft extends Point {
  line: number;
  code: string;
  kind: PointKind;
  operator: string;
  name: Localized;
  postcode: string | null;
  prefecture: string | null;
  city: string | null;
  street: string | null;
  hours: StatedHours | null;
  /** Code of the shop or warehouse, as it stands in the column of that name. */
  servedFrom: { column: string; code: string };
  leadDays: number | null;
  /** Only those that the file has a column for: an empty cell takes a limit away. */
  limits: Partial<Limits>;
  temperatures: Temperature[] | null;
  paymentMethods: PaymentMethod[] | null;
  holdDays: number | null;
}

/** A place to collect as it is kept: the row of its location and its own. */
export interface StoredPoint extends Point, Limits {
  id: string;
  code: string;
  kind: PointKind;
  operator: string;
  name: Localized;
  postcode: string | null;
  prefecture: Localized | null;
  city: Localized | null;
  street: Localized | null;
  weeklyHours: WeeklyHours;
  hoursText: string | null;
  servedFromId: string;
  leadDays: number;
  temperatures: Temperature[];
  paymentMethods: PaymentMethod[];
  holdDays: number;
}
