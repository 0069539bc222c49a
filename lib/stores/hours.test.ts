import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, localDate, localMinute } from '../time';
import { checkIntervals, intervalsOn, openIntervals, openStateAt, weekOf } from './hours';
import type { Interval, SpecialDay, StoreHours, WeeklyHours } from './hours-types';

const hm = (text: string) => Number(text.split(':')[0]) * 60 + Number(text.split(':')[1]);
/** "10:00-13:00 14:00-20:00" → intervals. */
const spans = (text: string): Interval[] =>
  text.split(' ').flatMap((part) => {
    const [from, to] = part.split('-');
    return from && to ? [{ from: hm(from), to: hm(to) }] : [];
  });
const daily = (text: string, other: Partial<Record<keyof WeeklyHours, string>> = {}): WeeklyHours => {
  const day = (key: keyof WeeklyHours) => spans(other[key] ?? text);
  const weekly: WeeklyHours = {
    mon: day('mon'),
    tue: day('tue'),
    wed: day('wed'),
    thu: day('thu'),
    fri: day('fri'),
    sat: day('sat'),
    sun: day('sun'),
  };
  return other.holiday === undefined ? weekly : { ...weekly, holiday: spans(other.holiday) };
};
const shop = (weekly: WeeklyHours, special: Record<string, string> = {}, zone = 'Asia/Tokyo'): StoreHours => ({
  zone,
  weekly,
  special: Object.entries(special).map(([date, text]): SpecialDay => ({ date, intervals: spans(text) })),
});
const none = new Set<string>();
/** Local "2026-11-22 15:30" of a zone as an instant. */
const local = (text: string, zone = 'Asia/Tokyo') => instantOf(text.slice(0, 10), hm(text.slice(11)), zone);
/** Spans as a person in the shop reads them: "11-22 10:00 → 11-22 20:00". */
const read = (hours: StoreHours, holidays: ReadonlySet<string>, from: Date, days: number) =>
  openIntervals(hours, holidays, from, days).map(({ opens, closes }) => {
    const clock = (at: Date) => new Date(localMinute(at, hours.zone) * 60_000).toISOString().slice(11, 16);
    return [opens, closes].map((at) => `${localDate(at, hours.zone).slice(5)} ${clock(at)}`).join(' → ');
  });

const GOLDEN_WEEK_2019 = new Set([
  '2019-04-29',
  '2019-04-30',
  '2019-05-01',
  '2019-05-02',
  '2019-05-03',
  '2019-05-04',
  '2019-05-05',
  '2019-05-06',
]);
const SILVER_WEEK_2026 = new Set(['2026-09-21', '2026-09-22', '2026-09-23']);

describe('what holds on a day', () => {
  const hours = shop(daily('10:00-20:00', { wed: '', holiday: '11:00-18:00' }), {
    '2026-12-31': '10:00-17:00',
    '2027-01-01': '',
  });

  it.each([
    ['an ordinary Tuesday', '2026-09-15', spans('10:00-20:00'), 'weekly'],
    ['the weekday it is closed', '2026-09-16', [], 'weekly'],
    ['敬老の日', '2026-09-21', spans('11:00-18:00'), 'holiday'],
    ['国民の休日, a day no rule gives', '2026-09-22', spans('11:00-18:00'), 'holiday'],
    ['秋分の日 on its closed weekday', '2026-09-23', spans('11:00-18:00'), 'holiday'],
    ['New Year’s Eve', '2026-12-31', spans('10:00-17:00'), 'special'],
    ['New Year’s Day, a holiday and a special day', '2027-01-01', [], 'special'],
  ])('is right on %s', (_, date, intervals, reason) => {
    const holidays = new Set([...SILVER_WEEK_2026, '2027-01-01']);
    expect(intervalsOn(hours, holidays, date)).toMatchObject({ intervals, reason });
  });

  it('is the weekday on a holiday when the shop says nothing of holidays', () => {
    expect(intervalsOn(shop(daily('10:00-20:00')), SILVER_WEEK_2026, '2026-09-22').reason).toBe('weekly');
  });

  it('carries the note of a special day', () => {
    const note = { ja: '棚卸しのため', en: 'Stocktaking' };
    const closed = { ...shop(daily('10:00-20:00')), special: [{ date: '2026-11-25', intervals: [], note }] };
    expect(intervalsOn(closed, none, '2026-11-25')).toEqual({ intervals: [], reason: 'special', note });
  });

  it('makes a table of seven days with holidays marked', () => {
    const rows = weekOf(hours, SILVER_WEEK_2026, '2026-09-20');
    expect(rows.map(({ date, weekday, isHoliday }) => `${date} ${weekday} ${isHoliday}`)).toEqual([
      '2026-09-20 sun false',
      '2026-09-21 mon true',
      '2026-09-22 tue true',
      '2026-09-23 wed true',
      '2026-09-24 thu false',
      '2026-09-25 fri false',
      '2026-09-26 sat false',
    ]);
  });
});

describe('open spans', () => {
  it('keep split days apart and leave closed days out', () => {
    const hours = shop(daily('10:00-13:00 14:30-20:00', { wed: '' }));
    expect(read(hours, none, local('2026-11-24 12:00'), 3)).toEqual([
      '11-24 10:00 → 11-24 13:00',
      '11-24 14:30 → 11-24 20:00',
      '11-26 10:00 → 11-26 13:00',
      '11-26 14:30 → 11-26 20:00',
    ]);
  });

  it('hold through the ten days of Golden Week 2019', () => {
    const hours = shop(daily('10:00-20:00', { sat: '10:00-18:00', sun: '10:00-18:00', holiday: '' }));
    expect(read(hours, GOLDEN_WEEK_2019, local('2019-04-27 09:00'), 12)).toEqual([
      '04-27 10:00 → 04-27 18:00',
      '04-28 10:00 → 04-28 18:00',
      '05-07 10:00 → 05-07 20:00',
      '05-08 10:00 → 05-08 20:00',
    ]);
  });

  it('follow New Year’s special hours', () => {
    const special = {
      '2026-12-31': '10:00-17:00',
      '2027-01-01': '',
      '2027-01-02': '09:00-18:00',
      '2027-01-03': '',
    };
    const hours = shop(daily('10:00-20:00', { holiday: '11:00-19:00' }), special);
    expect(read(hours, new Set(['2027-01-01']), local('2026-12-31 09:00'), 5)).toEqual([
      '12-31 10:00 → 12-31 17:00',
      '01-02 09:00 → 01-02 18:00',
      '01-04 10:00 → 01-04 20:00',
    ]);
  });

  it('past midnight hold what began the day before, and run into a closed day', () => {
    const hours = shop(daily('06:00-27:00'), { '2026-11-23': '' });
    expect(read(hours, none, local('2026-11-22 02:00'), 3)).toEqual([
      '11-21 06:00 → 11-22 03:00',
      '11-22 06:00 → 11-23 03:00',
      '11-24 06:00 → 11-25 03:00',
    ]);
  });

  it('meet at midnight as one', () => {
    const hours = shop(daily('', { sat: '22:00-24:00', sun: '00:00-05:00 06:00-10:00 09:00-12:00' }));
    expect(read(hours, none, local('2026-11-21 12:00'), 2)).toEqual([
      '11-21 22:00 → 11-22 05:00',
      '11-22 06:00 → 11-22 12:00',
    ]);
  });

  it.each([
    ['2026-11-22 10:00', 1],
    ['2026-11-22 19:59', 1],
    ['2026-11-22 20:00', 0],
  ])('of a day seen at %s: %i left', (at, left) => {
    expect(openIntervals(shop(daily('10:00-20:00')), none, local(at), 1)).toHaveLength(left);
  });

  it.each([
    ['a night of spring', '2026-03-28', '22:00-28:00', 5],
    ['a night of autumn', '2026-10-24', '22:00-28:00', 7],
    ['an ordinary night', '2026-10-17', '22:00-28:00', 6],
    ['the spring day around the clock', '2026-03-29', '00:00-24:00', 23],
    ['the autumn day around the clock', '2026-10-25', '00:00-24:00', 25],
    ['an opening within the lost hour', '2026-03-29', '02:30-04:00', 1],
    ['a closing within the lost hour', '2026-03-29', '01:00-02:30', 1],
    ['hours wholly within the lost hour', '2026-03-29', '02:15-02:45', 0],
    ['a closing within the doubled hour: the first', '2026-10-25', '01:00-02:30', 1.5],
    ['an opening within the doubled hour: the first', '2026-10-25', '02:30-04:00', 2.5],
  ])('on daylight-saving edges of Berlin, %s', (_, date, text, lasts) => {
    const hours = shop(daily(''), { [date]: text }, 'Europe/Berlin');
    const found = openIntervals(hours, none, local(`${date} 00:00`, 'Europe/Berlin'), 1);
    const open = found.reduce((sum, { opens, closes }) => sum + closes.getTime() - opens.getTime(), 0);
    expect(open / 3_600_000).toBe(lasts);
  });

  it('are in order, never touch and never lie in the past, whatever the hours', () => {
    const interval = fc
      .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
      .map(([from, length]) => ({ from, to: from + length }));
    const day = fc.array(interval, { maxLength: 3 });
    const weekly = fc.record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day });
    const moment = fc.date({ min: new Date('2026-03-01'), max: new Date('2026-12-01'), noInvalidDate: true });
    fc.assert(
      fc.property(weekly, moment, (hours, from) => {
        const found = openIntervals({ zone: 'Europe/Berlin', weekly: hours, special: [] }, none, from, 9);
        for (const [index, { opens, closes }] of found.entries()) {
          expect(opens < closes && closes > from).toBe(true);
          expect(opens > (found[index - 1]?.closes ?? 0)).toBe(true);
        }
      }),
    );
  });
});

describe('open now', () => {
  const hours = shop(daily('10:00-20:00', { wed: '' }));

  it.each([
    ['2026-11-24 09:59', { open: false, opens: local('2026-11-24 10:00') }],
    ['2026-11-24 10:00', { open: true, closes: local('2026-11-24 20:00') }],
    ['2026-11-24 19:59', { open: true, closes: local('2026-11-24 20:00') }],
    ['2026-11-24 20:00', { open: false, opens: local('2026-11-26 10:00') }],
    ['2026-11-25 12:00', { open: false, opens: local('2026-11-26 10:00') }],
  ])('at %s', (at, state) => {
    expect(openStateAt(hours, none, local(at))).toEqual(state);
  });

  it('says the true closing of a night that began yesterday', () => {
    const state = openStateAt(shop(daily('06:00-27:00')), none, local('2026-11-24 02:59'));
    expect(state).toEqual({ open: true, closes: local('2026-11-24 03:00') });
  });

  it('has no closing around the clock, and one when a day of the week is shut', () => {
    const at = local('2026-11-24 12:00');
    expect(openStateAt(shop(daily('00:00-24:00')), none, at)).toEqual({ open: true, closes: null });
    const closes = local('2026-11-30 00:00');
    expect(openStateAt(shop(daily('00:00-24:00', { mon: '' })), none, at)).toEqual({ open: true, closes });
  });

  it('finds the opening after months of rebuilding, and none when there is none', () => {
    const yearly = shop(daily(''), { '2027-05-01': '10:00-20:00' });
    expect(openStateAt(yearly, none, local('2026-11-24 12:00'))).toEqual({
      open: false,
      opens: local('2027-05-01 10:00'),
    });
    const shutForAYear = shop(daily(''), { '2028-01-04': '10:00-18:00' });
    expect(openStateAt(shutForAYear, none, local('2026-11-24 12:00'))).toEqual({ open: false, opens: null });
  });

  it('is not said of a shop that never told its hours', () => {
    expect(openStateAt(shop(daily('')), none, local('2026-11-24 12:00'))).toEqual({ open: null });
    expect(openStateAt(shop(daily(''), { '2026-11-24': '' }), none, local('2026-11-24 12:00'))).toEqual({ open: null });
  });
});

describe('checking intervals', () => {
  it.each([
    ['10:00-13:00 14:00-20:00', null],
    ['14:00-20:00 10:00-14:00', null],
    ['06:00-27:00', null],
    ['00:00-24:00', null],
    ['', null],
    ['20:00-10:00', 'reversed'],
    ['10:00-10:00', 'reversed'],
    ['10:00-14:00 13:59-20:00', 'overlapping'],
    ['24:00-26:00', 'outside'],
    ['10:00-48:01', 'outside'],
  ])('finds %s to be %s', (text, problem) => {
    expect(checkIntervals(spans(text))).toBe(problem);
  });

  it('refuses parts of minutes', () => {
    expect(checkIntervals([{ from: 600.5, to: 700 }])).toBe('outside');
    expect(checkIntervals([{ from: Number.NaN, to: 700 }])).toBe('outside');
  });
});
