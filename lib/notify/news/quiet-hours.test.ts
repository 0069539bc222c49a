import { expect, test } from 'vitest';
import { outOfNight } from './quiet-hours';

test.each([
  ['in the afternoon', '2026-11-22T06:00:00Z', 'Asia/Tokyo', '2026-11-22T06:00:00Z'],
  ['a second before 21:00', '2026-11-22T11:59:59Z', 'Asia/Tokyo', '2026-11-22T11:59:59Z'],
  ['at 21:00', '2026-11-22T12:00:00Z', 'Asia/Tokyo', '2026-11-22T23:00:00Z'],
  ['at midnight', '2026-11-22T15:00:00Z', 'Asia/Tokyo', '2026-11-22T23:00:00Z'],
  ['at 7:59', '2026-11-22T22:59:00Z', 'Asia/Tokyo', '2026-11-22T23:00:00Z'],
  ['at 8:00', '2026-11-22T23:00:00Z', 'Asia/Tokyo', '2026-11-22T23:00:00Z'],
  ['where it is night while it is noon in Tokyo', '2026-11-22T03:00:00Z', 'America/New_York', '2026-11-22T13:00:00Z'],
  ['in the night the clocks go forward', '2026-03-08T06:30:00Z', 'America/New_York', '2026-03-08T12:00:00Z'],
])('%s', (_when, at, zone, allowed) => {
  expect(outOfNight(new Date(at), zone)).toEqual(new Date(allowed));
});
