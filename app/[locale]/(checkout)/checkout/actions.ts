'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { basketFormInput } from '@/lib/basket/input';
import { getBasket } from '@/lib/basket/queries';
import { checkoutInput } from '@/lib/orders/input';
import { type CheckoutAnswer, typedCheckout } from '@/lib/orders/typed-checkout';
import { checkOut } from '@/lib/payments/check-out';
import { defineAction } from '@/lib/web/action';
import { doBasketAct } from '@/lib/web/basket-acts';
import { basketToken, rememberBasket } from '@/lib/web/basket-cookie';
import { rememberOrder } from '@/lib/web/ordered-cookie';

const orderInput = z.intersection(checkoutInput, z.object({ key: z.string().max(80).optional() }));

const order = defineAction(
  orderInput,
  async ({ db, actor, input: { key, ...form }, now }) => {
    const token = await basketToken();
    const address = await checkOut(db, actor, { form, basketToken: token, seenKey: key ?? null }, now);
    const basket = token && (await getBasket(db, token));
    if (basket) await rememberBasket(basket);
    if (key) await rememberOrder(key);
    redirect(address);
  },
  // Many phones of one carrier share an address.
  { limit: { name: 'place-order', attempts: 60, seconds: 600 } },
);

const change = defineAction(basketFormInput, ({ db, input, now }) => doBasketAct(db, input, now));

/** The checkout's one form: orders, or does what another of its buttons asks for. What was typed comes back. */
export async function submitCheckout(_before: CheckoutAnswer, form: FormData): Promise<CheckoutAnswer> {
  const result = form.get('act') === 'order' ? await order(form) : await change(form);
  // What was refused may be because the page is no longer right.
  if (!result.ok) refresh();
  return { result, typed: typedCheckout(form) };
}
