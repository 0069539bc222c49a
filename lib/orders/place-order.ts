import type { Db } from '@/db/client';
import { pipelined } from '@/db/pipelined';
import type { Actor } from '../access/actor';
import { clearBasket } from '../basket/commands';
import { takeSlot } from '../promise/commands';
import { Refusal } from '../refusal';
import { allocate } from '../stock/commands';
import { totalsOf } from './articles';
import { draftPart } from './draft-part';
import type { PartInput, PlaceOrderInput } from './input';
import type { OrderDraft } from './order-draft';
import { getOrderByKey, getPlacedOrder } from './queries';
import { recordOrder, withFreshCodes } from './record-order';
import { isSameRequest } from './same-request';
import type { PlacedOrder } from './types';
import { unitsOf } from './units-of';

/**
 * Places an order: stock is bound to it, prices are kept as they are now and so is the promise each of its parts is
 * given, and the customer is told — all of it or nothing. The same idempotency key is answered with the order it made.
 * Throws unknown_store, method_not_offered, store_closed, unknown_product, not_collectable, out_of_stock, slot_closed,
 * slot_taken, price_changed, repeated_request or, when the hours of a place change at this very moment, already_changed.
 */
export async function placeOrder(db: Db, actor: Actor, input: PlaceOrderInput, now: Date): Promise<PlacedOrder> {
  try {
    const draft = await draftOrder(db, input, now);
    return await withFreshCodes(() =>
      db.transaction(async (tx) => {
        const [placed] = await pipelined([
          recordOrder(tx, actor, draft, now),
          input.basketToken
            ? clearBasket(
                tx,
                input.basketToken,
                draft.parts.flatMap(({ lines }) => lines),
                now,
              )
            : null,
          allocate(tx, unitsOf(draft.parts)),
          ...draft.parts.flatMap(({ locationId, slot }) =>
            slot ? [takeSlot(tx, { locationId, kind: 'pickup', ...slot })] : [],
          ),
        ]);
        return placed;
      }),
    );
  } catch (error) {
    const earlier = await placedBefore(db, input);
    if (earlier) return earlier;
    throw error;
  }
}

/** Everything the order will say, read and checked before anything is written. */
async function draftOrder(db: Db, input: PlaceOrderInput, now: Date): Promise<OrderDraft> {
  const [first, ...others] = input.parts;
  const draft = (part: PartInput) => draftPart(db, part, input, now);
  const parts: OrderDraft['parts'] = await Promise.all([draft(first), ...others.map(draft)]);
  const totals = totalsOf(
    parts.flatMap(({ lines }) => lines),
    parts.map(({ fee }) => fee),
  );
  if (input.expectedTotal !== undefined && input.expectedTotal !== totals.total) {
    throw new Refusal('price_changed', { total: totals.total });
  }
  return { input, parts, totals };
}

/** The order an earlier request with this key made; throws repeated_request when that one asked for something else. */
async function placedBefore(db: Db, input: PlaceOrderInput): Promise<PlacedOrder | null> {
  const order = await getOrderByKey(db, input.idempotencyKey);
  if (!order) return null;
  if (!isSameRequest(order, input)) throw new Refusal('repeated_request');
  return getPlacedOrder(db, order.id);
}
