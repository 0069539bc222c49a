import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalsOn } from '../stores/hours';
import type { Weekday } from '../stores/hours-types';
import { addDays, daysBetween, localDate } from '../time';
import { nextJourney, type Route } from './route-arrival';
import { GOLDEN_WEEK_2019, local, SILVER_WEEK_2026, storeHours, type WrittenHours, written } from './testing-shops';

const EVERY_DAY: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WORKDAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** From the warehouse, every day until 15:00, there the next day at 11:00. */
const route = (over: Partial<Route> = {}): Route => ({
  fromId: 'depot',
  toId: 'here',
  weekdays: EVERY_DAY,
  cutoffMinute: 900,
  transitDays: 1,
  arrivesMinute: 660,
  closedDates: [],
  ...over,
});
const holidays = new Set([...SILVER_WEEK_2026, ...GOLDEN_WEEK_2019]);

interface Case {
  title: string;
  now: string;
  over?: Partial<Route>;
  to?: WrittenHours;
  /** Zone it leaves in. */
  zone?: string;
  /** "sendBy → dueAt", each on its own clocks. */
  journey: string | null;
}

// 2026-11-24 is a Tuesday.
const cases: Case[] = [
  { title: 'before the cut-off', now: '2026-11-24 14:59', journey: '2026-11-24 15:00 → 2026-11-25 11:00' },
  { title: 'at the cut-off, too late', now: '2026-11-24 15:00', journey: '2026-11-25 15:00 → 2026-11-26 11:00' },
  {
    title: 'on a day it does not leave',
    now: '2026-11-24 09:00',
    over: { weekdays: ['mon', 'thu'] },
    journey: '2026-11-26 15:00 → 2026-11-27 11:00',
  },
  {
    title: 'after the last cut-off of its week',
    now: '2026-11-27 15:30',
    over: { weekdays: WORKDAYS },
    journey: '2026-11-30 15:00 → 2026-12-01 11:00',
  },
  {
    title: 'arriving on a day it does not leave',
    now: '2026-11-27 09:00',
    over: { weekdays: WORKDAYS },
    journey: '2026-11-27 15:00 → 2026-11-28 11:00',
  },
  {
    title: 'two days under way',
    now: '2026-11-24 09:00',
    over: { transitDays: 2 },
    journey: '2026-11-24 15:00 → 2026-11-26 11:00',
  },
  {
    title: 'there the same day',
    now: '2026-11-24 09:00',
    over: { transitDays: 0, cutoffMinute: 600, arrivesMinute: 960 },
    journey: '2026-11-24 10:00 → 2026-11-24 16:00',
  },
  {
    title: 'there the same day, but too late for today',
    now: '2026-11-24 10:00',
    over: { transitDays: 0, cutoffMinute: 600, arrivesMinute: 960 },
    journey: '2026-11-25 10:00 → 2026-11-25 16:00',
  },
  {
    title: 'there the same day, before it has left: never',
    now: '2026-11-24 09:00',
    over: { transitDays: 0, cutoffMinute: 960, arrivesMinute: 600 },
    journey: null,
  },
  {
    title: 'closed where it would leave',
    now: '2026-11-24 09:00',
    over: { closedDates: ['2026-11-24', '2026-11-25'] },
    journey: '2026-11-26 15:00 → 2026-11-27 11:00',
  },
  {
    title: 'closed when it would arrive',
    now: '2026-11-24 09:00',
    over: { closedDates: ['2026-11-25'] },
    journey: '2026-11-24 15:00 → 2026-11-26 11:00',
  },
  {
    title: 'where the shop rests when it would arrive',
    now: '2026-11-24 09:00',
    to: { days: { wed: '', thu: '' } },
    journey: '2026-11-24 15:00 → 2026-11-27 11:00',
  },
  {
    title: 'where the shop is closed for a day when it would arrive',
    now: '2026-11-24 09:00',
    to: { special: { '2026-11-25': '' } },
    journey: '2026-11-24 15:00 → 2026-11-26 11:00',
  },
  {
    title: 'where shop and route rest one after the other',
    now: '2026-11-24 09:00',
    over: { closedDates: ['2026-11-26'] },
    to: { special: { '2026-11-25': '' } },
    journey: '2026-11-24 15:00 → 2026-11-27 11:00',
  },
  {
    title: 'over Silver Week, which the shop keeps',
    now: '2026-09-19 09:00',
    to: { days: { sun: '', holiday: '' } },
    journey: '2026-09-19 15:00 → 2026-09-24 11:00',
  },
  {
    title: 'over 2019’s Golden Week, which shop and route keep',
    now: '2019-04-26 16:00',
    over: { weekdays: WORKDAYS, closedDates: [...GOLDEN_WEEK_2019] },
    to: { days: { sat: '', sun: '', holiday: '' } },
    journey: '2019-05-07 15:00 → 2019-05-08 11:00',
  },
  { title: 'that leaves on no day', now: '2026-11-24 09:00', over: { weekdays: [] }, journey: null },
  { title: 'to a shop that does not open', now: '2026-11-24 09:00', to: { hours: '' }, journey: null },
  {
    title: 'there on the last day looked ahead',
    now: '2026-11-24 09:00',
    over: { transitDays: 14 },
    journey: '2026-11-24 15:00 → 2026-12-08 11:00',
  },
  { title: 'there a day after that', now: '2026-11-24 09:00', over: { transitDays: 15 }, journey: null },
  {
    title: 'there too late, since the shop rests on the last day looked ahead',
    now: '2026-11-24 09:00',
    over: { transitDays: 14 },
    to: { special: { '2026-12-08': '' } },
    journey: null,
  },
  {
    title: 'that leaves by its own clock and arrives by the shop’s',
    now: '2026-11-24 14:59',
    zone: 'Europe/London',
    to: { zone: 'Europe/Berlin' },
    journey: '2026-11-24 15:00 → 2026-11-25 11:00',
  },
  {
    title: 'the night the clocks go forward',
    now: '2026-03-28 09:00',
    zone: 'Europe/Berlin',
    to: { zone: 'Europe/Berlin' },
    journey: '2026-03-28 15:00 → 2026-03-29 11:00',
  },
  {
    title: 'the night the clocks go back',
    now: '2026-10-24 15:00',
    zone: 'Europe/Berlin',
    to: { zone: 'Europe/Berlin' },
    journey: '2026-10-25 15:00 → 2026-10-26 11:00',
  },
];

describe('the next journey', () => {
  it.each(cases)('$title', ({ now, over, to = {}, zone = 'Asia/Tokyo', journey }) => {
    const next = nextJourney(route(over), zone, storeHours(to), holidays, local(now, zone));
    expect(next && `${written(next.sendBy, zone)} → ${written(next.dueAt, to.zone)}`).toBe(journey);
  });

  it('leaves and arrives on days that allow it, after now, and never arrives earlier for who asks later', () => {
    const date = fc.integer({ min: 0, max: 20 }).map((ahead) => addDays('2026-11-20', ahead));
    const question = fc.record({
      weekdays: fc.subarray(EVERY_DAY),
      cutoffMinute: fc.integer({ min: 0, max: 1439 }),
      transitDays: fc.integer({ min: 0, max: 4 }),
      arrivesMinute: fc.integer({ min: 0, max: 1439 }),
      closedDates: fc.array(date, { maxLength: 6 }),
      rests: fc.array(date, { maxLength: 6 }),
      minutes: fc.tuple(fc.integer({ min: 0, max: 4320 }), fc.integer({ min: 0, max: 4320 })),
    });
    fc.assert(
      fc.property(question, ({ rests, minutes, ...over }) => {
        const to = storeHours({ special: Object.fromEntries(rests.map((day) => [day, ''])) });
        const begin = local('2026-11-20 00:00').getTime();
        const [early, late] = [Math.min(...minutes), Math.max(...minutes)].map(
          (minute) => new Date(begin + minute * 60_000),
        ) as [Date, Date];
        const [first, second] = [early, late].map((now) => nextJourney(route(over), to.zone, to, holidays, now));
        if (!first) return;
        const [leaves, arrives] = [localDate(first.sendBy, to.zone), localDate(first.dueAt, to.zone)];
        expect(first.sendBy > early && first.dueAt > first.sendBy).toBe(true);
        expect(over.closedDates).not.toContain(leaves);
        expect(over.closedDates).not.toContain(arrives);
        expect(intervalsOn(to, holidays, arrives).intervals).not.toEqual([]);
        expect(daysBetween(leaves, arrives)).toBeGreaterThanOrEqual(over.transitDays);
        if (second) expect(second.dueAt >= first.dueAt).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
