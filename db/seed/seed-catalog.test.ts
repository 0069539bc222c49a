import { expect, test } from 'vitest';
import { gtinOf } from '@/lib/catalog/gtin';
import { worldGtin } from '@/lib/catalog/world-gtin';
import { catalog } from './products/catalog';
import { variantsOf } from './seed-catalog';

test('Each article of the demo shop has a number of its own that holds all over the world', () => {
  const gtins = catalog.flatMap(({ products }) => products.flatMap(variantsOf)).map(({ gtin }) => gtin);
  expect(new Set(gtins).size).toBe(gtins.length);
  for (const gtin of gtins) {
    expect(gtin).toMatch(/^4[59]\d{11}$/);
    expect([gtinOf(gtin), worldGtin(gtin)]).toEqual([gtin, gtin]);
  }
});
