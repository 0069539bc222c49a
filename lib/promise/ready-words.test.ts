import { describe, expect, it } from 'vitest';
import { bookedAfter, passedAfter, readyParts } from './ready-words';

const now = new Date('2026-11-22T05:18:00Z');
const parts = (at: string, locale: 'ja' | 'en') => readyParts(new Date(at), 'Asia/Tokyo', now, locale);

describe('the words of a ready time', () => {
  it('lead with the clock today', () => {
    expect(parts('2026-11-22T06:30:00Z', 'ja')).toEqual({
      sentence: '本日 15:30 以降',
      day: '本日 11/22(日)',
      figure: '15:30',
      after: '以降',
      short: '15:30 以降',
      today: true,
      far: false,
    });
    expect(parts('2026-11-22T06:30:00Z', 'en')).toEqual({
      sentence: 'From 3:30 pm today',
      day: 'From today, Nov 22',
      figure: '3:30',
      after: 'pm',
      short: 'From 3:30 pm',
      today: true,
      far: false,
    });
  });

  it('name the day tomorrow, since a bare clock would be taken for today', () => {
    expect(parts('2026-11-23T02:00:00Z', 'ja')).toMatchObject({ figure: '11:00', short: '明日 11:00 以降' });
    expect(parts('2026-11-23T02:00:00Z', 'en')).toMatchObject({ figure: '11:00', short: 'From 11:00 am tomorrow' });
  });

  it('lead with the date later on', () => {
    expect(parts('2026-11-26T02:00:00Z', 'ja')).toMatchObject({
      day: '11:00 から',
      figure: '11/26',
      after: '(木) 以降',
      short: '11/26(木) 以降',
      today: false,
      far: true,
    });
    expect(parts('2026-11-26T02:00:00Z', 'en')).toMatchObject({
      day: 'Thu, from 11:00 am',
      figure: 'Nov 26',
      after: '',
      short: 'From Thu, Nov 26',
      today: false,
      far: true,
    });
  });
});

describe('beside the figure', () => {
  it.each([
    ['2026-11-22T06:30:00Z', 'ja', 'から', ''],
    ['2026-11-26T02:00:00Z', 'ja', '(木)', '(木)'],
    ['2026-11-22T06:30:00Z', 'en', 'pm', 'pm'],
    ['2026-11-26T02:00:00Z', 'en', '', ''],
  ] as const)('of %s (%s) stands %j when it is booked, %j when it has passed', (at, locale, booked, passed) => {
    expect(bookedAfter(parts(at, locale))).toBe(booked);
    expect(passedAfter(parts(at, locale))).toBe(passed);
  });
});
