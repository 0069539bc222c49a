import { describe, expect, test } from 'vitest';
import { scanUnit } from './scan-unit';
import type { StaffLine, StaffOrder } from './types';
import { bagLetter, bagsOf, type Chosen, chosenBags, toggleBag, walkOf } from './walk';

type Sketch = Pick<StaffLine, 'sku'> & Partial<StaffLine>;
const order = (id: string, lines: Sketch[]) =>
  ({
    id,
    lines: lines.map((line) => ({ quantity: 1, picked: 0, section: null, shelf: null, gtin: null, ...line })),
  }) as unknown as StaffOrder;

describe('the way through the shop', () => {
  const orders = [
    order('one', [
      { sku: 'MUG', section: 'B 台所', shelf: 'B-12', quantity: 2, picked: 1 },
      { sku: 'TEA' },
      { sku: 'SHOE', section: 'A 靴', shelf: 'A-3' },
    ]),
    order('two', [
      { sku: 'MUG', section: 'B 台所', shelf: 'B-12' },
      { sku: 'POT', section: 'B 台所', shelf: 'B-2' },
    ]),
  ];

  test('goes by section and shelf, and last to what lies nowhere known', () => {
    expect(walkOf(bagsOf(orders)).map(({ section, stops }) => [section, ...stops.map(({ line }) => line.sku)])).toEqual(
      [
        ['A 靴', 'SHOE'],
        ['B 台所', 'POT', 'MUG'],
        [null, 'TEA'],
      ],
    );
  });

  test('stops once at each article, with the bags it goes into', () => {
    const mug = walkOf(bagsOf(orders))
      .flatMap(({ stops }) => stops)
      .find(({ line }) => line.sku === 'MUG');
    expect(mug?.bags.map(({ letter, quantity, picked }) => [letter, quantity, picked])).toEqual([
      ['A', 2, 1],
      ['B', 1, 0],
    ]);
  });

  test('has letters for bags, and numbers for more than anybody carries', () => {
    expect([bagLetter(0), bagLetter(25), bagLetter(26)]).toEqual(['A', 'Z', '27']);
  });

  test('leaves each order its bag when others come and go', () => {
    const letters = (chosen: Chosen, open = orders) =>
      chosenBags(chosen, open).map(({ order: { id }, letter }) => `${letter} ${id}`);
    expect(letters(['one', 'two'])).toEqual(['A one', 'B two']);
    expect(letters(toggleBag(['one', 'two'], 'one'))).toEqual(['B two']);
    expect(letters(toggleBag([null, 'two'], 'one'))).toEqual(['A one', 'B two']);
    expect(letters(toggleBag(['two'], 'one'))).toEqual(['A two', 'B one']);
    expect(letters(['one', 'two'], orders.slice(1))).toEqual(['B two']);
  });
});

describe('a scanned code', () => {
  const orders = [
    order('one', [
      { sku: 'MUG-01', gtin: '4901234567894', picked: 1 },
      { sku: 'POT-02', gtin: null },
    ]),
    order('two', [{ sku: 'MUG-01', gtin: '4901234567894' }]),
    order('three', [{ sku: 'TEA', gtin: '036000291452' }]),
  ];
  test.each([
    ['a JAN', '4901234567894', 'two', 'MUG-01'],
    ['a SKU as it is printed', 'POT-02', 'one', 'POT-02'],
    ['a SKU in full width and small letters', ' ｐｏｔ－02 ', 'one', 'POT-02'],
    ['a UPC with the zero of a JAN', '0036000291452', 'three', 'TEA'],
  ])('%s is a unit of the first order that lacks it', (_what, code, id, sku) => {
    expect(scanUnit(code, orders)).toMatchObject({ kind: 'unit', order: { id }, line: { sku } });
  });

  test('is more than was ordered once all of it is picked', () => {
    expect(scanUnit('MUG-01', orders.slice(0, 1))).toMatchObject({ kind: 'enough', line: { sku: 'MUG-01' } });
  });

  test.each(['4900000000000', 'MUG', '', '0'])('%s is in none of the orders', (code) => {
    expect(scanUnit(code, orders)).toEqual({ kind: 'unknown' });
  });
});
