import { expect, test } from 'vitest';
import { isNowhere, passes, type ShopFilters, type ShopRow, shopRows } from './shop-rows';
import type { StoreSummary } from './types';

const store: StoreSummary = {
  code: '0001',
  name: '丸の内店',
  lat: 35.68,
  lng: 139.76,
  zone: 'Asia/Tokyo',
  open: true,
  closing: false,
  hours: '19:00 まで営業',
  access: null,
  counter: null,
  services: ['reserve'],
  visits: false,
  fee: null,
};
const stock = {
  code: '0001',
  band: 'few',
  left: 2,
  ready: '2026-11-22T06:30:00.000Z',
  counted: '2026-11-22T05:26:00.000Z',
};

test('A shop is joined with what it has', () => {
  expect(shopRows([store], [{ ...stock, band: 'few' }])).toMatchObject([
    { name: '丸の内店', band: 'few', left: 2, none: false },
  ]);
});

test('A shop that never had the article has none, and stock of a shop not listed is left out', () => {
  expect(shopRows([store], [{ ...stock, band: 'few', code: '0999' }])).toMatchObject([
    { code: '0001', band: 'none', none: true, ready: null },
  ]);
});

const row: ShopRow = { ...store, ...stock, band: 'few', none: false };
test('An article is nowhere when no shop has it or can have it brought in, and not while shops are unknown', () => {
  const without = { ...row, none: true };
  expect(isNowhere([{ ...without, ready: null }])).toBe(true);
  expect(isNowhere([{ ...without, ready: null }, without])).toBe(false);
  expect(isNowhere(undefined)).toBe(false);
});

const off: ShopFilters = { today: false, open: false, parking: false, reserve: false };
const today = (ready: string) => ready.startsWith('2026-11-22');

test.each<[string, Partial<ShopRow>, Partial<ShopFilters>, boolean]>([
  ['nothing asked', {}, {}, true],
  ['ready today', {}, { today: true }, true],
  ['ready tomorrow', { ready: '2026-11-23T01:00:00.000Z' }, { today: true }, false],
  ['in stock with no time in sight', { ready: null }, { today: true }, false],
  ['none, whatever the day', { none: true, ready: null }, { today: true }, true],
  ['closed now', { open: false }, { open: true }, false],
  ['no parking', {}, { parking: true }, false],
  ['parking', { services: ['parking'] }, { parking: true }, true],
  ['pays online only', { services: ['pay_online'] }, { reserve: true }, false],
  [
    'all at once',
    { services: ['reserve', 'parking'] },
    { today: true, open: true, parking: true, reserve: true },
    true,
  ],
])('Filters: a shop with %s', (_, change, filters, expected) => {
  expect(passes({ ...row, ...change }, { ...off, ...filters }, today)).toBe(expected);
});
