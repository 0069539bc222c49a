import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orderLines, orders } from '@/db/schema';
import type { Actor } from '../access/actor';
import { enqueue } from '../jobs/enqueue';
import { discountKept, type Minor, sumOf } from '../money';
import { Refusal } from '../refusal';
import { type Freed, freeUnits } from '../stock/free-units';
import { goodsTotal, totalsOf } from './articles';
import { closePart } from './close-part';
import { moveFulfillment, recordEvent } from './move-fulfillment';
import { startOnceAllIsThere } from './start-part';
import { canWithdraw, isWorkable } from './status';

export interface WithdrawInput {
  fulfillmentId: string;
  /** At least one; a SKU at most once. */
  lines: readonly { sku: string; quantity: number }[];
  /** Kept with the event: never anything personal. */
  reason: string;
  /** What becomes of the part when nothing is left of it: taken back by its customer, or by the shop. */
  ends?: 'cancel' | 'reject';
}

export interface Withdrawn {
  orderId: string;
  /** By how much the order costs less, tax included. */
  amount: Minor;
  /** Nothing was left: the part has ended, as it stood. */
  ended: boolean;
}

/**
 * Takes units out of a part that still lies in the shop: exactly these are free again, the order costs so much less and
 * what was paid online for them is given back, and the customer is told what is left. Taking the last one ends the part. A step of commands that have asked
 * whether the actor may. Throws not_found, not_paid while its payment is awaited, unknown_product { skus } for what is
 * no line of it, or already_changed { status } once it left the shop, or when fewer units are left than are to go.
 */
export async function withdrawLines(tx: Db, actor: Actor, input: WithdrawInput, now: Date): Promise<Withdrawn> {
  const part = await lockPart(tx, input.fulfillmentId);
  const going = goingLines(part, input.lines);
  const { orderId, fulfillmentId } = part;
  if (part.lines.every((line) => line.quantity === (going.find(({ id }) => id === line.id)?.quantity ?? 0))) {
    const event = input.ends ?? 'cancel';
    await moveFulfillment(tx, actor, { fulfillmentId, event, data: { reason: input.reason } }, now);
    await closePart(tx, { orderId, fulfillmentId, outcome: 'cancelled' }, now);
    return { orderId, amount: part.amount, ended: true };
  }
  await takeOut(tx, part, going);
  await callOff(
    tx,
    part,
    await freeUnits(tx, { fulfillmentId, here: part.preparedAtId }, await excessOf(tx, part), now),
  );
  await priceAnew(tx, part);
  const amount = goodsTotal(going);
  const lines = going.map(({ sku, quantity }) => ({ sku, quantity }));
  const data = { reason: input.reason, lines, amount };
  const occasion = await recordEvent(tx, actor, { orderId, fulfillmentId, event: 'lines_withdrawn', data }, now);
  await enqueue(tx, 'return_payment', { fulfillmentId, reason: 'withdrawn', occasion, amount });
  await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_lines_cancelled', occasion });
  if (part.status === 'awaiting_transfer') await startOnceAllIsThere(tx, actor, part, now);
  return { orderId, amount, ended: false };
}

export type LockedPart = Awaited<ReturnType<typeof lockPart>>;

/**
 * With its lines that still hold something. The order is locked too: its total is worked out of all its parts. Throws
 * not_found, already_changed { status } or not_paid, as withdrawLines does.
 */
export async function lockPart(tx: Db, fulfillmentId: string) {
  const [part] = await tx
    .select({
      fulfillmentId: fulfillments.id,
      orderId: fulfillments.orderId,
      kind: fulfillments.kind,
      point: fulfillments.point,
      status: fulfillments.status,
      preparedAtId: fulfillments.preparedAtId,
      estimatedReadyAt: fulfillments.estimatedReadyAt,
      amount: fulfillments.amount,
    })
    .from(fulfillments)
    .where(eq(fulfillments.id, fulfillmentId))
    .for('update');
  if (!part) throw new Refusal('not_found');
  const [order] = await tx
    .select({ paymentStatus: orders.paymentStatus, paymentMethod: orders.paymentMethod })
    .from(orders)
    .where(eq(orders.id, part.orderId))
    .for('update');
  if (!canWithdraw(part)) throw new Refusal('already_changed', { status: part.status });
  if (!order || !isWorkable(order.paymentStatus)) throw new Refusal('not_paid');
  const lines = await tx
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.fulfillmentId, fulfillmentId), gt(orderLines.quantity, 0)))
    .orderBy(asc(orderLines.position));
  return { ...part, ...order, lines };
}

function goingLines({ lines, status }: LockedPart, asked: WithdrawInput['lines']) {
  const unknown = asked.filter(({ sku }) => !lines.some((line) => line.sku === sku));
  if (unknown.length > 0) throw new Refusal('unknown_product', { skus: unknown.map(({ sku }) => sku) });
  return lines.flatMap((line) => {
    const quantity = sumOf(asked.filter(({ sku }) => sku === line.sku).map((going) => going.quantity));
    if (quantity > line.quantity) throw new Refusal('already_changed', { status });
    const discount = line.discount - discountKept(line, line.quantity - quantity);
    return quantity > 0 ? [{ ...line, quantity, discount }] : [];
  });
}

async function takeOut(tx: Db, { lines }: LockedPart, going: LockedPart['lines']): Promise<void> {
  for (const { id, quantity, discount } of going) {
    const left = (lines.find((line) => line.id === id)?.quantity ?? 0) - quantity;
    await tx
      .update(orderLines)
      .set({
        quantity: left,
        discount: sql`${orderLines.discount} - ${discount}`,
        withdrawn: sql`${orderLines.withdrawn} + ${quantity}`,
        picked: sql`least(${orderLines.picked}, ${left})`,
      })
      .where(eq(orderLines.id, id));
  }
}

/** Per line: units bound for it, or on their way to it, beyond what is still wanted. */
async function excessOf(tx: Db, { fulfillmentId }: LockedPart) {
  const rows = await tx.execute<{ orderLineId: string; quantity: number }>(sql`
    select * from (
      select l.id as "orderLineId", (
        coalesce((select sum(a.quantity) from allocations a
          where a.fulfillment_id = f.id and a.order_line_id = l.id and a.ended_at is null), 0)
        + coalesce((select sum(g.quantity) from transfer_lines g
          join transfers t on t.id = g.transfer_id and t.status = 'sent' and t.to_id = f.prepared_at_id
          where t.fulfillment_id = f.id and g.order_line_id = l.id), 0)
        - l.quantity)::int as quantity
      from fulfillments f join order_lines l on l.fulfillment_id = f.id where f.id = ${fulfillmentId}) as lines
    where quantity > 0`);
  return [...rows];
}

/** What is free again elsewhere need not be brought any more. */
async function callOff(tx: Db, { fulfillmentId, preparedAtId }: LockedPart, freed: readonly Freed[]): Promise<void> {
  for (const { orderLineId, locationId, quantity } of freed.filter(({ locationId }) => locationId !== preparedAtId)) {
    const brought = sql`
      from transfer_lines g join transfers t on t.id = g.transfer_id and t.status = 'requested'
      where t.fulfillment_id = ${fulfillmentId} and t.from_id = ${locationId} and g.order_line_id = ${orderLineId}`;
    await tx.execute(sql`delete from transfer_lines where id in (select g.id ${brought} and g.quantity = ${quantity})`);
    await tx.execute(sql`
      update transfer_lines set quantity = quantity - ${quantity} where id in (select g.id ${brought} and g.quantity > ${quantity})`);
  }
  await tx.execute(sql`
    update transfers t set status = 'cancelled', closed_at = now()
    where t.fulfillment_id = ${fulfillmentId} and t.status = 'requested'
      and not exists (select from transfer_lines g where g.transfer_id = t.id)`);
}

/** Receipt figures of what is left; what collecting costs was agreed and stays. */
export async function priceAnew(
  tx: Db,
  { orderId, fulfillmentId }: Pick<LockedPart, 'orderId' | 'fulfillmentId'>,
): Promise<void> {
  const lines = await tx.select().from(orderLines).where(eq(orderLines.orderId, orderId));
  const fees = await tx
    .select({ id: fulfillments.id, fee: fulfillments.fee })
    .from(fulfillments)
    .where(eq(fulfillments.orderId, orderId));
  const own = goodsTotal(lines.filter((line) => line.fulfillmentId === fulfillmentId));
  const fee = sumOf(fees.filter(({ id }) => id === fulfillmentId).map((part) => part.fee));
  await tx
    .update(fulfillments)
    .set({ amount: own + fee })
    .where(eq(fulfillments.id, fulfillmentId));
  await tx
    .update(orders)
    .set(
      totalsOf(
        lines,
        fees.map((part) => part.fee),
      ),
    )
    .where(eq(orders.id, orderId));
}
