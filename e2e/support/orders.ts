import { payOnline } from '@/db/testing-payments';
import { reservation, stranger } from '@/db/testing-shop';
import { guest, system } from '@/lib/access/actor';
import type { PlaceOrderInput } from '@/lib/orders/input';
import { placeOrder } from '@/lib/orders/place-order';
import { getOrderByToken } from '@/lib/orders/queries';
import type { Order } from '@/lib/orders/types';
import { handOver, markReady, startPicking } from '@/lib/pickup/commands';
import type { OwnShop } from './own-shop';

/** An order of one unit that somebody placed before. */
export async function placedOrder(
  { db, store, article }: OwnShop,
  over: Partial<PlaceOrderInput> = {},
): Promise<Order> {
  const wanted = reservation(store.storeCode, [{ sku: article.sku, quantity: 1 }], over);
  const { token } = await placeOrder(db, guest, wanted, new Date());
  const order = await getOrderByToken(db, token);
  if (!order) throw new Error('What was placed is not there');
  return order;
}

/** One that was paid online by a card of this number. */
export async function paidOrder({ db, store, article }: OwnShop, card: string): Promise<Order> {
  const person = { ...stranger(), paymentMethod: 'pay_online' as const };
  const wanted = reservation(store.storeCode, [{ sku: article.sku, quantity: 1 }], person);
  const placed = await placeOrder(db, guest, wanted, new Date());
  await payOnline(db, placed, new Date(), { card });
  const order = await getOrderByToken(db, placed.token);
  if (!order) throw new Error('What was paid is not there');
  return order;
}

/** The shop has got it ready. */
export async function makeReady({ db }: OwnShop, { fulfillments: [fulfillment] }: Order): Promise<void> {
  const fulfillmentId = fulfillment.id;
  await startPicking(db, system, { fulfillmentId }, new Date());
  await markReady(db, system, { fulfillmentId, shelf: 'C-1' }, new Date());
}

/** Its customer has taken it, and paid in cash. */
export async function collectOrder(shop: OwnShop, order: Order): Promise<void> {
  await makeReady(shop, order);
  const { id: fulfillmentId, pickupCode: code } = order.fulfillments[0];
  await handOver(shop.db, system, { fulfillmentId, code, collector: 'self', tender: 'cash' }, new Date());
}
