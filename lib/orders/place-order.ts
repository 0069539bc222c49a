import type { Db } from '@/db/client';
import { pipelined } from '@/db/pipelined';
import type { Actor } from '../access/actor';
import { clearBasket } from '../basket/commands';
import { pickupPromise } from '../promise/pickup-promise';
import { Refusal } from '../refusal';
import { allocate } from '../stock/commands';
import { getStoreById } from '../stores/queries';
import { offers } from '../stores/types';
import { orderedArticles, totalsOf } from './articles';
import type { PlaceOrderInput } from './input';
import type { OrderDraft } from './order-rows';
import { getOffer, getOrderByKey, getPlacedOrder } from './queries';
import { recordOrder, withFreshCodes } from './record-order';
import { isSameRequest } from './same-request';
import type { PlacedOrder } from './types';

/**
 * Places an order: the shop's stock is bound to it, prices are kept as they are now and so is the promise given, and
 * the customer is told — all of it or nothing. The same idempotency key is answered with the order it made.
 * Throws unknown_store, method_not_offered, store_closed, unknown_product, out_of_stock, price_changed or
 * repeated_request.
 */
export async function placeOrder(db: Db, actor: Actor, input: PlaceOrderInput, now: Date): Promise<PlacedOrder> {
  try {
    const draft = await draftOrder(db, input, now);
    return await withFreshCodes(() =>
      db.transaction(async (tx) => {
        const [placed] = await pipelined([
          recordOrder(tx, actor, draft, now),
          input.basketToken ? clearBasket(tx, input.basketToken, draft.lines, now) : null,
          allocate(tx, draft.store.id, draft.lines),
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
  const skus = input.lines.map((line) => line.sku);
  const offer = await getOffer(db, input.storeCode, skus);
  if (!offer) throw new Refusal('unknown_store', { storeCode: input.storeCode });
  const { store, holidays, articles } = offer;
  if (!offers(store, input.paymentMethod === 'pay_online' ? 'pay_online' : 'reserve')) {
    throw new Refusal('method_not_offered', { storeCode: input.storeCode });
  }
  const promise = pickupPromise(store, holidays, now);
  if (!promise) throw new Refusal('store_closed', { storeCode: input.storeCode });
  const lines = orderedArticles(input.lines, articles);
  const totals = totalsOf(lines);
  if (input.expectedTotal !== undefined && input.expectedTotal !== totals.total) {
    throw new Refusal('price_changed', { total: totals.total });
  }
  return { input, store, lines, totals, promise };
}

/** The order an earlier request with this key made; throws repeated_request when that one asked for something else. */
async function placedBefore(db: Db, input: PlaceOrderInput): Promise<PlacedOrder | null> {
  const order = await getOrderByKey(db, input.idempotencyKey);
  const store = order && (await getStoreById(db, order.fulfillment.locationId));
  if (!order || !store) return null;
  if (!isSameRequest({ ...order, storeCode: store.storeCode }, input)) throw new Refusal('repeated_request');
  return getPlacedOrder(db, order.id);
}
