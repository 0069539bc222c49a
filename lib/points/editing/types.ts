import type { Draft } from '../../drafts/types';
import type { Localized } from '../../locale';
import type { Both } from '../../stores/editing/types';
import type { WeekForm } from '../../stores/week-form';
import type { PaymentMethod } from '../../ways';
import type { PointKind, Temperature } from '../types';

/** A place that holds no stock as boxes to type in. */
export interface PointForm {
  storeCode: string;
  pointKind: PointKind;
  operator: string;
  name: Both;
  postcode: string;
  prefecture: Both;
  city: Both;
  street: Both;
  lat: string;
  lng: string;
  servedFromId: string;
  leadDays: string;
  maxSideMm: string;
  maxSumMm: string;
  maxGrams: string;
  temperatures: Temperature[];
  paymentMethods: PaymentMethod[];
  holdDays: string;
  holdDaysPaid: string;
  active: boolean;
  week: WeekForm;
}

export interface EditedPoint {
  id: string;
  draft: Draft | null;
  /** Nobody but its editor has seen it yet. */
  isNew: boolean;
  /** Imported hours that say more than the week holds. */
  hoursText: string | null;
  form: PointForm;
}

export interface PointRow {
  id: string;
  storeCode: string;
  kind: PointKind;
  operator: string;
  name: Localized;
  prefecture: Localized | null;
  city: Localized | null;
  servedFrom: Localized;
  leadDays: number;
  maxSideMm: number | null;
  maxSumMm: number | null;
  maxGrams: number | null;
  active: boolean;
  isDrafted: boolean;
  isNew: boolean;
}
