import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import { getBasket } from '../basket/queries';
import { type Locale, localePath } from '../locale';
import type { PlaceOrderInput } from '../orders/input';
import { placeOrder } from '../orders/place-order';
import { getOrderByKey, getPlacedOrder } from '../orders/queries';
import type { PlacedOrder } from '../orders/types';
import { Refusal } from '../refusal';
import { startPayment } from './start-payment';

export interface CheckOutInput {
  form: Omit<PlaceOrderInput, 'lines' | 'idempotencyKey' | 'basketToken'>;
  /** The browser's basket. */
  basketToken: string | null;
  /** Key of the basket when the page was made: tells a page that has been ordered from already. */
  seenKey: string | null;
}

/**
 * Orders a browser's basket. Answers where the shopper goes on: the card page, or the page of the order. However often
 * the same page is sent (a second tap, a reload, the back button), it is one order.
 * Throws basket_empty, and what placeOrder throws.
 */
export async function checkOut(db: Db, actor: Actor, input: CheckOutInput, now: Date): Promise<string> {
  const basket = input.basketToken ? await getBasket(db, input.basketToken) : null;
  const asSeen = basket && basket.lines.length > 0 && (!input.seenKey || input.seenKey === basket.checkoutKey);
  const earlier = !asSeen && input.seenKey ? await orderOf(db, input.seenKey) : null;
  if (earlier) return onward(db, earlier, input.form.locale, now);
  if (!basket || basket.lines.length === 0) throw new Refusal('basket_empty');
  const order = {
    ...input.form,
    lines: basket.lines.map(({ sku, quantity }) => ({ sku, quantity })),
    idempotencyKey: basket.checkoutKey,
    basketToken: basket.token,
  };
  return onward(db, await placeOrder(db, actor, order, now), input.form.locale, now);
}

async function orderOf(db: Db, key: string): Promise<PlacedOrder | null> {
  const order = await getOrderByKey(db, key);
  return order && getPlacedOrder(db, order.id);
}

/** An order that no longer waits for its payment is shown as it stands. */
async function onward(db: Db, order: PlacedOrder, locale: Locale, now: Date): Promise<string> {
  const page = localePath(locale, `/orders/${order.token}`);
  if (!order.paymentId) return page;
  try {
    return await startPayment(db, order.paymentId, now);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'too_late') return page;
    throw error;
  }
}
