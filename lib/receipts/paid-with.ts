import type { Minor } from '../money';
import type { ReceiptPayment } from './types';

/** A payment of an order, oldest first. */
export interface Paid extends Omit<ReceiptPayment, 'paymentId' | 'amount'> {
  paymentId: string;
  /** Taken, less what was given back. */
  amount: Minor;
  /** The part it was taken for at the counter. */
  fulfillmentId: string | null;
}

/**
 * Which payments paid for a part: those taken for it at the counter, then whatever else of the order is not used up by
 * the receipts of its other parts, oldest first.
 */
export function paidWith(
  payments: readonly Paid[],
  { fulfillmentId, total, used }: { fulfillmentId: string; total: Minor; used: ReadonlyMap<string, Minor> },
): ReceiptPayment[] {
  const isOwn = (payment: Paid) => payment.fulfillmentId === fulfillmentId;
  const inTurn = [...payments.filter(isOwn), ...payments.filter(({ fulfillmentId: part }) => part === null)];
  const shares: ReceiptPayment[] = [];
  let open = total;
  for (const { paymentId, method, label, amount } of inTurn) {
    const share = Math.min(open, amount - (used.get(paymentId) ?? 0));
    if (share <= 0) continue;
    shares.push({ paymentId, method, label, amount: share });
    open -= share;
  }
  return shares;
}

interface Issued {
  kind: 'sale' | 'return';
  payments: readonly ReceiptPayment[];
}

/** By payment: what the receipts of an order say was paid with it. What a return gave back is free of the sale again. */
export function usedBy(receipts: readonly Issued[]): Map<string, Minor> {
  const used = new Map<string, Minor>();
  for (const { kind, payments } of receipts) {
    for (const { paymentId, amount } of payments) {
      if (paymentId) used.set(paymentId, (used.get(paymentId) ?? 0) + (kind === 'sale' ? amount : -amount));
    }
  }
  return used;
}
