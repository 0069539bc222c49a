import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openIntervals } from '../stores/hours';
import type { Interval, StoreHours } from '../stores/hours-types';
import type { SlotPolicy } from '../stores/types';
import { instantOf } from '../time';
import { slotsOf } from './slots';
import { local, SILVER_WEEK_2026, storeHours, type WrittenHours, written } from './testing-shops';

interface Case extends WrittenHours {
  title: string;
  policy?: Partial<SlotPolicy>;
  /** "2026-11-24 10:00", local. */
  now: string;
  earliest?: string;
  /** Beginnings, "24 10:00". */
  slots: string[];
}

const cases: Case[] = [
  {
    title: 'are cut from the opening',
    hours: '10:10-12:10',
    now: '2026-11-24 08:00',
    slots: ['24 10:10', '24 11:10'],
  },
  { title: 'leave a remainder out', hours: '10:00-11:59', now: '2026-11-24 08:00', slots: ['24 10:00'] },
  { title: 'are none in hours too short for one', hours: '10:00-10:59', now: '2026-11-24 08:00', slots: [] },
  {
    title: 'are cut anew after lunch',
    hours: '10:00-11:30 12:15-13:30',
    now: '2026-11-24 08:00',
    slots: ['24 10:00', '24 12:15'],
  },
  {
    title: 'are cut anew where two spans touch',
    hours: '12:30-13:30 10:00-12:30',
    now: '2026-11-24 08:00',
    slots: ['24 10:00', '24 11:00', '24 12:30'],
  },
  { title: 'include the one that begins now', now: '2026-11-24 11:00', slots: ['24 11:00', '24 12:00'] },
  { title: 'leave out the one that has begun', now: '2026-11-24 11:01', slots: ['24 12:00'] },
  {
    title: 'keep the lead',
    now: '2026-11-24 10:30',
    policy: { leadMinutes: 31 },
    slots: ['24 12:00'],
  },
  {
    title: 'take one exactly the lead ahead',
    now: '2026-11-24 10:30',
    policy: { leadMinutes: 30 },
    slots: ['24 11:00', '24 12:00'],
  },
  {
    title: 'begin when the goods are ready',
    now: '2026-11-24 08:00',
    earliest: '2026-11-24 12:00',
    slots: ['24 12:00'],
  },
  {
    title: 'keep the lead where the goods are ready before',
    now: '2026-11-24 10:00',
    earliest: '2026-11-24 10:00',
    policy: { leadMinutes: 90 },
    slots: ['24 12:00'],
  },
  {
    title: 'reach over the days of the policy, today being the first',
    hours: '10:00-11:00',
    now: '2026-11-24 18:00',
    policy: { horizonDays: 3 },
    slots: ['25 10:00', '26 10:00'],
  },
  {
    title: 'run past midnight, with the day whose hours it ends',
    hours: '22:30-26:00',
    now: '2026-11-24 12:00',
    slots: ['24 22:30', '24 23:30', '25 00:30'],
  },
  {
    title: 'know the night that has begun yesterday',
    hours: '22:30-26:00',
    now: '2026-11-24 00:10',
    slots: ['24 00:30', '24 22:30', '24 23:30', '25 00:30'],
  },
  {
    title: 'wait for the end of a night that the next day opens into',
    hours: '23:00-26:00',
    special: { '2026-11-25': '01:00-04:00' },
    now: '2026-11-24 20:00',
    policy: { horizonDays: 2 },
    slots: ['24 23:00', '25 00:00', '25 01:00', '25 02:00', '25 03:00'],
  },
  { title: 'are none on a closed day', special: { '2026-11-24': '' }, now: '2026-11-24 08:00', slots: [] },
  {
    title: 'follow the hours of a special day',
    special: { '2026-12-31': '10:00-12:00', '2027-01-01': '', '2027-01-02': '11:00-12:30' },
    now: '2026-12-31 11:30',
    policy: { horizonDays: 3 },
    slots: ['02 11:00'],
  },
  {
    title: 'follow the hours of 国民の休日 and 秋分の日',
    days: { holiday: '11:00-12:00' },
    now: '2026-09-22 08:00',
    policy: { horizonDays: 2 },
    slots: ['22 11:00', '23 11:00'],
  },
  {
    title: 'skip the hour that the clocks skip in spring',
    hours: '01:00-05:00',
    zone: 'Europe/Berlin',
    now: '2026-03-29 00:00',
    slots: ['29 01:00', '29 03:00', '29 04:00'],
  },
  {
    title: 'have the hour twice that the clocks show twice in autumn',
    hours: '01:00-04:00',
    zone: 'Europe/Berlin',
    now: '2026-10-25 00:00',
    slots: ['25 01:00', '25 02:00', '25 02:00', '25 03:00'],
  },
  {
    title: 'go by the clock of the shop',
    hours: '10:00-11:00',
    zone: 'America/New_York',
    now: '2026-11-24 09:59',
    slots: ['24 10:00'],
  },
];

describe('times that can be booked', () => {
  it.each(cases)('$title', ({ slots: expected, now, earliest, policy, hours = '10:00-13:00', ...rest }) => {
    const { zone } = rest;
    const slots = slotsOf(
      { minutes: 60, capacity: 2, horizonDays: 1, leadMinutes: 0, ...policy },
      storeHours({ hours, ...rest }),
      SILVER_WEEK_2026,
      local(now, zone),
      earliest ? local(earliest, zone) : undefined,
    );
    expect(slots.map(({ startsAt }) => written(startsAt, zone).slice(8))).toEqual(expected);
    for (const { startsAt, endsAt } of slots) expect(endsAt.getTime() - startsAt.getTime()).toBe(3_600_000);
  });
});

describe('whatever the hours', () => {
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
    .map(([from, length]) => ({ from, to: from + length }));
  const day = fc.oneof(
    interval.map((one) => [one]),
    fc.constant<Interval[]>([]),
    fc.constant<Interval[]>([{ from: 0, to: 1440 }]),
    fc.constant<Interval[]>([
      { from: 840, to: 1200 },
      { from: 600, to: 780 },
    ]),
  );
  const question = fc.record({
    zone: fc.constantFrom('Asia/Tokyo', 'Europe/Berlin'),
    weekly: fc.record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
    date: fc.constantFrom('2026-03-27', '2026-10-23', '2026-11-22'),
    minute: fc.integer({ min: 0, max: 4320 }),
    later: fc.integer({ min: 0, max: 2880 }),
    minutes: fc.integer({ min: 10, max: 240 }),
  });

  it('they lie in open hours, in order and apart, and are the same ones asked later', () => {
    fc.assert(
      fc.property(question, ({ zone, weekly, date, minute, later, minutes }) => {
        const hours: StoreHours = { zone, weekly, special: [] };
        const policy: SlotPolicy = { minutes, capacity: 1, horizonDays: 7, leadMinutes: 0 };
        const now = instantOf(date, minute, zone);
        const slots = slotsOf(policy, hours, new Set(), now);
        const open = openIntervals(hours, new Set(), now, 9);
        for (const [index, { startsAt, endsAt }] of slots.entries()) {
          expect(open.some(({ opens, closes }) => opens <= startsAt && endsAt <= closes)).toBe(true);
          expect(startsAt >= (slots[index - 1]?.endsAt ?? now)).toBe(true);
        }
        const then = new Date(now.getTime() + later * 60_000);
        const last = slots.at(-1)?.startsAt ?? now;
        const asked = slotsOf(policy, hours, new Set(), then).filter(({ startsAt }) => startsAt <= last);
        expect(asked).toEqual(slots.filter(({ startsAt }) => startsAt >= then));
      }),
      { numRuns: 500 },
    );
  });
});
