import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../time';
import { checkIntervals, intervalsOn } from '../hours';
import type { Interval, StoreHours } from '../hours-types';
import { readOpeningHours } from './read';

const TODAY = '2026-11-22'; // a Sunday
const HOLIDAYS = new Set(['2026-11-23', '2027-01-01', '2027-01-11', '2027-02-11', '2027-02-23']);
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'] as const;

const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
const written = (intervals: Interval[]) =>
  intervals.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(' ') || 'closed';

function read(text: string, holidays?: ReadonlySet<string>) {
  const answer = readOpeningHours(text, { today: TODAY, holidays });
  if ('unsupported' in answer) throw new Error(answer.unsupported);
  return answer;
}

/** The week in words, days with the same hours together: "mon-fri 9:00-18:00, sat sun closed". */
function weekOf(text: string): string {
  const { weekly } = read(text).hours;
  const groups = new Map<string, string[]>();
  for (const day of DAYS) {
    const hours = weekly[day];
    if (hours) groups.set(written(hours), [...(groups.get(written(hours)) ?? []), day]);
  }
  return [...groups].map(([hours, days]) => `${days.join(' ')}: ${hours}`).join('; ');
}

/** What a shop with these hours does on a date. */
function on(text: string, date: string, holidays: ReadonlySet<string> = new Set()): string {
  const hours: StoreHours = { zone: 'Asia/Tokyo', ...read(text, holidays).hours };
  return written(intervalsOn(hours, holidays, date).intervals);
}

const WEEKDAYS = 'mon tue wed thu fri';
const EVERY_DAY = `${WEEKDAYS} sat sun`;

describe('a week of opening_hours', () => {
  it.each([
    ['10:00-20:00', `${EVERY_DAY}: 10:00-20:00`],
    ['Mo-Su 10:15-22:00', `${EVERY_DAY}: 10:15-22:00`],
    ['24/7', `${EVERY_DAY}: 0:00-24:00`],
    ['open', `${EVERY_DAY}: 0:00-24:00`],
    ['00:00-24:00', `${EVERY_DAY}: 0:00-24:00`],
    ['off', `${EVERY_DAY}: closed`],
    ['06:00-27:00', `${EVERY_DAY}: 6:00-27:00`],
    ['22:00-02:00', `${EVERY_DAY}: 22:00-26:00`],
    ['06:00-06:00', `${EVERY_DAY}: 6:00-30:00`],
    ['0:00-3:00, 4:00-24:00', `${EVERY_DAY}: 0:00-3:00 4:00-24:00`],
    ['Mo-Fr 09:00-18:00; Sa 10:00-13:00', `${WEEKDAYS}: 9:00-18:00; sat: 10:00-13:00; sun: closed`],
    ['Mo-Fr 09:00-12:00,13:00-18:00', `${WEEKDAYS}: 9:00-12:00 13:00-18:00; sat sun: closed`],
    ['Fr-Mo 10:00-20:00', 'mon fri sat sun: 10:00-20:00; tue wed thu: closed'],
    ['Mo,We , Fr 8:00 - 13:00;', 'mon wed fri: 8:00-13:00; tue thu sat sun: closed'],
    ['Mo-Su 10:00-20:00; We off', 'mon tue thu fri sat sun: 10:00-20:00; wed: closed'],
    ['Mo-Su 10:00-20:00; We 12:00-14:00 off', 'mon tue thu fri sat sun: 10:00-20:00; wed: 10:00-12:00 14:00-20:00'],
    ['Mo-Sa 08:00-13:30; We 15:00-18:30', 'mon tue thu fri sat: 8:00-13:30; wed: 15:00-18:30; sun: closed'],
    ['Mo-Sa 08:00-13:30, We 15:00-18:30', 'mon tue thu fri sat: 8:00-13:30; wed: 8:00-13:30 15:00-18:30; sun: closed'],
    ['Mo-Fr 06:00-01:00, Sa-Su 24/7', `${WEEKDAYS}: 6:00-25:00; sat sun: 0:00-24:00`],
    ['Mo-Fr 10:00-18:00; PH off', `${WEEKDAYS}: 10:00-18:00; sat sun holiday: closed`],
    ['Mo-Fr 10:00-20:00; Sa,Su,PH 10:00-18:00', `${WEEKDAYS}: 10:00-20:00; sat sun holiday: 10:00-18:00`],
    ['We off; Th-Tu 10:00-20:00 || PH 12:00-15:00', null],
    ['10:00-20:00; We off || We 12:00-15:00', 'mon tue thu fri sat sun: 10:00-20:00; wed: 12:00-15:00'],
    ['10:00-20:00; We off "定休日"', 'mon tue thu fri sat sun: 10:00-20:00; wed: closed'],
    ['Monday-friday: 09:00–18:00; SAT closed', `${WEEKDAYS}: 9:00-18:00; sat sun: closed`],
    ['月-金 10:00～19:00；土,日,祝日 off', `${WEEKDAYS}: 10:00-19:00; sat sun holiday: closed`],
    ['１０：００〜２０：００; 水曜日 off', 'mon tue thu fri sat sun: 10:00-20:00; wed: closed'],
  ])('%s', (text, week) => {
    if (week === null) expect(() => weekOf(text)).toThrow('the dates of the holidays are not known');
    else expect(weekOf(text)).toBe(week);
  });

  it('alone is exact for ever', () => {
    expect(read('Mo-Fr 10:00-20:00; PH off')).toMatchObject({ hours: { special: [] }, exactUntil: null });
  });
});

describe('dates of opening_hours become special days', () => {
  it.each([
    ['10:00-20:00; Dec 31-Jan 03 off', '2026-12-30', '10:00-20:00'],
    ['10:00-20:00; Dec 31-Jan 03 off', '2026-12-31', 'closed'],
    ['10:00-20:00; Dec 31-Jan 03 off', '2027-01-03', 'closed'],
    ['10:00-20:00; Dec 31-Jan 03 off', '2027-01-04', '10:00-20:00'],
    ['10:00-20:00; 2026 Dec 31-2027 Jan 03 11:00-17:00', '2027-01-02', '11:00-17:00'],
    ['10:00-20:00; 2026 Dec 31-2027 Jan 03 11:00-17:00', '2027-12-31', '10:00-20:00'],
    ['10:00-20:00; Dec 24-25,Dec 31 10:00-17:00', '2026-12-25', '10:00-17:00'],
    ['10:00-20:00; Dec 24-25,Dec 31 10:00-17:00', '2026-12-26', '10:00-20:00'],
    ['10:00-20:00; We[3] off', '2026-12-16', 'closed'],
    ['10:00-20:00; We[3] off', '2026-12-09', '10:00-20:00'],
    ['10:00-20:00; We[1,-1] off', '2026-12-30', 'closed'],
    ['10:00-20:00; We[2-4] off', '2026-12-02', '10:00-20:00'],
    ['10:00-20:00; We[2-4] off', '2026-12-23', 'closed'],
    ['Apr-Sep We 16:00-23:00; Oct-Mar We 16:00-22:00', '2027-03-31', '16:00-22:00'],
    ['Apr-Sep We 16:00-23:00; Oct-Mar We 16:00-22:00', '2027-04-07', '16:00-23:00'],
    ['Apr-Sep We 16:00-23:00; Oct-Mar We 16:00-22:00', '2027-04-08', 'closed'],
    ['Apr-Oct: Th 07:30-13:00 || Nov-Mar: Th 08:00-13:00', '2026-11-26', '8:00-13:00'],
    ['Apr-Oct: Th 07:30-13:00 || Nov-Mar: Th 08:00-13:00', '2027-10-28', '7:30-13:00'],
    ['week 01-53/2 Fr 10:00-12:00', '2026-12-25', 'closed'],
    ['week 01-53/2 Fr 10:00-12:00', '2027-01-01', '10:00-12:00'],
    ['week 01-53/2 Fr 10:00-12:00', '2027-01-08', '10:00-12:00'],
    ['2027+ Sa 10:00-12:00', '2026-12-26', 'closed'],
    ['2027+ Sa 10:00-12:00', '2027-01-02', '10:00-12:00'],
    ['Feb 29 10:00-12:00; Mo 09:00-10:00', '2027-03-01', '9:00-10:00'],
  ])('%s on %s is %s', (text, date, expected) => {
    expect(on(text, date)).toBe(expected);
  });

  it('as far as they were looked for, and says how far', () => {
    const { hours, exactUntil } = read('10:00-20:00; Jan 01 off');
    expect(hours.special).toEqual([{ date: '2027-01-01', intervals: [] }]);
    expect(exactUntil).toBe('2027-12-27');
  });

  it.each([
    ['Mo-Fr 10:00-20:00; PH Mo-Fr 11:00-18:00', '2026-11-23', '11:00-18:00'],
    ['Mo-Fr 10:00-20:00; Sa 10:00-18:00; PH: Mo off', '2026-11-23', 'closed'],
    ['Mo-Fr 10:00-20:00; Sa 10:00-18:00; PH: Mo off', '2027-01-01', '10:00-20:00'],
    ['Apr-Oct: Mo-Fr 09:00-18:00; Nov-Mar: Mo-Fr 10:00-17:00; PH off', '2027-02-11', 'closed'],
    ['Mo-Su 10:00-20:00; PH off; Jan 01 12:00-16:00', '2027-01-01', '12:00-16:00'],
  ])('with the dates of holidays, %s on %s is %s', (text, date, expected) => {
    expect(on(text, date, HOLIDAYS)).toBe(expected);
  });
});

describe('what our hours cannot hold', () => {
  it.each([
    ['', 'empty'],
    [' ; ', 'where nothing of the kind is expected'],
    ['17:00+', 'open end'],
    ['Mo 10:00-14:00+', 'open end'],
    ['sunrise-sunset', 'times of the sun'],
    ['SH 10:00-12:00', 'school holidays'],
    ['easter off', 'moveable feasts'],
    ['Mo 10:00', 'a point in time'],
    ['Mo-Fr 10:00-16:00/01:30', 'repetitions'],
    ['Sa[2] +3 days 10:00-12:00', 'offsets in days'],
    ['PH -1 day 10:00-12:00', 'offsets in days'],
    ['Mo-Fr 10:00-18:00 unknown', 'unknown hours'],
    ['Mo-Fr 10:00-18:00 open "by appointment"', 'a comment that may limit the hours: "by appointment"'],
    ['"nach Vereinbarung"', 'a comment that may limit the hours'],
    ['Mo-Fr 10:00-18:00 || "by appointment"', 'a comment that may limit the hours'],
    ['Mo-Fr 10:00-18:00 || We 19:00-20:00; Th off', 'after a fallback'],
    ['Mo-Fr 08:00-12:00; 14:00-18:00', 'later hours that name no day'],
    ['Mo-Th 17:00-01:00; Fr 17:00-03:00', 'a night past midnight'],
    ['Fr 18:00-02:00; Sa off', 'a night past midnight'],
    ['17:00-02:00; PH off', 'midnight'],
    ['Fr 18:00-02:00; Dec 25 off', 'midnight'],
    ['10:00-20:00; We 22:00-02:00 off', 'a closing past midnight'],
    ['24:00-26:00', 'beyond the next day'],
    ['10:00-49:00', 'beyond the next day'],
    ['10:00-20:60', 'no such time'],
    ['10:00-20:00; Feb 30 off', 'no such day'],
    ['10:00-20:00; Apr 10-31 off', 'no such day'],
    ['10:00-20:00; Dec 24-20 off', 'no such day'],
    ['10:00-20:00; We[6] off', 'no such weekday'],
    ['week 54 Mo 10:00-12:00', 'no such weeks'],
    ['10:00-20:00; 2027 Jan 05-2027 Jan 01 off', 'ends before it begins'],
    ['10:00-20:00; 2026 Dec 24,Dec 31 off', 'with and without a year'],
    ['10:00-20:00; Dec 24-2027 Jan 05 off', 'a range that ends in a year only'],
    ['10:00-20:00; Dec-Jan 05 off', 'a range from a month to a day'],
    ['2017 Feb 23 08:00-18:00', 'not open on any day'],
    ['PH off', 'not open on any day'],
    ['Mo-Fr, Dec 24 10:00-12:00', 'where nothing of the kind is expected'],
    ['Mo 10:00-12:00,', 'ends too early'],
    ['10-20', 'where nothing of the kind is expected'],
    ['10am-8pm', 'cannot read "am"'],
    ['Tu 07:00-016:00', 'cannot read'],
    ['Mo: geschlossen, Di: 14-18Uhr', 'cannot read "geschlossen"'],
    ['平日 10:00-19:00', 'cannot read "平日'],
    ['12月31日 off', 'cannot read'],
  ])('%j: %s', (text, reason) => {
    const answer = readOpeningHours(text, { today: TODAY });
    expect(answer).toEqual({ unsupported: expect.stringContaining(reason) });
  });

  it('is said, never thrown, and what is read is sound, whatever the text', () => {
    const pieces = ['Mo', 'Sa-Su', 'PH', 'We[2]', 'Dec 24', 'Nov-Feb', '2027', 'week 05', '10:00-12:00', '22:00-02:00'];
    const joints = [' ', ',', ', ', '; ', ' || ', '-', ':', ' off', ' open', '24/7', '"x"', '月', '7'];
    const text = fc.array(fc.constantFrom(...pieces, ...joints), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.option(fc.constant(HOLIDAYS), { nil: undefined }), (written, holidays) => {
        const answer = readOpeningHours(written, { today: TODAY, holidays });
        if ('unsupported' in answer) return;
        const { weekly, special } = answer.hours;
        for (const day of DAYS) expect(checkIntervals(weekly[day] ?? [])).toBeNull();
        for (const { date, intervals } of special) {
          expect(checkIntervals(intervals)).toBeNull();
          expect(date >= addDays(TODAY, -1)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
