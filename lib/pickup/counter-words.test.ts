import { describe, expect, test } from 'vitest';
import { leftWords, minutesWords } from './minutes-words';
import { scannedCode } from './scanned-code';
import { freeShelves } from './shelves';

describe('minutes in words', () => {
  test.each([
    [0, '0分', '0 min'],
    [1, '1分', '1 min'],
    [179, '179分', '179 min'],
    [180, '3時間', '3 h'],
    [239, '3時間', '3 h'],
    [1440, '24時間', '24 h'],
    [2879, '47時間', '47 h'],
    [2880, '2日', '2 days'],
  ])('%i', (minutes, ja, en) => {
    expect([minutesWords(minutes, 'ja'), minutesWords(minutes, 'en')]).toEqual([ja, en]);
  });

  test.each([
    [69, 'あと 69分', '69 min left'],
    [0, 'あと 0分', '0 min left'],
    [-6, '6分 超過', '6 min late'],
    [-3000, '2日 超過', '2 days late'],
  ])('%i minutes to the promise', (minutes, ja, en) => {
    expect([leftWords(minutes, 'ja'), leftWords(minutes, 'en')]).toEqual([ja, en]);
  });
});

describe('a scanned code', () => {
  test.each([
    ['482917', '482917'],
    ['482 917\n', '482917'],
    ['482-917', '482917'],
    ['482917', '482917'],
    ['uketori:482917', '482917'],
    ['uketori:v1?shop=000123&code=482917', '482917'],
    ['UKETORI://pickup/0001/482917', '482917'],
    ['48291', null],
    ['4829171', null],
    ['uketori:4829171', null],
    ['https://example.jp/482917', null],
    ['4901234567894', null],
    ['', null],
  ])('%j is %j', (text, code) => {
    expect(scannedCode(text)).toBe(code);
  });
});

describe('shelves', () => {
  test('free places come first, in the order of the rack', () => {
    expect(freeShelves(['A-1', 'a-3', null, '奥の棚'], 4)).toEqual(['A-2', 'A-4', 'A-5', 'A-6']);
  });
  test('a full rack offers none', () => {
    expect(freeShelves(freeShelves([], 100), 4)).toEqual([]);
  });
});
