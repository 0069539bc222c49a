import { expect, test } from 'vitest';
import { runsOf } from './runs';

const note = { ja: '年末年始' };
const closed = (date: string) => ({ date, intervals: [], note });

test('Days on end are told as one, over the turn of the year; a gap, other hours or another reason end them', () => {
  const days = [
    closed('2026-12-31'),
    closed('2027-01-01'),
    closed('2027-01-03'),
    { ...closed('2027-01-04'), intervals: [{ from: 600, to: 900 }] },
    { ...closed('2027-01-05'), intervals: [{ from: 600, to: 900 }], note: { ja: '棚卸し' } },
  ];
  expect(runsOf(days).map(({ from, to }) => [from, to])).toEqual([
    ['2026-12-31', '2027-01-01'],
    ['2027-01-03', '2027-01-03'],
    ['2027-01-04', '2027-01-04'],
    ['2027-01-05', '2027-01-05'],
  ]);
  expect(runsOf([])).toEqual([]);
});
