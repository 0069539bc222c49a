import { lineTotal, type Minor, sumOf, type TaxLine, taxLines } from '../money';
import type { ReceiptContent } from './types';

/** Total and tax per rate of a receipt. Fees count as a line of their rate, and each rate is rounded once. */
export function sumsOf({ lines, fee }: Pick<ReceiptContent, 'lines' | 'fee'>): { total: Minor; taxLines: TaxLine[] } {
  const amounts = [...lines, ...(fee ? [{ taxRate: fee.taxRate, unitPrice: fee.amount, quantity: 1 }] : [])];
  return { total: sumOf(amounts.map(lineTotal)), taxLines: taxLines(amounts) };
}
