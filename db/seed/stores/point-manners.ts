import type { Point } from '@/lib/geo';
import type { PointKind, PointLimits } from '@/lib/points/types';
import type { WeeklyHours } from '@/lib/stores/hours-types';
import type { Both } from '../products/types';
import { week } from './week';

/** A place to collect, as it is written into both of its tables. */
export interface SeedPoint extends Point, PointLimits {
  code: string;
  kind: PointKind;
  operator: string;
  name: Both;
  postcode: string | null;
  prefecture: Both;
  city: Both;
  street: Both;
  hours: WeeklyHours;
  /** Store code of who packs what is collected here. */
  servedFrom: string;
  leadDays: number;
  holdDays: number;
}

/** What is the same for all of one kind. */
export type Manner = Omit<
  SeedPoint,
  'code' | 'name' | 'servedFrom' | 'postcode' | 'prefecture' | 'city' | 'street' | 'lat' | 'lng'
>;

/** Lockers are paid for before and hold what fits their largest door. */
export const stationLocker: Manner = {
  kind: 'locker',
  operator: 'つつみばこ',
  hours: week('5:00-24:30'),
  leadDays: 1,
  holdDays: 3,
  maxSideMm: 600,
  maxSumMm: 1000,
  maxGrams: 10_000,
  temperatures: ['ambient'],
  paymentMethods: ['pay_online'],
};
export const streetLocker: Manner = {
  ...stationLocker,
  hours: week('0:00-24:00'),
  maxSideMm: 450,
  maxSumMm: 800,
  maxGrams: 5000,
};
export const chilledLocker: Manner = {
  ...streetLocker,
  holdDays: 2,
  maxSideMm: 500,
  maxSumMm: 900,
  temperatures: ['ambient', 'chilled'],
};
/** A till that is always manned takes money too. */
export const convenienceStore: Manner = {
  kind: 'convenience_store',
  operator: 'よりみちマート',
  hours: week('0:00-24:00'),
  leadDays: 1,
  holdDays: 7,
  maxSideMm: 650,
  maxSumMm: 1000,
  maxGrams: 15_000,
  temperatures: ['ambient'],
  paymentMethods: ['pay_in_store', 'pay_online'],
};
export const lateStore: Manner = { ...convenienceStore, operator: 'こよみストア', hours: week('6:00-27:00') };
export const postOffice: Manner = {
  kind: 'post_office',
  operator: 'まちの郵便窓口',
  hours: week('9:00-17:00', { sat: '9:00-12:30', sun: '', holiday: '' }),
  leadDays: 2,
  holdDays: 7,
  maxSideMm: null,
  maxSumMm: 1700,
  maxGrams: 25_000,
  temperatures: ['ambient'],
  paymentMethods: ['pay_online'],
};
/** Carried over from the shop by hand, so whatever the shop has can be collected there on the same day. */
export const counter: Manner = {
  kind: 'counter',
  operator: 'えきまえ案内所',
  hours: week('10:00-20:00', { holiday: '' }),
  leadDays: 0,
  holdDays: 5,
  maxSideMm: null,
  maxSumMm: null,
  maxGrams: null,
  temperatures: ['ambient'],
  paymentMethods: ['pay_in_store', 'pay_online'],
};
