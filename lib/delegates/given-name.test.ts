import { expect, test } from 'vitest';
import { givenName } from './given-name';

test.each([
  ['青木 みなみ', 'みなみ'],
  ['青木　みなみ', 'みなみ'],
  ['Minami Aoki', 'Minami'],
  ['  Anna  Maria Berg ', 'Anna'],
  ['青木みなみ', null],
  ['Minami', null],
])('the given name of %s is %s', (name, given) => {
  expect(givenName(name)).toBe(given);
});
