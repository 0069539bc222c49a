'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { fillBasket } from '@/lib/basket/commands';
import { getBasket } from '@/lib/basket/queries';
import { localePath, locales } from '@/lib/locale';
import { orderTokenInput } from '@/lib/orders/input';
import { offerAgain } from '@/lib/orders/offer-again';
import { partsOf } from '@/lib/orders/parts-of';
import { getOrderByToken } from '@/lib/orders/queries';
import { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { defineAction } from '@/lib/web/action';
import { basketToken, rememberBasket } from '@/lib/web/basket-cookie';
import { rememberStore } from '@/lib/web/store-cookie';

const againInput = orderTokenInput.extend({
  fulfillmentId: z.uuid('invalid'),
  way: z.enum(['pickup', 'delivery'], 'choice'),
  locale: z.enum(locales),
});

const again = defineAction(
  againInput,
  async ({ db, input: { token, fulfillmentId, way, locale }, now }) => {
    const order = await getOrderByToken(db, token);
    const part = order && partsOf(order).find(({ fulfillment }) => fulfillment.id === fulfillmentId);
    if (!part) throw new Refusal('not_found');
    const { storeCode, point } = part.fulfillment;
    const { lines } = await offerAgain(db, part, now);
    const there = point ? { kind: 'point' as const, code: point.code } : { kind: 'store' as const };
    const place = way === 'delivery' ? { kind: 'delivery' as const } : there;
    const filled = await fillBasket(db, await basketToken(), { lines, place }, now);
    const basket = await getBasket(db, filled);
    if (basket) await rememberBasket(basket);
    if (place.kind === 'store') await rememberStore(storeCode);
    redirect(localePath(locale, '/basket'));
  },
  { limit: { name: 'basket', attempts: 300, seconds: 600 } },
);

/** Fills the basket with the part { fulfillmentId } of the order of { token } once more, to be had by { way }. */
export async function orderAgain(_before: Result | null, form: FormData): Promise<Result> {
  return again(form);
}
