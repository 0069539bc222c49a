import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { allocations } from '@/db/schema';
import type { Actor } from '../access/actor';
import { newId } from '../ids';
import { changeLevels, recordMovements } from './change-levels';
import type { AllocationOutcome } from './types';

type Tx = Pick<Db, 'execute'>;

/** Goods that go from one location to another for a part of an order. */
export interface Journey {
  orderId: string;
  fulfillmentId: string;
  fromId: string;
  toId: string;
}

export interface Carried {
  orderLineId: string;
  variantId: string;
  /** Units sent, or to be sent. */
  quantity: number;
}

export interface Arrived extends Carried {
  /** Units that came whole. */
  received: number;
  /** Units that came broken. */
  damaged: number;
  /** Of those that came whole, units the line still wants. */
  wanted: number;
}

/** Goods leave: they are no longer bound where they lay, and awaited where they go to. */
export async function sendAway(tx: Tx, actor: Actor, journey: Journey, goods: readonly Carried[], now: Date) {
  const { orderId, fromId, toId } = journey;
  await endAllocations(tx, journey, goods, 'transferred', now);
  await changeLevels(
    tx,
    goods.flatMap(({ variantId, quantity }) => [
      { variantId, locationId: fromId, onHand: -quantity, allocated: -quantity },
      { variantId, locationId: toId, incoming: quantity },
    ]),
    now,
  );
  await recordMovements(
    tx,
    actor,
    orderId,
    goods.map(({ variantId, quantity }) => {
      return { variantId, locationId: fromId, reason: 'transfer_out' as const, quantity: -quantity };
    }),
    now,
  );
}

/** Goods that were bound and never left are free again where they lie. */
export async function keepBack(tx: Tx, journey: Journey, goods: readonly Carried[], now: Date) {
  await endAllocations(tx, journey, goods, 'cancelled', now);
  await changeLevels(
    tx,
    goods.map(({ variantId, quantity }) => ({ variantId, locationId: journey.fromId, allocated: -quantity })),
    now,
  );
}

/** What was sent is awaited no more. */
export async function giveUp(tx: Tx, { toId }: Journey, goods: readonly Carried[], now: Date) {
  await changeLevels(
    tx,
    goods.map(({ variantId, quantity }) => ({ variantId, locationId: toId, incoming: -quantity })),
    now,
  );
}

/**
 * Goods arrive: nothing of what was sent is awaited any more, broken units come in and are written off at once. Whole
 * ones that are still wanted are bound to the line they were sent for, the others are free.
 */
export async function takeIn(
  tx: Tx,
  actor: Actor,
  journey: Journey,
  { goods, reason }: { goods: readonly Arrived[]; reason: 'transfer_in' | 'return' },
  now: Date,
) {
  const { orderId, fulfillmentId, toId: locationId } = journey;
  await changeLevels(
    tx,
    goods.map(({ variantId, quantity, received, wanted }) => {
      return { variantId, locationId, onHand: received, allocated: wanted, incoming: -quantity };
    }),
    now,
  );
  await recordMovements(
    tx,
    actor,
    orderId,
    goods.flatMap(({ variantId, received, damaged }) => [
      { variantId, locationId, reason, quantity: received + damaged },
      { variantId, locationId, reason: 'damage' as const, quantity: -damaged },
    ]),
    now,
  );
  const bound = goods.flatMap(({ orderLineId, variantId, wanted: quantity }) =>
    quantity > 0 ? [{ id: newId(), fulfillmentId, orderLineId, variantId, locationId, quantity }] : [],
  );
  if (bound.length > 0) await tx.execute(insertRows(allocations, bound));
}

/** Ends what binds exactly these units at the place they leave from: one allocation an order line. */
async function endAllocations(
  tx: Tx,
  { fulfillmentId, fromId }: Journey,
  goods: readonly Carried[],
  outcome: AllocationOutcome,
  now: Date,
): Promise<void> {
  const ended = await tx.execute(sql`
    update allocations set ended_at = ${now.toISOString()}::timestamptz, outcome = ${outcome}
    where id in (
      select distinct on (goods.order_line_id) a.id
      from unnest(${sql.param(goods.map(({ orderLineId }) => orderLineId))}::uuid[],
        ${sql.param(goods.map(({ quantity }) => quantity))}::int[]) as goods(order_line_id, quantity)
      join allocations a using (order_line_id, quantity)
      where a.fulfillment_id = ${fulfillmentId} and a.location_id = ${fromId} and a.ended_at is null
      order by goods.order_line_id, a.id)
    returning id`);
  if (ended.length !== goods.length) throw new Error(`goods of ${fulfillmentId} are not bound where they leave from`);
}
