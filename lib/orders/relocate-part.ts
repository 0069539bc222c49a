import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { allocations, fulfillments, orderLines, orders } from '@/db/schema';
import type { Actor } from '../access/actor';
import { newId, newPickupCode } from '../ids';
import { pickupPromise } from '../promise/pickup-promise';
import { Refusal } from '../refusal';
import { allocate, outOfStock, release } from '../stock/commands';
import { holdHours } from '../stores/queries';
import { methodsOf } from '../stores/types';
import { orderedArticles, shortOf } from './articles';
import { cancelTransfers } from './cancel-transfers';
import { moveFulfillment } from './move-fulfillment';
import { getOffer } from './queries';
import { withFreshCodes } from './record-order';
import { returnPickupSlot } from './return-slot';
import { nextStatus } from './status';

export interface RelocateInput {
  /** Secret of the tracking link. */
  token: string;
  fulfillmentId: string;
  /** Where it shall be collected instead. */
  storeCode: string;
}

/**
 * Has a part whose goods do not come collected in another shop that has all of it now. What was bound for it goes
 * back; goods already on the way arrive as stock of the shop they go to. The price stays as it was agreed.
 * Throws not_found, unknown_store, method_not_offered, store_closed, out_of_stock, or already_changed { status } once
 * it no longer waits for goods.
 */
export async function relocatePart(db: Db, actor: Actor, input: RelocateInput, now: Date): Promise<void> {
  await withFreshCodes(() => db.transaction((tx) => relocate(tx, actor, input, now)));
}

async function relocate(tx: Db, actor: Actor, { token, fulfillmentId, storeCode }: RelocateInput, now: Date) {
  const part = await getPart(tx, token, fulfillmentId);
  const offer = await getOffer(
    tx,
    storeCode,
    part.lines.map(({ sku }) => sku),
  );
  if (!offer) throw new Refusal('unknown_store', { storeCode });
  const { store, holidays, articles } = offer;
  await holdHours(tx, [{ locationId: store.id, version: store.version }]);
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
  };
  await returnPickupSlot(tx, fulfillmentId);
  await moveFulfillment(tx, actor, { fulfillmentId, event: 'relocate', set, data: { storeCode } }, now);
  await cancelTransfers(tx, fulfillmentId, now);
  await release(tx, fulfillmentId, 'cancelled', now);
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
}

/** Throws not_found when the order of this link has no such part, already_changed when it may not move any more. */
async function getPart(tx: Db, token: string, fulfillmentId: string) {
  const lines = await tx
    .select({
      status: fulfillments.status,
      paymentMethod: orders.paymentMethod,
      id: orderLines.id,
      variantId: orderLines.variantId,
      sku: orderLines.sku,
      quantity: orderLines.quantity,
    })
    .from(fulfillments)
    .innerJoin(orders, and(eq(orders.id, fulfillments.orderId), eq(orders.token, token)))
    .innerJoin(orderLines, eq(orderLines.fulfillmentId, fulfillments.id))
    .where(eq(fulfillments.id, fulfillmentId))
    .orderBy(asc(orderLines.position));
  const [first] = lines;
  if (!first) throw new Refusal('not_found');
  if (!nextStatus(first.status, 'relocate')) throw new Refusal('already_changed', { status: first.status });
  return { paymentMethod: first.paymentMethod, lines };
}
