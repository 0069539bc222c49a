import { expect, test } from 'vitest';
import { periodOf } from './input';

test.each([
  ['nothing is asked: the month so far', {}, { from: '2026-11-01', to: '2026-11-26' }],
  ['two days', { from: '2026-10-01', to: '2026-10-31' }, { from: '2026-10-01', to: '2026-10-31' }],
  ['the wrong way round', { from: '2026-10-31', to: '2026-10-01' }, { from: '2026-10-01', to: '2026-10-31' }],
  ['no day', { from: '2026-02-30', to: '2026-03-01' }, { from: '2026-11-01', to: '2026-11-26' }],
  ['several at once', { from: ['2026-10-01'], to: '2026-10-31' }, { from: '2026-11-01', to: '2026-11-26' }],
  [
    'ten years: the last four hundred days',
    { from: '2016-11-26', to: '2026-11-26' },
    { from: '2025-10-23', to: '2026-11-26' },
  ],
])('a period of %s', (_case, asked, expected) => {
  expect(periodOf(asked, '2026-11-26')).toEqual(expected);
});
