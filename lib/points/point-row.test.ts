import { expect, it } from 'vitest';
import type { PointOffer } from './offer-points';
import { pointRow } from './point-row';
import type { PickupPoint } from './types';

const day = [{ from: 0, to: 1440 }];
const point: PickupPoint = {
  id: 'id',
  code: 'L-1',
  kind: 'locker',
  operator: 'つつみばこ',
  name: { ja: '東京駅ロッカー', en: 'Tokyo Station locker' },
  postcode: '100-0005',
  prefecture: { ja: '東京都', en: 'Tokyo' },
  city: { ja: '千代田区', en: 'Chiyoda-ku' },
  street: { ja: '丸の内1-9-1', en: '1-9-1 Marunouchi' },
  lat: 35.68,
  lng: 139.76,
  hours: {
    zone: 'Asia/Tokyo',
    weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
    special: [],
  },
  limits: { maxSideMm: 600, maxSumMm: 1000, maxGrams: null, temperatures: ['ambient'], paymentMethods: ['pay_online'] },
  servedFromId: 'shop',
  leadDays: 1,
  holdDays: 3,
  holdDaysPaid: null,
};
const offer: PointOffer = {
  point,
  reasons: [],
  version: '1',
  promise: { readyAt: new Date('2026-11-23T00:00:00Z'), collectBy: new Date('2026-11-26T14:59:00Z') },
};
const around = { holidays: new Set<string>(), now: new Date('2026-11-22T03:00:00Z') };

it('says whose it is, where, how far, until when it is open and from when goods lie there', () => {
  expect(pointRow({ ...offer, metres: 420 }, { ...around, locale: 'ja' })).toEqual({
    code: 'L-1',
    kind: 'locker',
    name: '東京駅ロッカー',
    operator: 'つつみばこ',
    address: '東京都千代田区丸の内1-9-1',
    hours: '24時間営業',
    distance: '0.4 km',
    ready: '明日 9:00 以降',
    reasons: [],
  });
});

it('says in the reader’s language why the basket may not go there', () => {
  const reasons: PointOffer['reasons'] = [
    { kind: 'side', limit: 600, actual: 880 },
    { kind: 'sum', limit: 1000, actual: 1010 },
  ];
  expect(pointRow({ ...offer, reasons, promise: null }, { ...around, locale: 'en' })).toMatchObject({
    name: 'Tokyo Station locker',
    address: '1-9-1 Marunouchi, Chiyoda-ku, Tokyo',
    distance: null,
    ready: null,
    reasons: [
      'because its longest side is more than 60\u00a0cm',
      'because its three sides add up to more than 100\u00a0cm',
    ],
  });
});
