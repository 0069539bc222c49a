import { expect, it } from 'vitest';
import { datedMomentWords, fixedMomentWords, momentWords, stepMomentWords } from './moment-words';

const zone = 'Asia/Tokyo';
const now = new Date('2026-11-22T14:00:00+09:00');
const today = new Date('2026-11-22T15:45:00+09:00');
const tomorrow = new Date('2026-11-23T00:05:00+09:00');
const later = new Date('2026-11-29T19:00:00+09:00');

it.each([
  [today, '本日 15:45', '3:45 pm today'],
  [tomorrow, '明日 0:05', '12:05 am tomorrow'],
  [later, '11月29日(日) 19:00', '7:00 pm on Sun, Nov 29'],
])('says %s inside a sentence', (at, ja, en) => {
  expect([momentWords(at, zone, now, 'ja'), momentWords(at, zone, now, 'en')]).toEqual([ja, en]);
});

it('says a moment so that it stays true', () => {
  expect(fixedMomentWords(later, zone, 'ja')).toBe('11/29(日) 19:00');
  expect(fixedMomentWords(later, zone, 'en')).toBe('Sun, Nov 29, 7:00 pm');
});

it('leaves out the day of a step taken today', () => {
  expect(stepMomentWords(today, zone, now, 'ja')).toBe('15:45');
  expect(stepMomentWords(tomorrow, zone, now, 'ja')).toBe('11/23(月) 0:05');
});

it('says the year on what is kept', () => {
  expect(datedMomentWords(today, zone, 'ja')).toBe('2026年11月22日(日) 15:45');
  expect(datedMomentWords(today, zone, 'en')).toBe('Sun, Nov 22, 2026, 3:45 pm');
});
