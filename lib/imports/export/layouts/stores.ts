import type { Interval, Weekday } from '../../../stores/hours-types';
import type { ExportedStore } from '../queries';
import type { Layout } from '../tables';

const days: [Weekday, string][] = [
  ['sun', 'Sunday'],
  ['mon', 'Monday'],
  ['tue', 'Tuesday'],
  ['wed', 'Wednesday'],
  ['thu', 'Thursday'],
  ['fri', 'Friday'],
  ['sat', 'Saturday'],
];

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Google ends a day at its midnight: 18:00-02:00 */
const spanOf = ({ from, to }: Interval) => `${clock(from)}-${clock(to > 1440 ? to - 1440 : to)}`;
const hoursOf = (intervals: readonly Interval[]) => intervals.map(spanOf).join(', ') || 'x';

/** Shops with their hours, as Google Business Profile has them; hours that could not be held are left out. */
export const stores: Layout<ExportedStore> = {
  columns: [
    'Store code',
    'Business name',
    'Address line 1',
    'Locality',
    'Administrative area',
    'Country / Region',
    'Postal code',
    'Latitude',
    'Longitude',
    'Primary phone',
    'Website',
    ...days.map(([, name]) => `${name} hours`),
    'Special hours',
  ],
  lines: (store) => [
    {
      'Store code': store.storeCode,
      'Business name': store.name.ja,
      'Address line 1': store.street?.ja ?? '',
      Locality: store.city?.ja ?? '',
      'Administrative area': store.prefecture?.ja ?? '',
      'Country / Region': 'JP',
      'Postal code': store.postcode,
      Latitude: store.lat,
      Longitude: store.lng,
      'Primary phone': store.phone,
      Website: store.website,
      ...(store.hoursText === null &&
        Object.fromEntries(days.map(([day, name]) => [`${name} hours`, hoursOf(store.weeklyHours[day])]))),
      'Special hours': store.special.flatMap(specialOf).join(', '),
    },
  ],
};

/** A day with two spans stands twice. */
const specialOf = ({ date, intervals }: ExportedStore['special'][number]): string[] =>
  intervals.length === 0 ? [`${date}: x`] : intervals.map((interval) => `${date}: ${spanOf(interval)}`);
