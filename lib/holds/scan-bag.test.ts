import { describe, expect, it } from 'vitest';
import { scanBag, unitsLeft } from './scan-bag';
import type { BagLine } from './types';

const line = (sku: string, gtin: string | null, quantity: number): BagLine => ({
  ...{ sku, gtin, quantity, title: { ja: sku }, optionLabel: null, imageUrl: null, section: null, shelf: null },
});
const lines = [line('MUG-1', '4901234567894', 2), line('CAP-1', '0012345678905', 1)];

describe('a scan of a bag', () => {
  it.each<[string, string, Record<string, number>, string]>([
    ['by barcode', '4901234567894', {}, 'counted'],
    ['by barcode with other leading zeros', '12345678905', {}, 'counted'],
    ['by SKU, in small letters', ' mug-1 ', { 'MUG-1': 1 }, 'counted'],
    ['in full width', 'CAP-1', {}, 'counted'],
    ['of one too many', 'CAP-1', { 'CAP-1': 1 }, 'enough'],
    ['of another bag', '4900000000000', {}, 'wrong'],
    ['of nothing', '', {}, 'wrong'],
  ])('%s', (_case, code, counts, kind) => {
    expect(scanBag(lines, counts, code).kind).toBe(kind);
  });

  it('leaves what is not back yet', () => {
    expect(unitsLeft(lines, {})).toBe(3);
    expect(unitsLeft(lines, { 'MUG-1': 2 })).toBe(1);
    expect(unitsLeft(lines, { 'MUG-1': 2, 'CAP-1': 1 })).toBe(0);
  });
});
