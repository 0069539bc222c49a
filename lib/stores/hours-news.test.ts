import { describe, expect, it } from 'vitest';
import { hoursNews } from './hours-news';
import type { Interval, SpecialDay } from './hours-types';

const day = (from: number, to: number): Interval[] => [{ from: from * 60, to: to * 60 }];
const shop = (closes: number, special: SpecialDay[] = [], holiday?: Interval[]) => {
  const usual = day(10, closes);
  const weekly = { mon: usual, tue: usual, wed: usual, thu: usual, fri: usual, sat: usual, sun: usual, holiday };
  return { hours: { zone: 'Asia/Tokyo', weekly, special } };
};
const closedOn = (date: string): SpecialDay => ({ date, intervals: [] });

const today = '2026-11-22';
const holidays = new Set(['2026-11-23']);

describe('news of hours', () => {
  it('are none when every day is as ever', () => {
    expect(hoursNews([shop(20), shop(21)], holidays, today)).toBeNull();
  });

  it('say when all shops shut at the same time on a holiday', () => {
    const shops = [shop(20, [], day(10, 19)), shop(21, [{ date: '2026-11-23', intervals: day(11, 19) }])];
    expect(hoursNews(shops, holidays, today)).toEqual({
      date: '2026-11-23',
      isHoliday: true,
      kind: 'all_until',
      minute: 19 * 60,
    });
  });

  it('leave shops out whose hours are not known', () => {
    const unknown = {
      hours: {
        zone: 'Asia/Tokyo',
        weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
        special: [],
      },
    };
    const shops = [shop(20, [], day(10, 19)), unknown];
    expect(hoursNews(shops, holidays, today)).toMatchObject({ kind: 'all_until', minute: 19 * 60 });
    expect(hoursNews([unknown], holidays, today)).toBeNull();
  });

  it('say when all shops rest', () => {
    const shops = [shop(20, [closedOn('2026-11-25')]), shop(21, [closedOn('2026-11-25')])];
    expect(hoursNews(shops, holidays, today)).toMatchObject({
      kind: 'all_closed',
      date: '2026-11-25',
      isHoliday: false,
    });
  });

  it('put the day that touches most shops before an earlier one that touches a single shop', () => {
    const alone = shop(20, [closedOn('2026-11-22'), closedOn('2026-11-24')]);
    const shops = [alone, shop(20, [closedOn('2026-11-24')]), shop(20)];
    expect(hoursNews(shops, holidays, today)).toMatchObject({ kind: 'some_closed', date: '2026-11-24' });
  });

  it('name the shops whose hours change when no day touches most', () => {
    const short = shop(20, [{ date: '2026-11-26', intervals: day(11, 17) }]);
    const news = hoursNews([short, shop(20), shop(21)], holidays, today);
    expect(news).toMatchObject({ kind: 'changed', date: '2026-11-26', shops: [short] });
  });

  it('leave out a special day with the usual hours, and what is more than a week away', () => {
    const shops = [shop(20, [{ date: '2026-11-24', intervals: day(10, 20) }, closedOn('2026-11-29')])];
    expect(hoursNews(shops, holidays, today)).toBeNull();
  });
});
