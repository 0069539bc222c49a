import { expect, it } from 'vitest';
import { deliveryDates } from './dates';

it.each([
  ['leaves on the day it is packed', '2026-11-22T06:00:00Z', 'Asia/Tokyo', 2, '2026-11-24', '2026-12-07'],
  [
    'leaves on that day where it is packed, whatever the day elsewhere',
    '2026-11-22T16:00:00Z',
    'Asia/Tokyo',
    1,
    '2026-11-24',
    '2026-12-07',
  ],
  ['may arrive on the same day', '2026-12-31T01:00:00Z', 'Asia/Tokyo', 0, '2026-12-31', '2027-01-13'],
  ['arrives on a Sunday like on any day', '2026-10-24T10:00:00Z', 'Europe/Berlin', 1, '2026-10-25', '2026-11-07'],
])('a parcel %s', (_, packedAt, zone, leadDays, earliest, last) => {
  const dates = deliveryDates({ packedAt: new Date(packedAt), zone, leadDays });
  expect([dates[0], dates.at(-1), new Set(dates).size]).toEqual([earliest, last, 14]);
});
