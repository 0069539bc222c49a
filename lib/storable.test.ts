import { expect, test } from 'vitest';
import { isStorable } from './storable';

test.each(['', '山田 花子', '𠮷野家 😀', 7, null, undefined, { lines: [{ sku: 'HB-1', gift: true }] }])(
  '%j can be stored',
  (value) => expect(isStorable(value)).toBe(true),
);

test.each(['a\0b', 'half \ud842', '\udfb7', { notes: 'a\0' }, { lines: [{ sku: '\ud842' }] }, { 'a\0': 1 }])(
  '%j cannot',
  (value) => expect(isStorable(value)).toBe(false),
);
