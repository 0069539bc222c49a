import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  clockWords,
  daysBetween,
  dayWords,
  instantOf,
  localDate,
  localMinute,
  readyWords,
  shortDay,
  weekdayOf,
} from './time';

const TOKYO = 'Asia/Tokyo';
const BERLIN = 'Europe/Berlin';
const at = (text: string) => new Date(text);

describe('calendar dates', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-03-29', -1, '2026-03-28'],
    ['1970-01-01', -1, '1969-12-31'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });

  it.each([
    ['2026-11-22', 'sun'],
    ['2026-09-22', 'tue'],
    ['1969-12-28', 'sun'],
    ['2000-02-29', 'tue'],
  ])('%s is a %s', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  it('refuses what is no date', () => {
    expect(() => addDays('tomorrow', 1)).toThrow(RangeError);
  });
});

describe('instants and local clocks', () => {
  it.each([
    ['2026-11-22', 930, TOKYO, '2026-11-22T06:30:00Z'],
    ['2026-11-22', 0, TOKYO, '2026-11-21T15:00:00Z'],
    ['2026-11-22', 1440, TOKYO, '2026-11-22T15:00:00Z'],
    ['2026-11-22', 1620, TOKYO, '2026-11-22T18:00:00Z'],
    ['2026-07-01', 600, 'America/New_York', '2026-07-01T14:00:00Z'],
    ['2026-07-01', 600, 'Asia/Kathmandu', '2026-07-01T04:15:00Z'],
    // Spring: 02:00 to 03:00 do not exist; they are the moment of the jump.
    ['2026-03-29', 119, BERLIN, '2026-03-29T00:59:00Z'],
    ['2026-03-29', 120, BERLIN, '2026-03-29T01:00:00Z'],
    ['2026-03-29', 150, BERLIN, '2026-03-29T01:00:00Z'],
    ['2026-03-29', 180, BERLIN, '2026-03-29T01:00:00Z'],
    ['2026-03-29', 181, BERLIN, '2026-03-29T01:01:00Z'],
    ['2026-03-28', 1440 + 180, BERLIN, '2026-03-29T01:00:00Z'],
    // Autumn: 02:00 to 03:00 come twice; the first is meant.
    ['2026-10-25', 119, BERLIN, '2026-10-24T23:59:00Z'],
    ['2026-10-25', 120, BERLIN, '2026-10-25T00:00:00Z'],
    ['2026-10-25', 150, BERLIN, '2026-10-25T00:30:00Z'],
    ['2026-10-25', 180, BERLIN, '2026-10-25T02:00:00Z'],
    ['2026-10-24', 1440 + 150, BERLIN, '2026-10-25T00:30:00Z'],
    // Half an hour of summer time, and a day that a country left out.
    ['2026-04-05', 105, 'Australia/Lord_Howe', '2026-04-04T14:45:00Z'],
    ['2011-12-30', 720, 'Pacific/Apia', '2011-12-30T10:00:00Z'],
  ])('minute %2$i of %1$s in %3$s is %4$s', (date, minute, zone, expected) => {
    expect(instantOf(date, minute, zone)).toEqual(at(expected));
  });

  it.each([
    ['2026-11-21T14:59:59.999Z', TOKYO, '2026-11-21', 1439],
    ['2026-11-21T15:00:00Z', TOKYO, '2026-11-22', 0],
    ['2026-03-29T00:59:59Z', BERLIN, '2026-03-29', 119],
    ['2026-03-29T01:00:00Z', BERLIN, '2026-03-29', 180],
    ['2026-10-25T00:59:59Z', BERLIN, '2026-10-25', 179],
    ['2026-10-25T01:00:00Z', BERLIN, '2026-10-25', 120],
  ])('at %s a clock in %s shows %s, minute %i', (instant, zone, date, minute) => {
    expect(localDate(at(instant), zone)).toBe(date);
    expect(localMinute(at(instant), zone)).toBe(minute);
  });

  it('agrees with Intl at every moment of thirty years', () => {
    const zones = [TOKYO, BERLIN, 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Africa/Casablanca'];
    const formats = new Map(
      zones.map((zone) => [
        zone,
        new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }),
      ]),
    );
    const moments = fc.date({ min: at('2010-01-01'), max: at('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (moment, zone) => {
        const clock = new Date(localMinute(moment, zone) * 60_000).toISOString().slice(11, 16);
        expect(`${localDate(moment, zone)} ${clock}`).toBe(formats.get(zone)?.format(moment));
      }),
    );
  });

  it('never puts a later time of day before an earlier one', () => {
    const dates = fc.constantFrom('2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-11-22');
    const minute = fc.integer({ min: 0, max: 2880 });
    fc.assert(
      fc.property(dates, minute, minute, (date, a, b) => {
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)];
        expect(instantOf(date, earlier, BERLIN) <= instantOf(date, later, BERLIN)).toBe(true);
      }),
    );
  });

  it('refuses an unknown zone and an invalid instant', () => {
    expect(() => localDate(at('2026-11-22T00:00:00Z'), 'Mars/Olympus')).toThrow(RangeError);
    expect(() => localDate(at('never'), TOKYO)).toThrow(RangeError);
  });
});

describe('words', () => {
  const now = at('2026-11-22T03:00:00Z'); // Sunday noon in Tokyo

  it.each([
    ['2026-11-22', '本日', 'Today', '11/22(日)', 'Sun, Nov 22'],
    ['2026-11-23', '明日', 'Tomorrow', '11/23(月)', 'Mon, Nov 23'],
    ['2026-11-26', '11月26日(木)', 'Thu, Nov 26', '11/26(木)', 'Thu, Nov 26'],
    ['2026-11-21', '11月21日(土)', 'Sat, Nov 21', '11/21(土)', 'Sat, Nov 21'],
    ['2027-01-04', '1月4日(月)', 'Mon, Jan 4', '1/4(月)', 'Mon, Jan 4'],
    ['2025-11-26', '2025年11月26日(水)', 'Wed, Nov 26, 2025', '11/26(水)', 'Wed, Nov 26'],
  ])('says %s as a day', (date, ja, en, shortJa, shortEn) => {
    const moment = instantOf(date, 600, TOKYO);
    expect(dayWords(moment, TOKYO, now, 'ja')).toBe(ja);
    expect(dayWords(moment, TOKYO, now, 'en')).toBe(en);
    expect(shortDay(moment, TOKYO, 'ja')).toBe(shortJa);
    expect(shortDay(moment, TOKYO, 'en')).toBe(shortEn);
  });

  it.each([
    [0, '0:00', '12:00 am'],
    [9 * 60 + 5, '9:05', '9:05 am'],
    [12 * 60, '12:00', '12:00 pm'],
    [15 * 60 + 30, '15:30', '3:30 pm'],
    [1439, '23:59', '11:59 pm'],
  ])('says minute %i as %s and %s', (minute, ja, en) => {
    const moment = instantOf('2026-11-22', minute, TOKYO);
    expect(clockWords(moment, TOKYO, 'ja')).toBe(ja);
    expect(clockWords(moment, TOKYO, 'en')).toBe(en);
  });

  it.each([
    ['2026-11-22', 930, '本日 15:30 以降', 'From 3:30 pm today'],
    ['2026-11-23', 660, '明日 11:00 以降', 'From 11:00 am tomorrow'],
    ['2026-11-26', 660, '11月26日(木) 11:00 以降', 'From 11:00 am Thu, Nov 26'],
  ])('promises %s, minute %i', (date, minute, ja, en) => {
    const moment = instantOf(date, minute, TOKYO);
    expect(readyWords(moment, TOKYO, now, 'ja')).toBe(ja);
    expect(readyWords(moment, TOKYO, now, 'en')).toBe(en);
  });

  it("turns the day at the shop's midnight, not at UTC's", () => {
    const shop = instantOf('2026-11-23', 660, TOKYO);
    expect(dayWords(shop, TOKYO, at('2026-11-22T14:59:00Z'), 'ja')).toBe('明日');
    expect(dayWords(shop, TOKYO, at('2026-11-22T15:00:00Z'), 'ja')).toBe('本日');
  });
});
