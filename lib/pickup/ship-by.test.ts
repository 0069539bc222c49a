import { expect, test } from 'vitest';
import { daytime } from '@/db/testing-shop';
import { openIntervals } from '../stores/hours';
import type { SpecialDay, WeeklyHours } from '../stores/hours-types';
import { shipBy } from './ship-by';

const zone = 'Asia/Tokyo';
const at = (text: string) => new Date(`2026-${text.replace(' ', 'T')}:00+09:00`);
const night: WeeklyHours = { ...daytime, mon: [{ from: 360, to: 1620 }] };
const always = Object.fromEntries(
  Object.keys(daytime).map((day) => [day, [{ from: 0, to: 1440 }]]),
) as unknown as WeeklyHours;
const closed = (...dates: string[]): SpecialDay[] => dates.map((date) => ({ date, intervals: [] }));

test.each<[string, string, number, { weekly?: WeeklyHours; special?: SpecialDay[] }, string]>([
  ['the day before, by closing time', '11-25 21:00', 1, {}, '11-24 19:00'],
  ['two days before what travels for two', '11-25 12:00', 2, {}, '11-23 19:00'],
  [
    'the last open day before a closed one',
    '11-25 21:00',
    1,
    { special: closed('2026-11-24', '2026-11-23') },
    '11-22 19:00',
  ],
  ['before midnight of a night that ends past it', '11-24 09:00', 1, { weekly: night }, '11-23 23:59'],
  ['before midnight where it never closes', '11-25 09:00', 1, { weekly: always }, '11-24 23:59'],
  ['when it is to be there, if that takes no day', '11-25 16:30', 0, {}, '11-25 16:30'],
])('a parcel leaves by %s', (_, arrivesBy, leadDays, { weekly = daytime, special = [] }, expected) => {
  const open = openIntervals({ zone, weekly, special }, new Set(), at('11-01 00:00'), 30);
  expect(shipBy({ arrivesBy: at(arrivesBy), leadDays }, open, zone)).toEqual(at(expected));
});

test('a shop that has not been open for weeks has until the end of that day', () => {
  expect(shipBy({ arrivesBy: at('11-25 21:00'), leadDays: 1 }, [], zone)).toEqual(at('11-24 23:59'));
});
