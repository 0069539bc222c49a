import { discountKept, type Minor, sumOf } from '../money';

interface Editable {
  unitPrice: Minor;
  quantity: number;
  discount: Minor;
}

/**
 * By how much an order costs more or less with so many units of each line: what is more has the agreed price and no
 * discount, what is less takes its share of the discount with it.
 */
export function editDifference(lines: readonly Editable[], wanted: readonly number[]): Minor {
  return sumOf(
    lines.map((line, index) => {
      const change = (wanted[index] ?? line.quantity) - line.quantity;
      const kept = change < 0 ? discountKept(line, line.quantity + change) : line.discount;
      return change * line.unitPrice + line.discount - kept;
    }),
  );
}
