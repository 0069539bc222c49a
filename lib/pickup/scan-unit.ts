import type { StaffLine, StaffOrder } from './types';

/** What a code that was scanned while picking means. */
export type ScannedUnit =
  /** A unit that this order still lacks. */
  | { kind: 'unit'; order: StaffOrder; line: StaffLine }
  /** Ordered, but all that was ordered of it lies in the bags. */
  | { kind: 'enough'; line: StaffLine }
  /** In none of these orders. */
  | { kind: 'unknown' };

/** A GTIN is the same with and without leading zeros: a UPC of twelve digits is a JAN of thirteen. */
const plainGtin = (code: string) => (/^\d{8,14}$/.test(code) ? code.replace(/^0+/, '') : null);

/** Capital letters of half width, without what scanners and labels put around: how SKUs and GTINs are compared. */
export const plainCode = (code: string): string => code.normalize('NFKC').trim().toUpperCase();

const isOf = (code: string, { sku, gtin }: StaffLine): boolean => {
  const digits = plainGtin(code);
  return plainCode(sku) === code || (digits !== null && gtin !== null && plainGtin(gtin) === digits);
};

/** The unit a scanned JAN, GTIN or SKU stands for: of the first of the orders that lacks it. */
export function scanUnit(scanned: string, orders: readonly StaffOrder[]): ScannedUnit {
  const code = plainCode(scanned);
  const found = orders.flatMap((order) =>
    order.lines.flatMap((line) => (isOf(code, line) ? [{ kind: 'unit' as const, order, line }] : [])),
  );
  const [first] = found;
  if (!first) return { kind: 'unknown' };
  return found.find(({ line }) => line.picked < line.quantity) ?? { kind: 'enough', line: first.line };
}
