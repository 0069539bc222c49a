'use server';

import * as commands from '@/lib/basket/commands';
import { basketFormInput, basketLineInput } from '@/lib/basket/input';
import { getBasket } from '@/lib/basket/queries';
import type { ActDone } from '@/lib/basket/types';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';
import { doBasketAct } from '@/lib/web/basket-acts';
import { basketToken, rememberBasket } from '@/lib/web/basket-cookie';

/** Puts `quantity` of an article into this browser's basket: { sku, quantity }. */
export const addToBasket = defineAction(
  basketLineInput,
  async ({ db, input, now }) => {
    const token = await commands.addToBasket(db, await basketToken(), input, now);
    const basket = await getBasket(db, token);
    if (basket) await rememberBasket(basket);
  },
  { limit: { name: 'basket', attempts: 300, seconds: 600 } },
);

const change = defineAction(basketFormInput, ({ db, input, now }) => doBasketAct(db, input, now));

/** What the pressed button of the basket's form asks for; the answer before it does not matter. */
export async function changeBasket(_before: Result<ActDone> | null, form: FormData): Promise<Result<ActDone>> {
  return change(form);
}
