import { expect, test } from 'vitest';
import { changesOf } from './changes';

test.each([
  [null, []],
  [{}, []],
  [{ points: 5 }, [{ what: 'points', from: null, to: '5' }]],
  [{ before: { a: 1, b: 2 }, after: { a: 1, b: 3 } }, [{ what: 'b', from: '2', to: '3' }]],
  [{ before: { name: { ja: '旧' } }, after: { name: { ja: '新' } } }, [{ what: 'name.ja', from: '旧', to: '新' }]],
  [{ before: null, after: { role: 'staff' } }, [{ what: 'role', from: null, to: 'staff' }]],
  [
    { before: { mug: 2 }, after: {}, difference: -10 },
    [
      { what: 'mug', from: '2', to: null },
      { what: 'difference', from: null, to: '-10' },
    ],
  ],
  [{ before: 3, after: 4 }, [{ what: 'value', from: '3', to: '4' }]],
  [
    { rows: [{ table: 'products', key: 'x', before: { price: 1 }, after: { price: 2 } }] },
    [{ what: 'products.price', from: '1', to: '2' }],
  ],
  [{ areas: ['orders'] }, [{ what: 'areas', from: null, to: '["orders"]' }]],
])('%j is told as %j', (data, changes) => {
  expect(changesOf(data)).toEqual(changes);
});
