import { expect, test } from 'vitest';
import { type Done, type LevelWish, settleChanges } from './settle-changes';

const set = (onHand: number, expected: number, key: string | null = null): LevelWish => {
  return { kind: 'set', onHand, expected, key };
};
const change = (units: number, key: string, reason: 'sale' | 'receive' = 'sale'): LevelWish => {
  return { kind: 'change', units, reason, key };
};
const none = new Map<string, Done>();
const told = (onHand: number, wishes: LevelWish[], done = none) =>
  settleChanges(onHand, wishes, done).map((settled) => [settled.result, settled.onHand]);

test.each<[string, number, LevelWish[], [string, number][]]>([
  ['a count that was seen right is set', 5, [set(7, 5)], [['applied', 7]]],
  ['a count over something that changed meanwhile is a conflict', 4, [set(7, 5)], [['conflict', 4]]],
  ['a count that agrees moves nothing', 5, [set(5, 5)], [['applied', 5]]],
  ['units go', 5, [change(-2, 'a')], [['applied', 3]]],
  ['the last unit goes', 2, [change(-2, 'a')], [['applied', 0]]],
  ['no more go than there are', 1, [change(-2, 'a')], [['out_of_range', 1]]],
  ['what stands below nothing is mended step by step', -5, [change(2, 'a', 'receive')], [['applied', -3]]],
  ['nor come more than can be told', 9_999_999, [change(1, 'a', 'receive')], [['out_of_range', 9_999_999]]],
  [
    'several of one level follow each other',
    5,
    [change(-2, 'a'), set(10, 3), change(-1, 'b')],
    [
      ['applied', 3],
      ['applied', 10],
      ['applied', 9],
    ],
  ],
  [
    'the same key twice in one batch is done once',
    5,
    [change(-2, 'a'), change(-2, 'a'), change(-1, 'a')],
    [
      ['applied', 3],
      ['repeated', 3],
      ['key_reused', 3],
    ],
  ],
  [
    'what was refused leaves its key free',
    1,
    [change(-2, 'a'), change(5, 'b', 'receive'), change(-2, 'a')],
    [
      ['out_of_range', 1],
      ['applied', 6],
      ['applied', 4],
    ],
  ],
])('%s', (_title, onHand, wishes, results) => {
  expect(told(onHand, wishes)).toEqual(results);
});

test('a key that is known is not done again, and stands for nothing else', () => {
  const done = new Map<string, Done>([['a', { quantity: -2, reason: 'sale' }]]);
  expect(told(5, [change(-2, 'a'), change(-3, 'a'), change(-2, 'a', 'receive')], done)).toEqual([
    ['repeated', 5],
    ['key_reused', 5],
    ['key_reused', 5],
  ]);
});

test('a count by a known key is repeated only where it meant the same difference', () => {
  const done = new Map<string, Done>([['a', { quantity: 2, reason: 'count' }]]);
  expect(told(9, [set(7, 5, 'a'), set(8, 5, 'a')], done)).toEqual([
    ['repeated', 9],
    ['key_reused', 9],
  ]);
});
