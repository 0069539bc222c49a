import { expect, test } from 'vitest';
import { newId } from '../ids';
import { bagCode, labelledPlace, MOST_LABEL, placeCode, readLabel } from './labels';
import { scannedCode } from './scanned-code';

test('a bag’s label names its order, and is no pickup code', () => {
  const id = newId();
  expect(readLabel(bagCode(id))).toEqual({ fulfillmentId: id });
  expect(readLabel(bagCode(id).toLowerCase())).toEqual({ fulfillmentId: id });
  expect(scannedCode(bagCode(id))).toBeNull();
  expect(labelledPlace(bagCode(id))).toBeNull();
});

test.each(['A-3', '奥の棚 2段目', 'a-3', '棚'.repeat(20), 'Étagère 3'])(
  'the label of the place %s names it, in letters any scanner can type',
  (shelf) => {
    expect(placeCode(shelf)).toMatch(/^[A-Z0-9-]+$/);
    expect(placeCode(shelf).length).toBeLessThan(MOST_LABEL);
    expect(labelledPlace(placeCode(shelf))).toBe(shelf);
    expect(labelledPlace(placeCode(shelf).toLowerCase())?.toLowerCase()).toBe(shelf.toLowerCase());
  },
);

test.each([
  '',
  'A-3',
  '4901234567894',
  'BAG-12',
  'PLACE-',
  `PLACE-${'x'.repeat(21)}`,
  'PLACEX-4',
  `PLACEX-${'41'.repeat(21)}`,
  '482913',
])('%s is no label of ours', (code) => {
  expect(readLabel(code)).toBeNull();
});
