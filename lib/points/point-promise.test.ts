import { describe, expect, it } from 'vitest';
import type { Interval, SpecialDay, WeeklyHours } from '../stores/hours-types';
import { instantOf } from '../time';
import { pointPromise } from './point-promise';
import type { PickupPoint } from './types';

const TOKYO = 'Asia/Tokyo';
const every = (day: Interval[], other: Partial<WeeklyHours> = {}): WeeklyHours => ({
  mon: day,
  tue: day,
  wed: day,
  thu: day,
  fri: day,
  sat: day,
  sun: day,
  ...other,
});
const span = (from: number, to: number): Interval[] => [{ from: from * 60, to: to * 60 }];

interface Case {
  weekly?: WeeklyHours;
  special?: SpecialDay[];
  leadDays?: number;
  packed?: [date: string, hour: number];
}

/** A point that keeps orders three days, two when paid online; goods are packed on a Friday at 16:00. */
function ask({ weekly = every(span(10, 19)), special = [], leadDays = 1, packed = ['2026-11-20', 16] }: Case) {
  const hours = { zone: TOKYO, weekly, special };
  const point = { hours, leadDays, holdDays: 3, holdDaysPaid: 2 } as PickupPoint;
  const [date, hour] = packed;
  const at = { readyAt: instantOf(date, hour * 60, TOKYO), zone: TOKYO };
  return (method: 'pay_in_store' | 'pay_online' | null = null) => pointPromise(point, at, new Set(), method);
}

describe('goods lie at a point', () => {
  it.each<[string, Case, string, number]>([
    ['from its opening the day after they leave', {}, '2026-11-21', 10],
    ['two days after, if the way is that long', { leadDays: 2 }, '2026-11-22', 10],
    ['not before somebody brings them, though it never closes', { weekly: every(span(0, 24)) }, '2026-11-21', 9],
    [
      'nor where it opens with the first trains and closes after the last',
      { weekly: every(span(6, 27)) },
      '2026-11-21',
      9,
    ],
    [
      'from when it opens next, closed on the day they come',
      { weekly: every(span(10, 19), { sat: [] }) },
      '2026-11-22',
      10,
    ],
    ['at once, where no day is needed', { leadDays: 0 }, '2026-11-20', 16],
    [
      'from the next opening, where no day is needed but it has closed',
      { leadDays: 0, packed: ['2026-11-20', 20] },
      '2026-11-21',
      10,
    ],
    [
      'after New Year, closed until then',
      {
        packed: ['2026-12-30', 16],
        special: ['31', '01', '02', '03'].map((day) => ({
          date: `${day === '31' ? '2026-12' : '2027-01'}-${day}`,
          intervals: [],
        })),
      },
      '2027-01-04',
      10,
    ],
  ])('%s', (_, given, date, hour) => {
    expect(ask(given)()?.readyAt).toEqual(instantOf(date, hour * 60, TOKYO));
  });

  it('never, where it does not open for two weeks', () => {
    expect(ask({ weekly: every([]) })()).toBeNull();
  });

  it('as many of its own open days as it keeps an order', () => {
    const closed = ask({ weekly: every(span(10, 19), { mon: [] }) });
    expect(closed('pay_in_store')?.collectBy).toEqual(instantOf('2026-11-25', 19 * 60, TOKYO));
    expect(closed('pay_online')?.collectBy).toEqual(instantOf('2026-11-24', 19 * 60, TOKYO));
  });
});
