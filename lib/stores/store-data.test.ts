import { expect, test } from 'vitest';
import { storeData } from './store-data';
import type { Store } from './types';

const span = (from: number, to: number) => [{ from: from * 60, to: to * 60 }];
const usual = span(10, 20);

const store: Store = {
  id: '019ab000-0000-7000-8000-000000000001',
  version: '1',
  storeCode: '0001',
  kind: 'store',
  name: { ja: '丸の内店', en: 'Marunouchi' },
  postcode: '100-0005',
  prefecture: { ja: '東京都', en: 'Tokyo' },
  city: { ja: '千代田区', en: 'Chiyoda-ku' },
  street: { ja: '丸の内2-5-9', en: '2-5-9 Marunouchi' },
  lat: 35.68,
  lng: 139.76,
  phone: null,
  website: null,
  access: null,
  counter: null,
  services: [],
  hours: {
    zone: 'Asia/Tokyo',
    weekly: {
      mon: usual,
      tue: usual,
      wed: [],
      thu: usual,
      fri: span(18, 26),
      sat: span(0, 24),
      sun: [...span(10, 13), ...span(15, 20)],
      holiday: span(10, 18),
    },
    special: [
      { date: '2026-11-01', intervals: [] },
      { date: '2026-12-31', intervals: span(10, 15) },
      { date: '2027-01-01', intervals: [] },
    ],
  },
  hoursText: null,
  prepMinutes: 30,
  cutoffMinute: null,
  holdDays: 7,
  holdDaysPaid: null,
  depositPercent: 0,
  minutesPerOrder: 0,
  waiting: 0,
  pickupFee: null,
  pickupSlots: null,
  visitSlots: null,
};

const data = storeData({ store, today: '2026-11-22', locale: 'ja', url: 'https://shop.example/stores/0001' });
const day = (name: string) => `https://schema.org/${name}`;

test('Days with the same hours stand together; closed, overnight, whole and divided days are told apart', () => {
  const hours = (dayOfWeek: string[], opens: string, closes: string) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: dayOfWeek.map(day),
    opens,
    closes,
  });
  expect(data).toHaveProperty('openingHoursSpecification', [
    hours(['Monday', 'Tuesday', 'Thursday'], '10:00', '20:00'),
    hours(['Wednesday'], '00:00', '00:00'),
    hours(['Friday'], '18:00', '02:00'),
    hours(['Saturday'], '00:00', '23:59'),
    hours(['Sunday'], '10:00', '13:00'),
    hours(['Sunday'], '15:00', '20:00'),
    hours(['PublicHolidays'], '10:00', '18:00'),
  ]);
});

test('Special days to come are told, those gone by are not', () => {
  expect(data).toMatchObject({
    specialOpeningHoursSpecification: [
      { validFrom: '2026-12-31', validThrough: '2026-12-31', opens: '10:00', closes: '15:00' },
      { validFrom: '2027-01-01', opens: '00:00', closes: '00:00' },
    ],
  });
});

test('The shop says its code and where it is', () => {
  expect(data).toMatchObject({
    name: '丸の内店',
    branchCode: '0001',
    address: { postalCode: '100-0005', addressRegion: '東京都', streetAddress: '丸の内2-5-9' },
    geo: { latitude: 35.68, longitude: 139.76 },
  });
});

test('Of a shop whose hours are not known nothing is said, not that it is closed', () => {
  const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const unknown = { ...store, hours: { ...store.hours, weekly: never, special: [] } };
  const said = storeData({
    store: unknown,
    today: '2026-11-22',
    locale: 'ja',
    url: 'https://shop.example/stores/0001',
  });
  expect(JSON.stringify(said)).not.toContain('OpeningHours');
});
