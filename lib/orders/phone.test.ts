import { expect, it } from 'vitest';
import { phoneDigits, phoneLength } from './phone';

it.each([
  ['090-1234-567', 1, 11],
  ['０９０ー１２３４ー５６７８', 0, 11],
  ['090-1234-56789', -1, 11],
  ['03-1234-567', 1, 10],
  ['(03) 1234 5678', 0, 10],
  ['0', 9, 10],
])('%s lacks %i of %i digits', (typed, missing, digits) => {
  expect(phoneLength(typed)).toEqual({ missing, digits });
});

it.each(['+81 90 1234 567', '1234567', 'later', ''])('says nothing of %j', (typed) => {
  expect(phoneLength(typed)).toBeNull();
});

it.each([['090-1234-5678'], ['09012345678'], ['+81 90 1234 5678'], ['０９０‐１２３４‐５６７８']])(
  'the digits of a number are the same however it was typed: %s',
  (typed) => {
    expect(phoneDigits(typed)).toBe('09012345678');
  },
);
