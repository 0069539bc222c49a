import { expect, it } from 'vitest';
import type { Bring } from '../promise/bring-in';
import type { OrderedArticle } from './articles';
import { unitsOf } from './units-of';

const article = (sku: string, quantity: number) => ({ sku, variantId: `v-${sku}`, quantity }) as OrderedArticle;
const part = (preparedAtId: string, lines: [string, number][], bring: Bring[] = []) => ({
  preparedAtId,
  lines: lines.map(([sku, quantity]) => article(sku, quantity)),
  bring,
});
const at = new Date('2026-11-24T03:00:00Z');
const from = (fromId: string, ...units: [line: number, quantity: number][]): Bring => ({
  fromId,
  sendBy: at,
  dueAt: at,
  units: units.map(([line, quantity]) => ({ line, quantity })),
});

it.each<[string, ReturnType<typeof part>[], string[]]>([
  [
    'what is there binds the shelf',
    [
      part('here', [
        ['mug', 2],
        ['pot', 1],
      ]),
    ],
    ['here mug 2', 'here pot 1'],
  ],
  ['what is brought binds where it comes from', [part('here', [['mug', 2]], [from('depot', [0, 2])])], ['depot mug 2']],
  [
    'a line may come partly from the shelf',
    [part('here', [['mug', 5]], [from('depot', [0, 2]), from('branch', [0, 1])])],
    ['branch mug 1', 'depot mug 2', 'here mug 2'],
  ],
  [
    'parts that draw on the same shelf are summed',
    [part('here', [['mug', 1]]), part('here', [['mug', 2]]), part('there', [['mug', 4]])],
    ['here mug 3', 'there mug 4'],
  ],
  [
    'what one part brings from the shelf of another is summed with it',
    [part('here', [['mug', 3]], [from('there', [0, 2])]), part('there', [['mug', 1]])],
    ['here mug 1', 'there mug 3'],
  ],
  [
    'two lines of one article are summed',
    [
      part('here', [
        ['mug', 1],
        ['mug', 2],
      ]),
    ],
    ['here mug 3'],
  ],
])('%s', (_, parts, expected) => {
  const bound = unitsOf(parts).map(({ locationId, sku, quantity }) => `${locationId} ${sku} ${quantity}`);
  expect(bound.sort()).toEqual(expected);
});
