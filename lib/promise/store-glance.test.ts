import { describe, expect, it } from 'vitest';
import type { Interval, StoreHours } from '../stores/hours-types';
import { openWords } from './store-glance';

const zone = 'Asia/Tokyo';
const day: Interval[] = [{ from: 600, to: 1140 }];
const daily = (intervals: Interval[]) => ({
  mon: intervals,
  tue: intervals,
  wed: intervals,
  thu: intervals,
  fri: intervals,
  sat: intervals,
  sun: intervals,
});
const restsOnWednesdays: StoreHours = { zone, weekly: { ...daily(day), wed: [] }, special: [] };
const neverShut: StoreHours = { zone, weekly: daily([{ from: 0, to: 1440 }]), special: [] };

/** Tuesday 24 November 2026 in Tokyo. */
const at = (clock: string) => new Date(`2026-11-24T${clock}:00+09:00`);
const words = (clock: string, locale: 'ja' | 'en', hours = restsOnWednesdays) =>
  openWords({ hours }, new Set(), at(clock), locale);

describe('the words of a shop’s hours now', () => {
  it.each([
    ['09:59', { open: false, closing: false, hours: '本日 10:00 から', shortHours: '本日 10:00 から' }],
    ['10:00', { open: true, closing: false, hours: '19:00 まで営業', shortHours: '19:00 まで' }],
    ['18:29', { open: true, closing: false, hours: '19:00 まで営業', shortHours: '19:00 まで' }],
    ['18:30', { open: true, closing: true, hours: '19:00 まで営業', shortHours: '19:00 まで' }],
    ['19:00', { open: false, closing: false, hours: '11月26日(木) 10:00 から', shortHours: '11月26日(木) 10:00 から' }],
  ])('at %s', (clock, said) => {
    expect(words(clock, 'ja')).toEqual(said);
  });

  it('need no day in English when it is today', () => {
    expect(words('09:00', 'en').hours).toBe('Opens 10:00 am');
    expect(words('12:00', 'en')).toMatchObject({ hours: 'Open until 7:00 pm', shortHours: 'Until 7:00 pm' });
    expect(words('20:00', 'en').hours).toBe('Opens 10:00 am Thu, Nov 26');
  });

  it('name no closing where there is none', () => {
    expect(words('12:00', 'ja', neverShut)).toMatchObject({ open: true, closing: false, hours: '24時間営業' });
  });
});
