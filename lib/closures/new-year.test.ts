import { expect, test } from 'vitest';
import { newYear } from './new-year';

test.each([
  ['2026-11-26', '2026-12-31', '2027-01-03'],
  ['2026-12-31', '2026-12-31', '2027-01-03'],
  ['2027-01-02', '2027-01-02', '2027-01-03'],
  ['2027-01-04', '2027-12-31', '2028-01-03'],
])('Seen from %s the turn of the year is %s to %s', (today, from, to) => {
  expect(newYear(today)).toEqual({ from, to });
});
