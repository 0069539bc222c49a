import type { pickupPoints } from '@/db/schema';
import { both } from '../../catalog/editing/text';
import type { LocationValues, Named } from '../../stores/editing/stored';
import { closedWeek, weekFormOf } from '../../stores/week-form';
import type { PointForm } from './types';

export type PointValues = Named<typeof pickupPoints.$inferSelect>;

const typed = (value: number | null): string => (value === null ? '' : String(value));

/** The two rows of a point as boxes to type in. */
export const formOf = (place: LocationValues, point: PointValues): PointForm => ({
  storeCode: place.store_code,
  pointKind: point.kind,
  operator: point.operator,
  name: both(place.name),
  postcode: place.postcode ?? '',
  prefecture: both(place.prefecture),
  city: both(place.city),
  street: both(place.street),
  lat: String(place.lat),
  lng: String(place.lng),
  servedFromId: point.served_from_id,
  leadDays: typed(point.lead_days),
  maxSideMm: typed(point.max_side_mm),
  maxSumMm: typed(point.max_sum_mm),
  maxGrams: typed(point.max_grams),
  temperatures: point.temperatures,
  paymentMethods: point.payment_methods,
  holdDays: typed(place.hold_days),
  holdDaysPaid: typed(place.hold_days_paid),
  active: place.active,
  week: weekFormOf(place.weekly_hours),
});

const nothing = { ja: '', en: '' };
const allDay = [{ opens: '0:00', closes: '24:00' }];

/** A point that nobody has typed anything of yet: a locker that never closes. */
export const emptyPoint: PointForm = {
  storeCode: '',
  pointKind: 'locker',
  operator: '',
  name: nothing,
  postcode: '',
  prefecture: nothing,
  city: nothing,
  street: nothing,
  lat: '',
  lng: '',
  servedFromId: '',
  leadDays: '1',
  maxSideMm: '',
  maxSumMm: '',
  maxGrams: '',
  temperatures: ['ambient'],
  paymentMethods: ['pay_online'],
  holdDays: '3',
  holdDaysPaid: '',
  active: true,
  week: {
    ...closedWeek,
    ...{ mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
  },
};
