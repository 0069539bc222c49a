import { expect, test } from 'vitest';
import { chooseValue, possibleKeys, variantOf } from './choice';

const values = (...keys: string[]) => ({ values: keys.map((key) => ({ key, label: { ja: key } })) });
const options = [values('kon', 'karashi'), values('230', '235', '240', '245', '250')];
const make = (colour: string, ...sizes: string[]) =>
  sizes.map((size) => ({ sku: `${colour}-${size}`, optionValues: [colour, size] }));
const variants = [...make('kon', '230', '235', '240', '245', '250'), ...make('karashi', '230', '240', '250')];
const at = (sku: string) => variants.find((variant) => variant.sku === sku) ?? fail(sku);
const fail = (sku: string): never => {
  throw new Error(`no ${sku}`);
};

test('A variant is found by all of its values and only by all of them', () => {
  expect(variantOf(variants, ['kon', '235'])?.sku).toBe('kon-235');
  expect(variantOf(variants, ['karashi', '235'])).toBeUndefined();
  expect(variantOf(variants, ['kon'])).toBeUndefined();
});

test('An earlier option decides what a later one may be', () => {
  expect([...possibleKeys(variants, ['karashi', '240'], 1)]).toEqual(['230', '240', '250']);
  expect([...possibleKeys(variants, ['kon', '235'], 0)]).toEqual(['kon', 'karashi']);
});

test.each([
  ['another size of the same colour', 'kon-230', 1, '245', 'kon-245'],
  ['another colour that has the size', 'kon-240', 0, 'karashi', 'karashi-240'],
  ['another colour without the size: the nearest, the smaller of two', 'kon-235', 0, 'karashi', 'karashi-230'],
  ['a size the colour does not come in: nothing changes', 'karashi-230', 1, '235', 'karashi-230'],
  ['a value that does not exist: nothing changes', 'kon-230', 0, 'midori', 'kon-230'],
])('Choosing %s', (_, from, index, key, expected) => {
  expect(chooseValue(variants, options, at(from), index, key).sku).toBe(expected);
});

test('A product with one variant and no options stays with it', () => {
  const only = { sku: 'one', optionValues: [] };
  expect(variantOf([only], [])).toBe(only);
  expect(chooseValue([only], [], only, 0, 'x')).toBe(only);
});
