import { expect, it } from 'vitest';
import type { Parcel } from '../points/limits';
import { type ShippingQuestion, shippingFor } from './rates';
import type { ShippingRate } from './types';

const rate = (over: Partial<ShippingRate>): ShippingRate => ({
  carrier: 'yamato',
  prefectures: null,
  minValue: null,
  maxValue: null,
  maxGrams: null,
  maxSumMm: null,
  fee: 990,
  leadDays: 2,
  ...over,
});
const mainland = ['東京都', '神奈川県'];
const rates = [
  rate({ carrier: 'japan_post', prefectures: mainland, maxSumMm: 600, maxGrams: 2000, fee: 440 }),
  rate({ prefectures: mainland, maxSumMm: 1000, fee: 660, leadDays: 1 }),
  rate({ carrier: 'sagawa', prefectures: mainland, maxSumMm: 1000, fee: 660 }),
  rate({ prefectures: mainland, maxSumMm: 1000, minValue: 8000, fee: 0, leadDays: 1 }),
  rate({ prefectures: ['沖縄県'], maxSumMm: 1000, maxValue: 50_000, fee: 1650, leadDays: 4 }),
  rate({ carrier: 'sagawa', prefectures: mainland, fee: 2200, leadDays: 3 }),
];
const parcel = (over: Partial<Parcel> = {}): Parcel => ({
  sides: [300, 200, 100],
  grams: 2000,
  temperatures: ['ambient'],
  ways: ['pickup', 'delivery'],
  ...over,
});

it.each<[string, Partial<ShippingQuestion>, string | null]>([
  ['exactly at its limits', {}, 'japan_post 440 2'],
  ['a gram heavier', { parcel: parcel({ grams: 2001 }) }, 'yamato 660 1'],
  ['a millimetre larger', { parcel: parcel({ sides: [301, 200, 100] }) }, 'yamato 660 1'],
  ['of three sides of a metre', { parcel: parcel({ sides: [500, 300, 200] }) }, 'yamato 660 1'],
  ['larger than that', { parcel: parcel({ sides: [500, 300, 201] }) }, 'sagawa 2200 3'],
  ['that nobody measured', { parcel: parcel({ sides: null }) }, 'sagawa 2200 3'],
  ['that nobody weighed', { parcel: parcel({ grams: null }) }, 'yamato 660 1'],
  ['worth a yen too little to be free', { value: 7999 }, 'japan_post 440 2'],
  ['worth enough to be free', { value: 8000 }, 'yamato 0 1'],
  ['to a far island', { prefecture: '沖縄県' }, 'yamato 1650 4'],
  ['to a far island, worth as much as is insured', { prefecture: '沖縄県', value: 50_000 }, 'yamato 1650 4'],
  ['to a far island, worth more', { prefecture: '沖縄県', value: 50_001 }, null],
  ['to where nobody goes', { prefecture: '北海道' }, null],
  ['to wherever is cheapest', { prefecture: null }, 'japan_post 440 2'],
])('a parcel %s', (_, over, expected) => {
  const found = shippingFor({ parcel: parcel(), value: 3000, prefecture: '東京都', ...over }, rates);
  expect(found && `${found.carrier} ${found.fee} ${found.leadDays}`).toBe(expected);
});
