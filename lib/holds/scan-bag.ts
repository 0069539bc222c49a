import type { BagLine } from './types';

/** How many units of each article have gone back, by SKU. */
export type Counts = Readonly<Record<string, number>>;

/** What a scan of a bag's goods comes to: one more of an article, one too many, or one of another bag. */
export type ScanFinding = { kind: 'counted' | 'enough'; line: BagLine } | { kind: 'wrong' };

/** EAN and UPC are one number with or without leading zeros. */
const bare = (code: string) => code.normalize('NFKC').trim().toUpperCase().replace(/^0+/, '');

/** Judges a code as a scanner typed it: a GTIN or a SKU of the bag. */
export function scanBag(lines: readonly BagLine[], counts: Counts, code: string): ScanFinding {
  const read = bare(code);
  const line = lines.find(({ sku, gtin }) => bare(sku) === read || (gtin !== null && bare(gtin) === read));
  if (!line) return { kind: 'wrong' };
  return { kind: (counts[line.sku] ?? 0) < line.quantity ? 'counted' : 'enough', line };
}

/** Units that still lie in the bag. */
export const unitsLeft = (lines: readonly BagLine[], counts: Counts): number =>
  lines.reduce((sum, { sku, quantity }) => sum + Math.max(0, quantity - (counts[sku] ?? 0)), 0);
