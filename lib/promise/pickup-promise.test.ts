import { describe, expect, it } from 'vitest';
import type { Store } from '../stores/types';
import { heldUntil, pickupPromise, readyAfterArrival } from './pickup-promise';
import {
  aShop,
  GOLDEN_WEEK_2019,
  local,
  SILVER_WEEK_2026,
  storeHours,
  type WrittenHours,
  written,
} from './testing-shops';

interface Case extends WrittenHours {
  title: string;
  now: string;
  ready: string | null;
  store?: Partial<Store>;
}

const holidays = new Set([...SILVER_WEEK_2026, ...GOLDEN_WEEK_2019, '2027-01-01']);
const untilThree = { cutoffMinute: 900 };
const newYear = {
  '2026-12-31': '10:00-17:00',
  '2027-01-01': '',
  '2027-01-02': '',
  '2027-01-03': '',
  '2027-01-04': '11:00-18:00',
};

const japan: Case[] = [
  { title: 'an ordinary day', now: '2026-11-24 12:01', ready: '2026-11-24 12:45' },
  {
    title: '国民の休日, the Tuesday between two holidays: its hours',
    days: { holiday: '11:00-18:00' },
    now: '2026-09-22 09:00',
    ready: '2026-09-22 11:30',
  },
  {
    title: '国民の休日 near its closing',
    days: { holiday: '11:00-18:00' },
    now: '2026-09-22 17:40',
    ready: '2026-09-23 11:15',
  },
  {
    title: '国民の休日 of a shop that says nothing of holidays',
    now: '2026-09-22 19:00',
    ready: '2026-09-22 19:30',
  },
  {
    title: '国民の休日 on the weekday it rests',
    days: { tue: '', holiday: '11:00-18:00' },
    now: '2026-09-22 12:00',
    ready: '2026-09-22 12:30',
  },
  {
    title: 'all of Silver Week closed',
    days: { sat: '', sun: '', holiday: '' },
    now: '2026-09-18 19:50',
    ready: '2026-09-24 10:30',
  },
  {
    title: 'too late before Silver Week',
    days: { sat: '', sun: '', holiday: '' },
    now: '2026-09-18 15:00',
    store: untilThree,
    ready: '2026-09-24 10:30',
  },
  {
    title: '2019’s Golden Week of ten days closed',
    days: { sat: '', sun: '', holiday: '' },
    now: '2019-04-26 19:50',
    ready: '2019-05-07 10:30',
  },
  {
    title: '2019’s Golden Week closed, but for one day of it',
    days: { sat: '', sun: '', holiday: '' },
    special: { '2019-05-02': '12:00-16:00' },
    now: '2019-04-30 08:00',
    ready: '2019-05-02 12:30',
  },
  {
    title: 'work that 2019’s Golden Week comes between',
    days: { sat: '', sun: '', holiday: '' },
    now: '2019-04-26 18:00',
    store: { prepMinutes: 180 },
    ready: '2019-05-07 11:00',
  },
  { title: 'New Year’s Eve', special: newYear, now: '2026-12-31 16:00', ready: '2026-12-31 16:30' },
  { title: 'the last minutes of the year', special: newYear, now: '2026-12-31 16:40', ready: '2027-01-04 11:15' },
  { title: 'after closing on New Year’s Eve', special: newYear, now: '2026-12-31 17:30', ready: '2027-01-04 11:30' },
  {
    title: 'too late on New Year’s Eve',
    special: newYear,
    now: '2026-12-31 15:00',
    store: untilThree,
    ready: '2027-01-04 11:30',
  },
  { title: 'open past midnight', hours: '06:00-27:00', now: '2026-11-24 25:00', ready: '2026-11-24 25:30' },
  { title: 'the end of the night', hours: '06:00-27:00', now: '2026-11-24 26:40', ready: '2026-11-25 06:15' },
  {
    title: 'a night that runs on into a closed day',
    hours: '06:00-27:00',
    days: { wed: '' },
    now: '2026-11-25 01:00',
    ready: '2026-11-25 01:30',
  },
  {
    title: 'the end of the night before a closed day',
    hours: '06:00-27:00',
    days: { wed: '' },
    now: '2026-11-25 02:40',
    ready: '2026-11-26 06:15',
  },
  {
    title: 'too late in the evening, ordered in the night',
    hours: '06:00-27:00',
    now: '2026-11-25 01:00',
    store: { cutoffMinute: 1200 },
    ready: '2026-11-25 06:30',
  },
  {
    title: 'over lunch of a split day',
    hours: '10:00-13:00 15:00-19:00',
    now: '2026-11-24 12:45',
    ready: '2026-11-24 15:15',
  },
  {
    title: 'in the lunch of a split day',
    hours: '15:00-19:00 10:00-13:00',
    now: '2026-11-24 14:00',
    ready: '2026-11-24 15:30',
  },
  {
    title: 'too late on a split day is not its afternoon',
    hours: '10:00-13:00 15:00-19:00',
    now: '2026-11-24 12:00',
    store: { cutoffMinute: 720 },
    ready: '2026-11-25 10:30',
  },
  { title: 'around the clock', hours: '00:00-24:00', now: '2026-11-24 23:50', ready: '2026-11-25 00:30' },
  {
    title: 'behind the orders in hand',
    now: '2026-11-24 12:00',
    store: { minutesPerOrder: 5, waiting: 4 },
    ready: '2026-11-24 13:00',
  },
  {
    title: 'beside the orders in hand, where they do not wait for each other',
    now: '2026-11-24 12:00',
    store: { minutesPerOrder: 0, waiting: 4 },
    ready: '2026-11-24 12:30',
  },
  {
    title: 'behind more orders than the day has room for',
    now: '2026-11-24 19:30',
    store: { minutesPerOrder: 5, waiting: 12 },
    ready: '2026-11-25 11:00',
  },
  {
    title: 'too late, and behind the orders in hand',
    now: '2026-11-24 16:00',
    store: { ...untilThree, minutesPerOrder: 10, waiting: 3 },
    ready: '2026-11-25 11:00',
  },
];

const elsewhere: Case[] = [
  {
    title: 'the hour that Berlin skips',
    zone: 'Europe/Berlin',
    hours: '22:00-30:00',
    now: '2026-03-29 01:50',
    ready: '2026-03-29 03:30',
  },
  {
    title: 'too late on the short day in Berlin',
    zone: 'Europe/Berlin',
    now: '2026-03-29 15:00',
    store: untilThree,
    ready: '2026-03-30 10:30',
  },
  {
    title: 'just in time on the short day in Berlin',
    zone: 'Europe/Berlin',
    now: '2026-03-29 14:59',
    store: untilThree,
    ready: '2026-03-29 15:30',
  },
  {
    title: 'the long day in Berlin',
    zone: 'Europe/Berlin',
    now: '2026-10-25 09:00',
    ready: '2026-10-25 10:30',
  },
  { title: 'New York', zone: 'America/New_York', now: '2026-11-24 19:50', ready: '2026-11-25 10:30' },
  { title: 'a clock three quarters off', zone: 'Asia/Kathmandu', now: '2026-11-24 12:01', ready: '2026-11-24 12:45' },
];

describe('when an order can be collected', () => {
  it.each([...japan, ...elsewhere])('$title', ({ now, ready, store, zone, ...hours }) => {
    const shop = aShop({ hours: storeHours({ zone, ...hours }), ...store });
    const promise = pickupPromise(shop, holidays, local(now, zone), { paymentMethod: 'pay_in_store' });
    const expected = ready && written(local(ready, zone), zone);
    expect(promise && written(promise.readyAt, zone)).toBe(expected);
  });

  it('counts the hour twice that Berlin has twice', () => {
    const shop = aShop({ hours: storeHours({ hours: '22:00-30:00', zone: 'Europe/Berlin' }) });
    const promise = pickupPromise(shop, new Set(), new Date('2026-10-25T00:50:00Z'), { paymentMethod: 'pay_in_store' });
    expect(promise?.readyAt).toEqual(new Date('2026-10-25T01:30:00Z'));
  });

  it('looks fourteen days ahead, and no further', () => {
    const opensOn = (date: string) => aShop({ hours: storeHours({ hours: '', special: { [date]: '10:00-20:00' } }) });
    const promised = (date: string) =>
      pickupPromise(opensOn(date), new Set(), local('2026-11-24 12:00'), { paymentMethod: 'pay_in_store' });
    expect(promised('2026-12-07')?.readyAt).toEqual(local('2026-12-07 10:30'));
    expect(promised('2026-12-08')).toBeNull();
  });
});

describe('when goods that are brought in can be collected', () => {
  const busy = aShop({ minutesPerOrder: 10, waiting: 6, cutoffMinute: 660 });
  it.each([
    ['in the day, before whoever orders then', '2026-11-25 13:00', '2026-11-25 13:30'],
    ['before it opens', '2026-11-25 06:00', '2026-11-25 10:30'],
    ['after it has closed', '2026-11-25 21:00', '2026-11-26 10:30'],
  ])('they arrive %s', (_, arrives, ready) => {
    expect(readyAfterArrival(busy, new Set(), local(arrives))).toEqual(local(ready));
    const promise = pickupPromise(busy, new Set(), local('2026-11-24 12:00'), {
      paymentMethod: 'pay_online',
      arrives: local(arrives),
    });
    expect(promise?.readyAt).toEqual(local(ready));
  });
});

describe('until when it is kept', () => {
  const shop = aShop({ holdDays: 3, holdDaysPaid: 7 });
  it.each([
    ['pay_in_store', '2026-11-27 20:00'],
    ['pay_online', '2026-12-01 20:00'],
  ] as const)('%s', (paymentMethod, until) => {
    const promise = pickupPromise(shop, new Set(), local('2026-11-24 12:00'), { paymentMethod });
    expect(promise?.collectBy).toEqual(local(until));
    expect(heldUntil(shop, new Set(), local('2026-11-24 12:30'), paymentMethod)).toEqual(local(until));
  });

  it('counts from when it is ready, in days the shop opens', () => {
    const rests = aShop({ holdDays: 3, hours: storeHours({ days: { sat: '', sun: '', holiday: '' } }) });
    const promise = pickupPromise(rests, GOLDEN_WEEK_2019, local('2019-04-26 19:50'), { paymentMethod: 'pay_online' });
    expect(promise?.collectBy).toEqual(local('2019-05-10 20:00'));
  });
});
