import { expect, it } from 'vitest';
import { bringIn, type Source } from './bring-in';

const day = (date: number) => new Date(Date.UTC(2026, 10, date));
const source = (fromId: string, units: number[], metres = 1000): Source => ({
  fromId,
  units,
  metres,
  journey: { sendBy: day(24), dueAt: day(25) },
});
const brought = (missing: number[], sources: Source[]) =>
  bringIn(missing, sources)?.map(
    ({ fromId, units }) => `${fromId}: ${units.map(({ line, quantity }) => `${quantity} of ${line}`).join(', ')}`,
  ) ?? null;

it.each<[string, number[], Source[], string[] | null]>([
  ['one place that has it', [2], [source('a', [2])], ['a: 2 of 0']],
  ['nobody', [2], [], null],
  ['too little anywhere', [3], [source('a', [1]), source('b', [1])], null],
  ['a line nobody has', [1, 1], [source('a', [9, 0]), source('b', [9, 0])], null],
  [
    'all from one place rather than from those with most of each line',
    [2, 2],
    [source('a', [99, 1]), source('b', [1, 99]), source('c', [2, 2])],
    ['c: 2 of 0, 2 of 1'],
  ],
  [
    'of those that have all, the one with the most to spare, however far',
    [2, 1],
    [source('near', [3, 1], 10), source('far', [4, 2], 90_000)],
    ['far: 2 of 0, 1 of 1'],
  ],
  [
    'of those that have as much to spare, the nearest',
    [1],
    [source('far', [5], 3000), source('near', [5], 1000), source('middle', [5], 2000)],
    ['near: 1 of 0'],
  ],
  [
    'what is there does not count for what a place can spare',
    [0, 1],
    [source('a', [500, 2]), source('b', [0, 3])],
    ['b: 1 of 1'],
  ],
  [
    'spread, those with the most to spare first',
    [5],
    [source('few', [1]), source('most', [3]), source('some', [2])],
    ['most: 3 of 0', 'some: 2 of 0'],
  ],
  [
    'spread over places with as much to spare, the nearest first',
    [3],
    [source('far', [2], 2000), source('near', [2], 1000)],
    ['near: 2 of 0', 'far: 1 of 0'],
  ],
  ['spread by line', [2, 2], [source('mugs', [9, 0]), source('pots', [0, 8])], ['mugs: 2 of 0', 'pots: 2 of 1']],
  [
    'not from a place that has nothing that is still missing',
    [2, 2],
    [source('both', [2, 1]), source('mugs', [1, 0]), source('pots', [0, 1])],
    ['both: 2 of 0, 1 of 1', 'pots: 1 of 1'],
  ],
  ['a place of which only some lines are known', [1, 1], [source('a', [1])], null],
  ['nothing missing', [0, 0], [source('a', [1, 1])], []],
])('%s', (_, missing, sources, expected) => {
  expect(brought(missing, sources)).toEqual(expected);
});

it('tells when each place has to send, and leaves what it was asked alone', () => {
  const missing = [2];
  const [slow, quick] = [source('slow', [1]), source('quick', [1], 2000)];
  slow.journey = { sendBy: day(25), dueAt: day(28) };
  expect(bringIn(missing, [quick, slow])).toEqual([
    { fromId: 'slow', sendBy: day(25), dueAt: day(28), units: [{ line: 0, quantity: 1 }] },
    { fromId: 'quick', sendBy: day(24), dueAt: day(25), units: [{ line: 0, quantity: 1 }] },
  ]);
  expect(missing).toEqual([2]);
});
