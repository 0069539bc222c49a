import { expect, test } from 'vitest';
import { inCategoryOrder, movedInOrder } from './category-order';

const bags = { id: 'bags' };
const rain = { id: 'rain' };
const shoes = { id: 'shoes' };

test.each([
  ['no order leaves them as they came', [], [bags, rain, shoes]],
  ['the merchant’s order holds', ['shoes', 'bags', 'rain'], [shoes, bags, rain]],
  ['what has no place yet stands last', ['shoes'], [shoes, bags, rain]],
  ['a place of one that is gone is nobody’s', ['gone', 'rain', 'bags', 'shoes'], [rain, bags, shoes]],
])('%s', (_what, order, shown) => {
  expect(inCategoryOrder([bags, rain, shoes], order)).toEqual(shown);
});

test.each([
  ['up', 'rain', -1, ['rain', 'bags', 'shoes']],
  ['down', 'rain', 1, ['bags', 'shoes', 'rain']],
  ['no further up than the top', 'bags', -1, null],
  ['no further down than the end', 'shoes', 1, null],
  ['nowhere when it is not there', 'gone', 1, null],
] as const)('one moves %s', (_what, id, by, order) => {
  expect(movedInOrder(['bags', 'rain', 'shoes'], id, by)).toEqual(order);
});
