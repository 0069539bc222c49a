import { and, asc, eq, gt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orderLines, orders, receipts } from '@/db/schema';
import type { Actor } from '../access/actor';
import { newId } from '../ids';
import { FEE_TAX_RATE } from '../orders/articles';
import { recordSale } from '../payments/record-sale';
import { drawNumber } from './draw-number';
import { getSellerAt, listPaid, listUsed } from './frozen-facts';
import { paidWith } from './paid-with';
import { sumsOf } from './sums';

export type Sale = Parameters<typeof recordSale>[1];

/**
 * Goods left the shop for good: the ledger says what they cost and the customer has a receipt for it, both in the transaction
 * of whoever hands them over, after the money was taken. Comes last there: it holds the series of the shop's numbers.
 */
export async function closeSale(tx: Db, actor: Actor, sale: Sale, now: Date): Promise<void> {
  await recordSale(tx, sale, now);
  await issueSaleReceipt(tx, actor, sale, now);
}

async function issueSaleReceipt(tx: Db, actor: Actor, { fulfillmentId, orderId, amount }: Sale, now: Date) {
  const part = await getPart(tx, fulfillmentId);
  const { seller, store, storeCode } = await getSellerAt(tx, part.preparedAtId);
  const lines = await listSold(tx, fulfillmentId);
  const fee = part.fee > 0 ? { amount: part.fee, taxRate: FEE_TAX_RATE } : null;
  const sums = sumsOf({ lines, fee });
  // What the ledger holds and what the paper says may never differ.
  if (sums.total !== amount) throw new Error(`a receipt of ${sums.total} for a sale of ${amount}`);
  const used = await listUsed(tx, orderId);
  const content = {
    ...{ seller, store, lines, fee },
    ...sums,
    orderNumber: part.orderNumber,
    currency: part.currency,
    payments: paidWith(await listPaid(tx, orderId), { fulfillmentId, total: sums.total, used }),
    staffName: actor.kind === 'staff' ? actor.name : null,
    originals: [],
  };
  const number = await drawNumber(tx, { storeCode, zone: store.zone }, now);
  await tx
    .insert(receipts)
    .values({ id: newId(), number, kind: 'sale', orderId, fulfillmentId, content, issuedAt: now });
}

async function getPart(tx: Db, fulfillmentId: string) {
  const [part] = await tx
    .select({
      orderNumber: orders.number,
      currency: orders.currency,
      preparedAtId: fulfillments.preparedAtId,
      fee: fulfillments.fee,
    })
    .from(fulfillments)
    .innerJoin(orders, eq(orders.id, fulfillments.orderId))
    .where(eq(fulfillments.id, fulfillmentId));
  if (!part) throw new Error('a sale of a part that is gone');
  return part;
}

const listSold = (tx: Db, fulfillmentId: string) =>
  tx
    .select({
      sku: orderLines.sku,
      title: orderLines.title,
      optionLabel: orderLines.optionLabel,
      unitPrice: orderLines.unitPrice,
      quantity: orderLines.quantity,
      discount: orderLines.discount,
      taxRate: orderLines.taxRate,
    })
    .from(orderLines)
    .where(and(eq(orderLines.fulfillmentId, fulfillmentId), gt(orderLines.quantity, 0)))
    .orderBy(asc(orderLines.position));
