import { expect, test } from 'vitest';
import { daytime } from '@/db/testing-shop';
import { overdueSince } from './overdue-since';

/** Open 10:00–19:00 every day in Tokyo. */
const hours = { zone: 'Asia/Tokyo', weekly: daytime, special: [] };
const closedOn = (date: string) => ({ ...hours, special: [{ date, intervals: [] }] });
const at = (local: string) => new Date(`2026-11-${local}:00+09:00`);

test.each([
  ['by day, that long ago', hours, 15, '22T12:00', '22T11:45'],
  ['just after opening, from the evening before', hours, 15, '22T10:05', '21T18:50'],
  ['at the minute it is full', hours, 15, '22T10:15', '22T10:00'],
  ['at night, as at closing time', hours, 15, '22T23:00', '22T18:45'],
  ['over a day off', closedOn('2026-11-21'), 15, '22T10:05', '20T18:50'],
  ['over more than a day', hours, 600, '22T11:00', '21T10:00'],
])('%s', (_what, open, minutes, now, since) => {
  expect(overdueSince(open, new Set(), minutes, at(now))).toEqual(at(since));
});

test('a shop that has not opened for weeks has kept nobody waiting', () => {
  const never = { ...hours, weekly: { ...daytime, mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } };
  expect(overdueSince(never, new Set(), 15, at('22T12:00'))).toBeNull();
});
