import { expect, test } from 'vitest';
import { inReach, nearestOf, readPostcode } from './locate';

test.each([
  ['100-0005', '1000005'],
  ['1000005', '1000005'],
  ['〒100-0005', '1000005'],
  ['〒 １００－０００５', '1000005'],
  ['１００ー０００５', '1000005'],
  [' 060 0001 ', '0600001'],
  ['100', null],
  ['100-000', null],
  ['10000055', null],
  ['東京駅', null],
  ['', null],
  ['35.68,139.76', null],
])('%j reads as postcode %j', (text, expected) => {
  expect(readPostcode(text)).toBe(expected);
});

const tokyo = { lat: 35.6812, lng: 139.7671 };
const shop = (code: string, lng: number, ready: string | null, none = false) => ({
  code,
  lat: 35.68,
  lng,
  ready,
  none,
});
const near = shop('near', 139.768, '2026-11-22T09:00:00Z');
const far = shop('far', 139.9, '2026-11-22T06:30:00Z');
const empty = shop('empty', 139.767, null, true);
const codes = (shops: { code: string }[]) => shops.map(({ code }) => code);

test('From a place the nearest shop that has it stands first, whatever is ready sooner elsewhere', () => {
  expect(codes(inReach([far, empty, near], tokyo))).toEqual(['near', 'far', 'empty']);
});

test('With no place the soonest stands first and no distance is told', () => {
  const ordered = inReach([near, empty, far], null);
  expect(codes(ordered)).toEqual(['far', 'near', 'empty']);
  expect(ordered.every(({ metres }) => metres === null)).toBe(true);
});

test('A shop whose next opening is not in sight stands after those that say when', () => {
  const later = shop('later', 139.7, null);
  expect(codes(inReach([later, near], null))).toEqual(['near', 'later']);
});

test('The list given is left as it was', () => {
  const given = [far, near];
  inReach(given, tokyo);
  expect(codes(given)).toEqual(['far', 'near']);
});

test('Of many shops only the nearest are kept, in order', () => {
  expect(codes(nearestOf([far, near, empty], tokyo, 2))).toEqual(['empty', 'near']);
});
