import { and, asc, eq, gt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { allocations, orderLines, orders } from '@/db/schema';
import type { Actor } from '../access/actor';
import { newId, newPickupCode } from '../ids';
import { enqueue } from '../jobs/enqueue';
import { pickupPromise } from '../promise/pickup-promise';
import { Refusal } from '../refusal';
import { allocate, outOfStock, release } from '../stock/commands';
import { holdHours } from '../stores/queries';
import { methodsOf } from '../stores/types';
import { orderedArticles, shortOf } from './articles';
import { cancelTransfers } from './cancel-transfers';
import { moveFulfillment } from './move-fulfillment';
import { getOffer } from './offer';
import { lockOwnPart } from './own-part';
import { withFreshCodes } from './record-order';
import { returnPickupSlots } from './return-slot';
import { settleShortfalls } from './settle-shortfalls';
import { canRelocate } from './status';

export interface RelocateInput {
  /** Secret of the tracking link. */
  token: string;
  fulfillmentId: string;
  /** Where it shall be collected instead. */
  storeCode: string;
}

/**
 * Has a part that nobody has begun to prepare, or whose goods are not found or do not come, collected in another shop that
 * has all of it now. What was bound for it goes back; goods already on the way arrive as stock of the shop they go to. The
 * price stays as it was agreed, and the customer is told the new place and time.
 * Throws not_found, not_allowed for what is not collected in a shop, unknown_store, method_not_offered, store_closed,
 * out_of_stock, or already_changed { status } once somebody has begun it, or it is there already.
 */
export async function relocatePart(db: Db, actor: Actor, input: RelocateInput, now: Date): Promise<void> {
  await withFreshCodes(() => db.transaction((tx) => relocate(tx, actor, input, now)));
}

async function relocate(tx: Db, actor: Actor, { token, fulfillmentId, storeCode }: RelocateInput, now: Date) {
  const skus = (await listLines(tx, token, fulfillmentId)).map(({ sku }) => sku);
  const offer = await getOffer(tx, storeCode, skus);
  if (!offer) throw new Refusal('unknown_store', { storeCode });
  const { store, holidays, articles } = offer;
  await holdHours(tx, [{ locationId: store.id, version: store.version }]);
  const part = await lockPart(tx, token, fulfillmentId);
  if (part.locationId === store.id) throw new Refusal('already_changed', { status: part.status });
  if (!methodsOf(store).includes(part.paymentMethod)) {
    throw new Refusal('method_not_offered', { storeCode });
  }
  const promise = pickupPromise(store, holidays, now, part);
  if (!promise) throw new Refusal('store_closed', { storeCode });
  const short = shortOf(orderedArticles(part.lines, articles));
  if (short.length > 0) throw outOfStock(short);
  const set = {
    locationId: store.id,
    preparedAtId: store.id,
    pickupCode: newPickupCode(),
    estimatedReadyAt: promise.readyAt,
    collectBy: promise.collectBy,
    slotStartsAt: null,
    slotEndsAt: null,
    trouble: null,
    troubleAt: null,
    // Nobody there has seen it.
    acceptedAt: null,
    escalatedAt: null,
  };
  await returnPickupSlots(tx, [fulfillmentId]);
  const moved = { fulfillmentId, event: 'relocate' as const, set, data: { storeCode } };
  const { orderId } = await moveFulfillment(tx, actor, moved, now);
  await cancelTransfers(tx, [fulfillmentId], now);
  await settleShortfalls(tx, [fulfillmentId], now);
  await tx.update(orderLines).set({ picked: 0 }).where(eq(orderLines.fulfillmentId, fulfillmentId));
  await release(tx, [fulfillmentId], 'cancelled', now);
  await allocate(
    tx,
    part.lines.map((line) => ({ ...line, locationId: store.id })),
  );
  await tx.execute(
    insertRows(
      allocations,
      part.lines.map(({ id, variantId, quantity }) => {
        return { id: newId(), fulfillmentId, orderLineId: id, variantId, locationId: store.id, quantity };
      }),
    ),
  );
  const occasion = now.toISOString();
  await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_changed', occasion });
}

/** Throws as relocatePart does. */
async function lockPart(tx: Db, token: string, fulfillmentId: string) {
  const part = await lockOwnPart(tx, { token, fulfillmentId });
  if (part.kind !== 'pickup' || part.point) throw new Refusal('not_allowed');
  if (!canRelocate(part)) throw new Refusal('already_changed', { status: part.status });
  return { ...part, lines: await listLines(tx, token, fulfillmentId) };
}

const listLines = (tx: Db, token: string, fulfillmentId: string) =>
  tx
    .select({
      id: orderLines.id,
      variantId: orderLines.variantId,
      sku: orderLines.sku,
      quantity: orderLines.quantity,
    })
    .from(orderLines)
    .innerJoin(orders, and(eq(orders.id, orderLines.orderId), eq(orders.token, token)))
    .where(and(eq(orderLines.fulfillmentId, fulfillmentId), gt(orderLines.quantity, 0)))
    .orderBy(asc(orderLines.position));
