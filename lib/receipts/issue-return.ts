import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { orderLines, orders, payments, receipts, refunds, returnLines, returns, staff } from '@/db/schema';
import { newId } from '../ids';
import { type Minor, sumOf } from '../money';
import { FEE_TAX_RATE } from '../orders/articles';
import { drawNumber } from './draw-number';
import { getSellerAt } from './frozen-facts';
import { sumsOf } from './sums';
import type { ReceiptContent, ReceiptPayment } from './types';

/**
 * The customer's receipt for goods taken back (返還インボイス), in the transaction that receives them: after the lines, the
 * amount of the return and what is given back for it were written, and last of all, as it holds the series of the shop's
 * numbers. What is not given back in money is set against the exchange.
 */
export async function issueReturnReceipt(tx: Db, { returnId }: { returnId: string }, now: Date): Promise<void> {
  const returned = await getReturn(tx, returnId);
  const { orderId, amount } = returned;
  const { seller, store, storeCode } = await getSellerAt(tx, returned.locationId);
  const rows = await listReturned(tx, returnId);
  const lines = rows.map(({ amount: paid, fulfillmentId: _part, ...line }) => ({
    ...line,
    discount: line.unitPrice * line.quantity - paid,
  }));
  const fee = feeOf(amount - sumOf(rows.map((row) => row.amount)));
  const content: ReceiptContent = {
    ...{ seller, store, lines, fee },
    ...sumsOf({ lines, fee }),
    orderNumber: returned.orderNumber,
    currency: returned.currency,
    payments: withExchange(await listGivenBack(tx, returnId), amount),
    staffName: returned.staffName,
    originals: await listOriginals(
      tx,
      orderId,
      rows.map((row) => row.fulfillmentId),
    ),
  };
  const number = await drawNumber(tx, { storeCode, zone: store.zone }, now);
  await tx.insert(receipts).values({ id: newId(), number, kind: 'return', orderId, returnId, content, issuedAt: now });
}

/** What is given back beyond the goods is what collecting or sending them cost. */
function feeOf(amount: Minor): ReceiptContent['fee'] {
  if (amount < 0) throw new Error('a return gives back less than its lines');
  return amount > 0 ? { amount, taxRate: FEE_TAX_RATE } : null;
}

function withExchange(given: readonly ReceiptPayment[], total: Minor): ReceiptPayment[] {
  const rest = total - sumOf(given.map(({ amount }) => amount));
  return rest > 0 ? [...given, { paymentId: null, method: 'exchange', label: null, amount: rest }] : [...given];
}

async function getReturn(tx: Db, returnId: string) {
  const [returned] = await tx
    .select({
      orderId: returns.orderId,
      locationId: returns.locationId,
      amount: returns.amount,
      orderNumber: orders.number,
      currency: orders.currency,
      staffName: staff.name,
    })
    .from(returns)
    .innerJoin(orders, eq(orders.id, returns.orderId))
    .leftJoin(staff, eq(staff.id, returns.receivedBy))
    .where(eq(returns.id, returnId));
  if (!returned) throw new Error('a receipt of a return that is gone');
  return returned;
}

const listReturned = (tx: Db, returnId: string) =>
  tx
    .select({
      sku: orderLines.sku,
      title: orderLines.title,
      optionLabel: orderLines.optionLabel,
      unitPrice: orderLines.unitPrice,
      quantity: returnLines.quantity,
      taxRate: orderLines.taxRate,
      amount: returnLines.amount,
      fulfillmentId: orderLines.fulfillmentId,
    })
    .from(returnLines)
    .innerJoin(orderLines, eq(orderLines.id, returnLines.orderLineId))
    .where(eq(returnLines.returnId, returnId))
    .orderBy(asc(orderLines.position));

/** By payment, also what its gateway has yet to be asked for. */
const listGivenBack = (tx: Db, returnId: string): Promise<ReceiptPayment[]> =>
  tx
    .select({
      paymentId: payments.id,
      method: payments.method,
      label: payments.label,
      amount: sql<Minor>`sum(${refunds.amount})::int`,
    })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(sql`${refunds.returnId} = ${returnId} and ${refunds.state} <> 'failed'`)
    .groupBy(payments.id)
    .orderBy(asc(payments.createdAt), asc(payments.id));

async function listOriginals(tx: Db, orderId: string, parts: readonly string[]): Promise<ReceiptContent['originals']> {
  const sold = await tx
    .select({ number: receipts.number, issuedAt: receipts.issuedAt, fulfillmentId: receipts.fulfillmentId })
    .from(receipts)
    .where(eq(receipts.orderId, orderId))
    .orderBy(asc(receipts.issuedAt));
  return sold
    .filter(({ fulfillmentId }) => fulfillmentId !== null && parts.includes(fulfillmentId))
    .map(({ number, issuedAt }) => ({ number, issuedAt: issuedAt.toISOString() }));
}
