import { expect, test } from 'vitest';
import { worldGtin } from './world-gtin';

test.each([
  ['4901234567894', true],
  ['45012348', true],
  ['012345678905', true],
  ['14901234567891', true],
  ['2000000000015', false],
  ['0212345678901', false],
  ['0412345678909', false],
  ['20123451', false],
  ['0123', false],
  [null, false],
])('%s is a number of the whole world: %s', (gtin, known) => {
  expect(worldGtin(gtin)).toBe(known ? gtin : null);
});
