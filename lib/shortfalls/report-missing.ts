import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orderLines, shortfalls } from '@/db/schema';
import type { Actor } from '../access/actor';
import { newId } from '../ids';
import { enqueue } from '../jobs/enqueue';
import { listMissing } from '../orders/list-missing';
import { moveFulfillment, recordEvent } from '../orders/move-fulfillment';
import { settleShortfalls } from '../orders/settle-shortfalls';
import { nextStatus } from '../orders/status';
import { staffTask } from '../pickup/staff-task';
import { wayOut } from '../pickup/way-out';
import { Refusal } from '../refusal';
import { freeUnits } from '../stock/free-units';
import { writeOff } from '../stock/write-off';
import { getStoreById } from '../stores/queries';
import { localDate } from '../time';
import { bindOthers, bringOthers, planOthers } from '../transfers/bring-others';
import type { ReportInput, Rerouted } from './input';

/**
 * Staff do not find units of an order, or find them damaged or of another kind. They leave the books, and others are
 * looked for: from the same shelf where that holds any, else from a shop that can bring them on the promised day. Where
 * nobody can, the customer is asked by a link, and the order waits for the answer.
 * Throws not_found, not_allowed, not_paid, unknown_product, quantity_limit, or already_changed { status } once it is
 * not being prepared.
 */
export async function reportMissing(
  db: Db,
  actor: Actor,
  input: ReportInput,
  now: Date,
): Promise<{ goesOn: Rerouted }> {
  return db.transaction(async (tx) => {
    const part = await lockPart(tx, actor, input.fulfillmentId);
    const shortfallId = await takeOffShelf(tx, actor, part, input, now);
    return { goesOn: await reroute(tx, actor, part, { ...input, shortfallId }, now) };
  });
}

type Part = Awaited<ReturnType<typeof lockPart>>;

async function lockPart(tx: Db, actor: Actor, fulfillmentId: string) {
  await staffTask(tx, actor, fulfillmentId, 'start_picking');
  const [part] = await tx.select().from(fulfillments).where(eq(fulfillments.id, fulfillmentId)).for('update');
  if (!part) throw new Refusal('not_found');
  if (!nextStatus(part.status, 'await_goods')) throw new Refusal('already_changed', { status: part.status });
  return { ...part, fulfillmentId };
}

/** The units are bound no more, gone from the bag, and off the books. */
async function takeOffShelf(tx: Db, actor: Actor, part: Part, input: ReportInput, now: Date): Promise<string> {
  const { orderId, fulfillmentId, preparedAtId: locationId } = part;
  const { sku, quantity, reason } = input;
  const [line] = await tx
    .select({ id: orderLines.id, variantId: orderLines.variantId, quantity: orderLines.quantity })
    .from(orderLines)
    .where(and(eq(orderLines.fulfillmentId, fulfillmentId), eq(orderLines.sku, sku)));
  if (!line) throw new Refusal('unknown_product', { skus: [sku] });
  if (quantity > line.quantity) throw new Refusal('quantity_limit', { most: line.quantity });
  const [id, { variantId }] = [newId(), line];
  const staffId = actor.kind === 'staff' ? actor.staffId : null;
  const lost = { fulfillmentId, orderLineId: line.id, locationId, variantId, quantity, reason };
  await tx.insert(shortfalls).values({ id, ...lost, staffId, at: now });
  const left = sql`least(${orderLines.picked}, ${line.quantity - quantity})`;
  await tx.update(orderLines).set({ picked: left }).where(eq(orderLines.id, line.id));
  await freeUnits(tx, { fulfillmentId, here: locationId }, [{ orderLineId: line.id, quantity }], now);
  const gone = { orderId, variantId, locationId, quantity, reason: reason === 'damaged' ? 'damage' : 'count' } as const;
  await writeOff(tx, actor, gone, now);
  const data = { sku, quantity, reason };
  await recordEvent(tx, actor, { orderId, fulfillmentId, event: 'not_found', data }, now);
  return id;
}

async function reroute(
  tx: Db,
  actor: Actor,
  part: Part,
  { reason, shortfallId }: Pick<ReportInput, 'reason'> & { shortfallId: string },
  now: Date,
): Promise<Rerouted> {
  const { orderId, fulfillmentId } = part;
  const missing = await listMissing(tx, fulfillmentId);
  // Where one looked in vain, nothing lies beside it.
  const goods = await planOthers(tx, part, missing, { shelf: reason !== 'missing' }, now);
  if (goods?.bring.length === 0) {
    await bindOthers(tx, part, missing, goods, now);
    await settleShortfalls(tx, [fulfillmentId], now);
    return 'shelf';
  }
  if (goods && wayOut(part) === 'counter' && (await isInTime(tx, part, goods.readyAt))) {
    await moveFulfillment(tx, actor, { fulfillmentId, event: 'await_goods' }, now);
    await bringOthers(tx, actor, part, missing, goods, now);
    await settleShortfalls(tx, [fulfillmentId], now);
    return 'brought';
  }
  const set = { trouble: 'missing' as const, troubleAt: now };
  await moveFulfillment(tx, actor, { fulfillmentId, event: 'await_goods', set }, now);
  const job = { orderId, fulfillmentId, kind: 'order_missing' as const, occasion: shortfallId };
  await enqueue(tx, 'send_order_message', job);
  return 'asked';
}

/** On the day it was promised: later than that is for its customer to say. */
async function isInTime(tx: Db, part: Part, readyAt: Date): Promise<boolean> {
  const shop = await getStoreById(tx, part.preparedAtId);
  const day = (at: Date) => localDate(at, shop?.hours.zone ?? 'UTC');
  return day(readyAt) <= day(part.estimatedReadyAt);
}
