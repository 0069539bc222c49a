import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { allocations, orderLines, orders } from '@/db/schema';
import type { Actor } from '../access/actor';
import { enqueue } from '../jobs/enqueue';
import type { Minor } from '../money';
import { Refusal } from '../refusal';
import { allocate } from '../stock/commands';
import { checkWays, goodsTotal, orderedArticles } from './articles';
import { recordEvent } from './move-fulfillment';
import { listArticles } from './offer';
import { allocationRows, lineRow } from './order-rows';
import { type LockedPart, lockPart, priceAnew } from './withdraw-lines';

export interface AddInput {
  fulfillmentId: string;
  /** At least one; a SKU at most once. */
  lines: readonly { sku: string; quantity: number }[];
  /** Kept with the event: never anything personal. */
  reason: string;
}

/**
 * Puts units into a part that nobody has begun to pick, out of what the shop has: more of a line at the price that was
 * agreed, another article at today's. What the order costs more is due where it is collected, and its customer is told.
 * Answers how much that is. A step of commands that have asked whether the actor may. Throws not_found, not_paid,
 * already_changed { status }, paid_online for what was paid before it is collected, not_allowed for what does not go over
 * the counter of a shop, unknown_product { skus }, not_collectable { skus } or out_of_stock { skus }.
 */
export async function addLines(
  tx: Db,
  actor: Actor,
  input: AddInput,
  now: Date,
): Promise<{ orderId: string; amount: Minor }> {
  const part = await lockPart(tx, input.fulfillmentId);
  assertCanAdd(part);
  const { orderId, fulfillmentId, preparedAtId } = part;
  const before = await tx.select().from(orderLines).where(eq(orderLines.orderId, orderId));
  const known = before.filter((line) => line.fulfillmentId === fulfillmentId);
  const more = input.lines.flatMap(({ sku, quantity }) => {
    const line = known.find((one) => one.sku === sku);
    return line ? [{ ...line, quantity, discount: 0 }] : [];
  });
  const last = Math.max(...before.map(({ position }) => position));
  const fresh = await newLines(
    tx,
    part,
    input.lines.filter(({ sku }) => !known.some((line) => line.sku === sku)),
    last + 1,
  );
  const added = [...more, ...fresh];
  await allocate(
    tx,
    added.map(({ variantId, sku, quantity }) => ({ variantId, sku, quantity, locationId: preparedAtId })),
  );
  for (const { id, quantity } of more) {
    const raised = sql`${orderLines.quantity} + ${quantity}`;
    await tx.update(orderLines).set({ quantity: raised }).where(eq(orderLines.id, id));
  }
  if (fresh.length > 0) await tx.execute(insertRows(orderLines, fresh));
  await tx.execute(insertRows(allocations, allocationRows(added, { preparedAtId, bring: [] })));
  await priceAnew(tx, part);
  // Paid with points alone, it was paid before: now something is due.
  await tx.update(orders).set({ paymentStatus: 'unpaid' }).where(eq(orders.id, orderId));
  const amount = goodsTotal(added);
  const lines = added.map(({ sku, quantity }) => ({ sku, quantity }));
  const data = { reason: input.reason, lines, amount };
  const occasion = await recordEvent(tx, actor, { orderId, fulfillmentId, event: 'lines_added', data }, now);
  await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_changed', occasion });
  return { orderId, amount };
}

/** A card is charged once, for what was agreed: what comes later could not be taken by it. */
function assertCanAdd({ status, kind, point, paymentMethod }: LockedPart): void {
  if (status !== 'to_pick') throw new Refusal('already_changed', { status });
  if (kind !== 'pickup' || point) throw new Refusal('not_allowed');
  if (paymentMethod !== 'pay_in_store') throw new Refusal('paid_online');
}

async function newLines(
  tx: Db,
  { orderId, fulfillmentId, preparedAtId }: LockedPart,
  wanted: AddInput['lines'],
  position: number,
) {
  if (wanted.length === 0) return [];
  const skus = wanted.map(({ sku }) => sku);
  const articles = orderedArticles(wanted, await listArticles(tx, skus, preparedAtId));
  checkWays(articles, 'pickup');
  return articles.map((line, index) => lineRow(line, { id: fulfillmentId, orderId }, position + index));
}
