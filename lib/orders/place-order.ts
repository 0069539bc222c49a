import { is } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import type { Db } from '@/db/client';
import { pipelined } from '@/db/pipelined';
import type { Actor } from '../access/actor';
import { clearBasket } from '../basket/commands';
import { takeSlot } from '../promise/commands';
import { Refusal } from '../refusal';
import { draftOrder } from './draft-order';
import type { PlaceOrderInput } from './input';
import { isNoShow } from './no-show-queries';
import type { OrderDraft } from './order-draft';
import { getOrderByKey, getPlacedOrder } from './queries';
import { recordOrder, withFreshCodes } from './record-order';
import { isSameRequest } from './same-request';
import { takeRewards } from './take-rewards';
import type { PlacedOrder } from './types';

/**
 * Places an order: stock is bound to it, prices are kept as they are now and so is the promise each of its parts is
 * given, and the customer is told — all of it or nothing. The same idempotency key is answered with the order it made.
 * Throws unknown_store, method_not_offered, store_closed, unknown_product, not_collectable, out_of_stock, slot_closed,
 * slot_taken, price_changed, coupon_refused { problem }, points_short, sign_in_required, no_show_limit, repeated_request or, when the hours of a place change at this very moment, already_changed.
 */
export async function placeOrder(db: Db, actor: Actor, input: PlaceOrderInput, now: Date): Promise<PlacedOrder> {
  try {
    checkPoints(actor, input);
    const [drafted] = await Promise.all([draftOrder(db, input, now), refuseNoShow(db, actor, input, now)]);
    const draft = { input, ...drafted };
    return await withFreshCodes(() => write(db, actor, draft, now));
  } catch (error) {
    const earlier = await placedBefore(db, input);
    if (earlier) return earlier;
    throw error;
  }
}

/** Points are their member's own. Throws sign_in_required. */
function checkPoints(actor: Actor, { points = 0 }: PlaceOrderInput): void {
  if (points > 0 && actor.kind !== 'member') throw new Refusal('sign_in_required');
}

/** Who left too much uncollected pays before it is prepared; at the counter itself staff decide. Throws no_show_limit. */
async function refuseNoShow(
  db: Db,
  actor: Actor,
  { paymentMethod, ...person }: PlaceOrderInput,
  now: Date,
): Promise<void> {
  if (paymentMethod !== 'pay_in_store' || actor.kind === 'staff') return;
  if (await isNoShow(db, person, now)) throw new Refusal('no_show_limit');
}

/**
 * The order and what happens with it: the basket it came from is emptied, the times it is booked for are taken, and so are
 * its coupon and its points. Inside
 * another transaction it is one of its own, so that a drawn code that is taken does not spoil the other.
 */
function write(db: Db, actor: Actor, draft: OrderDraft, now: Date): Promise<PlacedOrder> {
  const { basketToken } = draft.input;
  const lines = draft.parts.flatMap((part) => part.lines);
  const booked = draft.parts.flatMap(({ locationId, slot }) =>
    slot ? [{ locationId, kind: 'pickup' as const, ...slot }] : [],
  );
  const pays = draft.coupon !== null || Boolean(draft.input.points);
  const alone = !basketToken && booked.length === 0 && !pays && !is(db, PgTransaction);
  if (alone) return recordOrder(db, actor, draft, now);
  return db.transaction(async (tx) => {
    const [placed] = await pipelined([
      recordOrder(tx, actor, draft, now),
      basketToken ? clearBasket(tx, basketToken, lines, now) : null,
      ...booked.map((slot) => takeSlot(tx, slot)),
    ]);
    if (pays) await takeRewards(tx, actor, { draft, placed }, now);
    return placed;
  });
}

/** The order an earlier request with this key made; throws repeated_request when that one asked for something else. */
async function placedBefore(db: Db, input: PlaceOrderInput): Promise<PlacedOrder | null> {
  const order = await getOrderByKey(db, input.idempotencyKey);
  if (!order) return null;
  if (!isSameRequest(order, input)) throw new Refusal('repeated_request');
  return getPlacedOrder(db, order.id);
}
