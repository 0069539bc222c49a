import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalsOn } from '../stores/hours';
import type { Interval, StoreHours, WeeklyHours } from '../stores/hours-types';
import { addDays, instantOf, localDate } from '../time';
import { collectBy } from './collect-by';

const TOKYO = 'Asia/Tokyo';
const DAY: Interval[] = [{ from: 600, to: 1200 }];
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
const shop = (weekly: WeeklyHours, closed: string[] = [], zone = TOKYO): StoreHours => ({
  zone,
  weekly,
  special: closed.map((date) => ({ date, intervals: [] })),
});
const none = new Set<string>();

describe('until when an order is kept', () => {
  it.each([
    ['counts from the next day', every(DAY), '2026-11-22', 7, '2026-11-29', 1200],
    ['keeps one day at least', every(DAY), '2026-11-22', 1, '2026-11-23', 1200],
    ['leaves closed weekdays out', every(DAY, { wed: [] }), '2026-11-22', 7, '2026-11-30', 1200],
    [
      'ends at the last of several closings',
      every([
        { from: 840, to: 1200 },
        { from: 600, to: 780 },
      ]),
      '2026-11-22',
      1,
      '2026-11-23',
      1200,
    ],
    ['ends with the night of the last day', every([{ from: 360, to: 1620 }]), '2026-11-22', 7, '2026-11-29', 1620],
    ['ends before midnight rather than at it', every([{ from: 0, to: 1440 }]), '2026-11-22', 7, '2026-11-29', 1439],
  ])('%s', (_, weekly, date, holdDays, lastDate, minute) => {
    const from = instantOf(date, 930, TOKYO);
    expect(collectBy({ hours: shop(weekly), holidays: none, from, holdDays })).toEqual(
      instantOf(lastDate, minute, TOKYO),
    );
  });

  it('does not count New Year’s closed days', () => {
    const hours = shop(every(DAY), ['2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03']);
    const from = instantOf('2026-12-29', 600, TOKYO);
    expect(collectBy({ hours, holidays: none, from, holdDays: 3 })).toEqual(instantOf('2027-01-05', 1200, TOKYO));
  });

  it('does not count holidays of a shop that keeps them, and uses their hours where it opens', () => {
    const holidays = new Set(['2026-09-21', '2026-09-22', '2026-09-23']);
    const from = instantOf('2026-09-19', 600, TOKYO);
    const closed = shop(every(DAY, { holiday: [] }));
    expect(collectBy({ hours: closed, holidays, from, holdDays: 2 })).toEqual(instantOf('2026-09-24', 1200, TOKYO));
    const open = shop(every(DAY, { holiday: [{ from: 660, to: 1080 }] }));
    expect(collectBy({ hours: open, holidays, from, holdDays: 4 })).toEqual(instantOf('2026-09-23', 1080, TOKYO));
  });

  it('is closing time on the local clock over a clock change', () => {
    const hours = shop(every(DAY), [], 'Europe/Berlin');
    const from = new Date('2026-10-22T10:00:00Z');
    expect(collectBy({ hours, holidays: none, from, holdDays: 3 })).toEqual(new Date('2026-10-25T19:00:00Z'));
  });

  it('counts calendar days for a shop that no longer opens', () => {
    const from = instantOf('2026-11-22', 930, TOKYO);
    const answer = collectBy({ hours: shop(every([])), holidays: none, from, holdDays: 7 });
    expect(answer).toEqual(instantOf('2026-11-29', 1439, TOKYO));
  });

  it('is never on a closed day, and holds exactly as many open days as promised', () => {
    const day = fc.constantFrom<Interval[]>([], DAY, [{ from: 0, to: 1440 }]);
    const weekly = fc.record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: fc.constant(DAY) });
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
    const closedDays = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 10 });
    fc.assert(
      fc.property(
        weekly,
        moment,
        closedDays,
        fc.integer({ min: 1, max: 14 }),
        (hoursOfWeek, from, closed, holdDays) => {
          const start = localDate(from, TOKYO);
          const hours = shop(
            hoursOfWeek,
            closed.map((ahead) => addDays(start, ahead)),
          );
          const end = localDate(collectBy({ hours, holidays: none, from, holdDays }), TOKYO);
          let openDays = 0;
          for (let date = addDays(start, 1); date <= end; date = addDays(date, 1)) {
            if (intervalsOn(hours, none, date).intervals.length > 0) openDays++;
          }
          expect(openDays).toBe(holdDays);
          expect(intervalsOn(hours, none, end).intervals).not.toEqual([]);
        },
      ),
    );
  });
});
