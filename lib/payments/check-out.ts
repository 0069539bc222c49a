import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import { getBasket } from '../basket/queries';
import type { Basket } from '../basket/types';
import { type Locale, localePath } from '../locale';
import type { Wish } from '../orders/divide';
import { getWishes } from '../orders/get-wishes';
import type { CheckoutInput, PartInput } from '../orders/input';
import { placeOrder } from '../orders/place-order';
import { getOrderByKey, getPlacedOrder } from '../orders/queries';
import type { OneOrMore, PlacedOrder } from '../orders/types';
import { Refusal } from '../refusal';
import { startPayment } from './start-payment';

export interface CheckOutInput {
  form: CheckoutInput;
  /** The browser's basket. */
  basketToken: string | null;
  /** Key of the basket when the page was made: tells a page that has been ordered from already. */
  seenKey: string | null;
}

/**
 * Orders a browser's basket. Answers where the shopper goes on: the card page, or the page of the order. However often
 * the same page is sent (a second tap, a reload, the back button), it is one order.
 * Throws basket_empty, invalid_input { fields } where the place is not known yet, and what placeOrder throws.
 */
export async function checkOut(db: Db, actor: Actor, input: CheckOutInput, now: Date): Promise<string> {
  const basket = input.basketToken ? await getBasket(db, input.basketToken) : null;
  const asSeen = basket && basket.lines.length > 0 && (!input.seenKey || input.seenKey === basket.checkoutKey);
  const earlier = !asSeen && input.seenKey ? await orderOf(db, input.seenKey) : null;
  if (earlier) return onward(db, earlier, input.form.locale, now);
  if (!basket || basket.lines.length === 0) throw new Refusal('basket_empty');
  const { storeCode: _store, slot: _slot, date: _date, band: _band, ...customer } = input.form;
  const order = {
    ...customer,
    parts: await partsFor(db, basket, input.form, now),
    idempotencyKey: basket.checkoutKey,
    basketToken: basket.token,
  };
  return onward(db, await placeOrder(db, actor, order, now), customer.locale, now);
}

/** What the basket comes to at this moment: everything that is in it, also what is no longer sold, to be told so. */
async function partsFor(db: Db, { lines, way }: Basket, form: CheckoutInput, now: Date): Promise<OneOrMore<PartInput>> {
  const { wishes, gone } = await getWishes(db, { lines, way, storeCode: form.storeCode ?? null }, now);
  if (gone.length > 0) throw new Refusal('unknown_product', { skus: gone });
  const [first, ...others] = wishes.map((wish) => toPart(wish, form, way.address));
  if (!first) throw new Refusal('invalid_input', { fields: { storeCode: 'required' } });
  return [first, ...others];
}

/** The time chosen is one of the chosen shop. Throws invalid_input { fields } without an address to send to. */
function toPart(
  wish: Wish,
  { storeCode, slot, date, band }: CheckoutInput,
  address: Basket['way']['address'],
): PartInput {
  if (wish.kind === 'store') return { ...wish, slot: wish.storeCode === storeCode ? slot : null };
  if (wish.kind === 'point') return wish;
  if (!address) throw new Refusal('invalid_input', { fields: { postcode: 'required' } });
  return { ...wish, address, date, band };
}

async function orderOf(db: Db, key: string): Promise<PlacedOrder | null> {
  const order = await getOrderByKey(db, key);
  return order && getPlacedOrder(db, order.id);
}

/** An order that no longer waits for its payment is shown as it stands; so is one whose payment company does not answer now. */
async function onward(db: Db, order: PlacedOrder, locale: Locale, now: Date): Promise<string> {
  const page = localePath(locale, `/orders/${order.token}`);
  if (!order.paymentId) return page;
  try {
    return await startPayment(db, order.paymentId, now);
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'too_late' || error.code === 'payment_unanswered')) return page;
    throw error;
  }
}
