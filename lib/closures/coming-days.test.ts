import { expect, test } from 'vitest';
import { comingDays, type ShopDay } from './coming-days';

const note = { ja: '年末年始' };
const day = (id: string, date: string, over: Partial<ShopDay> = {}): ShopDay => ({
  ...{ date, intervals: [], note },
  shop: { id, storeCode: id, name: { ja: id } },
  ...over,
});

test('Days on end that shops have alike are told once, with all of these shops', () => {
  const dates = ['2026-12-31', '2027-01-01'];
  const found = comingDays([...dates.map((date) => day('a', date)), ...dates.map((date) => day('b', date))]);
  expect(found).toMatchObject([{ from: '2026-12-31', to: '2027-01-01', dates, intervals: [], note }]);
  expect(found[0]?.shops.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('Other hours, another reason or one day more stand apart, the earliest first', () => {
  const found = comingDays([
    day('a', '2026-12-31'),
    day('b', '2026-12-30'),
    day('b', '2026-12-31'),
    day('c', '2026-12-31', { intervals: [{ from: 600, to: 900 }] }),
    day('d', '2026-12-31', { note: { ja: '棚卸し' } }),
  ]);
  expect(found.map(({ from, shops }) => [from, shops.map(({ id }) => id).join()])).toEqual([
    ['2026-12-30', 'b'],
    ['2026-12-31', expect.stringMatching(/^[acd]$/)],
    ['2026-12-31', expect.stringMatching(/^[acd]$/)],
    ['2026-12-31', expect.stringMatching(/^[acd]$/)],
  ]);
});
