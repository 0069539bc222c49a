import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openIntervals } from '../stores/hours';
import type { Interval, OpenInterval, StoreHours } from '../stores/hours-types';
import { instantOf } from '../time';
import { readyAt } from './ready-at';

const TOKYO = 'Asia/Tokyo';
const hm = (text: string) => Number(text.split(':')[0]) * 60 + Number(text.split(':')[1]);
/** "11-24 10:00" of 2026 in Tokyo. */
const at = (text: string) => instantOf(`2026-${text.slice(0, 5)}`, hm(text.slice(6)), TOKYO);
const span = (opens: string, closes: string): OpenInterval => ({ opens: at(opens), closes: at(closes) });

/** Tuesday to Thursday with Wednesday closed, and a short Friday. */
const SHOP = [
  span('11-24 10:00', '11-24 20:00'),
  span('11-26 10:00', '11-26 13:00'),
  span('11-26 14:00', '11-26 20:00'),
  span('11-27 10:10', '11-27 20:00'),
];
const NIGHTS = [span('11-24 06:00', '11-25 03:00'), span('11-25 06:00', '11-26 03:00')];
const AROUND = [span('11-23 00:00', '11-30 00:00')];

interface Case {
  title: string;
  now: string;
  ready: string | null;
  open?: OpenInterval[];
  prep?: number;
  queue?: number;
  cutoff?: string;
}

const cases: Case[] = [
  { title: 'rounds up to the next quarter', now: '11-24 12:01', ready: '11-24 12:45' },
  { title: 'keeps an exact quarter', now: '11-24 12:00', ready: '11-24 12:30' },
  { title: 'adds the queue before it', now: '11-24 12:00', queue: 20, ready: '11-24 13:00' },
  { title: 'begins at opening for an order at night', now: '11-24 03:00', ready: '11-24 10:30' },
  { title: 'opens at once when there is nothing to prepare', now: '11-24 03:00', prep: 0, ready: '11-24 10:00' },
  { title: 'is now when there is nothing to prepare', now: '11-24 12:00', prep: 0, ready: '11-24 12:00' },
  { title: 'goes on after the closed day', now: '11-24 19:50', ready: '11-26 10:30' },
  { title: 'waits for opening when it ends at closing', now: '11-24 19:30', ready: '11-26 10:00' },
  { title: 'waits for opening when the mark is at closing', now: '11-24 19:20', ready: '11-26 10:00' },
  { title: 'takes the last mark before closing', now: '11-24 19:15', ready: '11-24 19:45' },
  { title: 'rests over lunch', now: '11-26 12:45', ready: '11-26 14:15' },
  { title: 'rounds up an opening that is no mark', now: '11-26 20:00', prep: 0, ready: '11-27 10:15' },
  { title: 'spreads long work over days', now: '11-24 10:00', prep: 12 * 60, ready: '11-26 12:00' },
  { title: 'does not know beyond the hours given', now: '11-27 19:50', ready: null },
  { title: 'takes an order a minute before the cut-off', now: '11-24 14:59', cutoff: '15:00', ready: '11-24 15:30' },
  { title: 'is too late at the cut-off', now: '11-24 15:00', cutoff: '15:00', ready: '11-26 10:30' },
  { title: 'passes the cut-off on a closed day', now: '11-25 16:00', cutoff: '15:00', ready: '11-26 10:30' },
  { title: 'skips today’s second opening', now: '11-26 12:00', cutoff: '12:00', ready: '11-27 10:45' },
  { title: 'works in a night', now: '11-25 01:00', open: NIGHTS, ready: '11-25 01:30' },
  {
    title: 'counts a night to the day before for the cut-off',
    now: '11-25 01:00',
    open: NIGHTS,
    cutoff: '20:00',
    ready: '11-25 06:30',
  },
  {
    title: 'takes a cut-off past midnight',
    now: '11-25 00:30',
    open: NIGHTS,
    cutoff: '25:00',
    ready: '11-25 01:00',
  },
  {
    title: 'begins at midnight around the clock',
    now: '11-24 21:00',
    open: AROUND,
    cutoff: '20:00',
    ready: '11-25 00:30',
  },
  {
    title: 'is no different past midnight around the clock',
    now: '11-25 00:10',
    open: AROUND,
    cutoff: '20:00',
    ready: '11-25 00:45',
  },
  { title: 'knows nothing of a shop that is never open', now: '11-24 12:00', open: [], ready: null },
];

describe('from when an order can be collected', () => {
  it.each(cases)('$title', ({ now, ready, open = SHOP, prep = 30, queue = 0, cutoff }) => {
    const cutoffMinute = cutoff === undefined ? null : hm(cutoff);
    const answer = readyAt({ open, zone: TOKYO, prepMinutes: prep, queueMinutes: queue, cutoffMinute, now: at(now) });
    expect(answer).toEqual(ready && at(ready));
  });

  it('counts real hours in the night the clocks go forward', () => {
    const zone = 'Europe/Berlin';
    const open = [{ opens: instantOf('2026-03-28', 1320, zone), closes: instantOf('2026-03-28', 1440 + 360, zone) }];
    const now = instantOf('2026-03-29', 90, zone);
    const answer = readyAt({ open, zone, prepMinutes: 60, queueMinutes: 0, now });
    expect(answer).toEqual(instantOf('2026-03-29', 210, zone));
  });
});

describe('whatever the hours', () => {
  const interval: fc.Arbitrary<Interval> = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
    .map(([from, length]) => ({ from, to: from + length }));
  const day = fc.oneof(fc.array(interval, { maxLength: 2 }), fc.constant<Interval[]>([{ from: 0, to: 1440 }]));
  const dates = ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-11-23', '2026-11-24'];
  const someOf = fc.subarray(dates);
  const hours: fc.Arbitrary<StoreHours> = fc.record({
    zone: fc.constantFrom(TOKYO, 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe'),
    weekly: fc.record(
      { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day, holiday: day },
      { requiredKeys: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] },
    ),
    special: fc.tuple(someOf, day).map(([days, intervals]) => days.map((date) => ({ date, intervals }))),
  });
  const orders = fc.record({
    hours,
    holidays: someOf.map((days) => new Set(days)),
    date: fc.constantFrom('2026-03-27', '2026-10-23', '2026-11-22'),
    minutes: fc.tuple(fc.integer({ min: 0, max: 4320 }), fc.integer({ min: 0, max: 4320 })),
    prepMinutes: fc.integer({ min: 0, max: 600 }),
    queueMinutes: fc.integer({ min: 0, max: 120 }),
    cutoffMinute: fc.option(fc.integer({ min: 0, max: 1800 })),
  });
  const MINUTE_MS = 60_000;
  /** Open minutes between two moments. */
  const workedUntil = (open: readonly OpenInterval[], now: Date, until: Date) =>
    open.reduce((sum, { opens, closes }) => {
      const from = Math.max(opens.getTime(), now.getTime());
      return sum + Math.max(0, Math.min(closes.getTime(), until.getTime()) - from) / MINUTE_MS;
    }, 0);

  it('it is on a mark, within open hours, with enough open time before it', () => {
    fc.assert(
      fc.property(orders, ({ hours, holidays, date, minutes: [minute], ...order }) => {
        const { zone } = hours;
        const now = instantOf(date, minute, zone);
        const open = openIntervals(hours, holidays, now, 14);
        const ready = readyAt({ open, zone, now, ...order });
        fc.pre(ready !== null);
        if (!ready) return;
        expect(ready.getTime() % (15 * MINUTE_MS)).toBe(0);
        expect(open.some(({ opens, closes }) => opens <= ready && ready < closes)).toBe(true);
        expect(workedUntil(open, now, ready)).toBeGreaterThanOrEqual(order.prepMinutes + order.queueMinutes);
      }),
      { numRuns: 500 },
    );
  });

  it('no earlier mark would do where there is no cut-off', () => {
    fc.assert(
      fc.property(orders, ({ hours, holidays, date, minutes: [minute], prepMinutes, queueMinutes }) => {
        const { zone } = hours;
        const now = instantOf(date, minute, zone);
        const open = openIntervals(hours, holidays, now, 14);
        const ready = readyAt({ open, zone, now, prepMinutes, queueMinutes });
        fc.pre(ready !== null);
        if (!ready) return;
        const wouldDo = (mark: Date) =>
          open.some(({ opens, closes }) => opens <= mark && mark < closes) &&
          workedUntil(open, now, mark) >= prepMinutes + queueMinutes;
        for (let mark = ready.getTime() - 15 * MINUTE_MS; mark >= now.getTime(); mark -= 15 * MINUTE_MS) {
          expect(wouldDo(new Date(mark))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a later order is never ready earlier, asked of fresh or of kept hours', () => {
    fc.assert(
      fc.property(orders, ({ hours, holidays, date, minutes, ...order }) => {
        const { zone } = hours;
        const [early, late] = [...minutes].sort((a, b) => a - b).map((minute) => instantOf(date, minute, zone));
        if (!early || !late) return;
        const kept = openIntervals(hours, holidays, early, 20);
        const fresh = openIntervals(hours, holidays, late, 20);
        const first = readyAt({ open: kept, zone, now: early, ...order });
        const second = readyAt({ open: kept, zone, now: late, ...order });
        const secondFresh = readyAt({ open: fresh, zone, now: late, ...order });
        if (first && second) expect(second >= first).toBe(true);
        if (first && secondFresh) expect(secondFresh >= first).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
