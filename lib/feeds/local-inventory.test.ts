import { expect, test } from 'vitest';
import { slaOf } from './local-inventory';

const zone = 'Asia/Tokyo';
/** Thursday 15:00 in Tokyo. */
const now = new Date('2026-11-26T06:00:00Z');

test.each([
  ['the same afternoon', '2026-11-26T08:00:00Z', 'same_day'],
  ['the next morning', '2026-11-27T01:00:00Z', 'next_day'],
  ['after midnight in Tokyo, the same day in UTC', '2026-11-26T15:30:00Z', 'next_day'],
  ['two days later', '2026-11-28T01:00:00Z', '2-day'],
  ['six days later', '2026-12-02T01:00:00Z', '6-day'],
  ['a week later', '2026-12-03T01:00:00Z', 'multi-week'],
])('ready %s', (_title, ready, sla) => {
  expect(slaOf(new Date(ready), zone, now)).toBe(sla);
});
