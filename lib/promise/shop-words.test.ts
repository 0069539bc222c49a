import { expect, test } from 'vitest';
import type { ShopRow } from './shop-rows';
import { countedWords, pinWords, rowReady, shopSentence } from './shop-words';

const now = new Date('2026-11-22T05:30:00Z');
const row: ShopRow = {
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
  services: [],
  visits: false,
  fee: null,
  band: 'few',
  left: 2,
  none: false,
  ready: '2026-11-22T06:30:00.000Z',
  counted: null,
};

test.each<[string, Partial<ShopRow>, 'ja' | 'en', string]>([
  ['in Japanese', {}, 'ja', '丸の内店、残り2点、本日 15:30 以降'],
  ['in English', { name: 'Marunouchi' }, 'en', 'Marunouchi, 2 left, From 3:30 pm today'],
  ['without a time', { ready: null }, 'ja', '丸の内店、残り2点'],
  ['with nothing there', { band: 'none', left: null, none: true, ready: null }, 'ja', '丸の内店、在庫なし'],
  [
    'that has it brought in',
    { band: 'none', left: null, none: true },
    'ja',
    '丸の内店、在庫なし、取寄せで 本日 15:30 以降',
  ],
])('A shop %s reads as one sentence', (_, change, locale, expected) => {
  expect(shopSentence({ ...row, ...change }, now, locale)).toBe(expected);
});

test.each([
  [{}, 'ja', '本日 15:30 以降'],
  [{ none: true, ready: '2026-11-28T02:00:00Z' }, 'ja', '取寄せで 11月28日(土) 11:00 以降'],
  [{ none: true, ready: '2026-11-28T02:00:00Z' }, 'en', 'Brought in: from 11:00 am Sat, Nov 28'],
  [{ none: true, ready: null }, 'ja', ''],
] as const)('When a shop with %j hands it over is said in %s', (change, locale, expected) => {
  expect(rowReady({ ...row, ...change }, now, locale)).toBe(expected);
});

test.each([
  ['2026-11-22T06:30:00Z', 'ja', '15:30'],
  ['2026-11-22T06:30:00Z', 'en', '3:30 pm'],
  ['2026-11-23T02:00:00Z', 'ja', '明日'],
  ['2026-11-23T02:00:00Z', 'en', 'Tomorrow'],
  ['2026-11-26T02:00:00Z', 'ja', '11/26(木)'],
  ['2026-11-26T02:00:00Z', 'en', 'Thu, Nov 26'],
] as const)('A pin for %s (%s) says %s', (ready, locale, expected) => {
  expect(pinWords({ ready, zone: 'Asia/Tokyo' }, now, locale)).toBe(expected);
});

test('A pin without a time says none', () => {
  expect(pinWords({ ready: null, zone: 'Asia/Tokyo' }, now, 'ja')).toBe('');
});

test.each([
  ['2026-11-22T05:29:40Z', 'ja', '在庫の数は、いま確かめたものです'],
  ['2026-11-22T05:31:00Z', 'ja', '在庫の数は、いま確かめたものです'],
  ['2026-11-22T05:26:00Z', 'ja', '在庫の数は 4分前に確かめたものです'],
  ['2026-11-22T05:26:00Z', 'en', 'Stock counted 4 min ago'],
  ['2026-11-22T01:05:00Z', 'ja', '在庫の数は 本日 10:05 に確かめたものです'],
  ['2026-11-22T01:05:00Z', 'en', 'Stock counted today 10:05 am'],
  ['2026-11-21T01:05:00Z', 'ja', '在庫の数は 11/21(土) 10:05 に確かめたものです'],
  ['2026-11-21T01:05:00Z', 'en', 'Stock counted Sat, Nov 21 10:05 am'],
] as const)('Stock counted at %s (%s)', (counted, locale, expected) => {
  expect(countedWords(new Date(counted), 'Asia/Tokyo', now, locale)).toBe(expected);
});
