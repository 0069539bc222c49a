'use server';

import * as commands from '@/lib/basket/commands';
import { basketLineInput } from '@/lib/basket/input';
import { getBasket } from '@/lib/basket/queries';
import { defineAction } from '@/lib/web/action';
import { basketToken, rememberBasket } from '@/lib/web/basket-cookie';

/** Puts `quantity` of an article into this browser's basket: { sku, quantity }. */
export const addToBasket = defineAction(basketLineInput, async ({ db, input, now }) => {
  const token = await commands.addToBasket(db, await basketToken(), input, now);
  const basket = await getBasket(db, token);
  if (basket) await rememberBasket(basket);
});
