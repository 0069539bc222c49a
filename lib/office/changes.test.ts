import { expect, test } from 'vitest';
import { changesOf } from './changes';

test.each([
  [null, []],
  [{}, []],
  [{ points: 5 }, [{ what: 'points', from: null, to: '5' }]],
  [{ before: { a: 1, b: 2 }, after: { a: 1, b: 3 } }, [{ what: 'b', from: '2', to: '3' }]],
  [{ before: { name: { ja: '旧' } }, after: { name: { ja: '新' } } }, [{ what: 'name', from: '旧', to: '新' }]],
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
  [{ areas: ['orders', 'money'] }, [{ what: 'areas', from: null, to: 'orders, money' }]],
  [
    {
      before: { '2026-12-31': { intervals: [{ from: 600, to: 1080 }], note: { ja: '短縮' } } },
      after: { '2026-12-31': { intervals: [], note: { ja: '休み', en: 'Closed' } } },
      orders: [{ number: 'A' }, { number: 'B' }],
      visits: [],
    },
    [
      { what: '2026-12-31.intervals', from: '10:00–18:00', to: 'closed' },
      { what: '2026-12-31.note', from: '短縮', to: '休み / Closed' },
      { what: 'orders', from: null, to: '2' },
    ],
  ],
  [
    { before: { blocks: [{ kind: 'text' }] }, after: { blocks: [{ kind: 'banner' }] } },
    [{ what: 'blocks.1.kind', from: 'text', to: 'banner' }],
  ],
])('%j is told as %j', (data, changes) => {
  expect(changesOf(data)).toEqual(changes);
});
