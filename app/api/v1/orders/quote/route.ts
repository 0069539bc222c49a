import { guest } from '@/lib/access/actor';
import { checkSpending } from '@/lib/orders/check-spending';
import { draftOrder } from '@/lib/orders/draft-order';
import { defineApi, resource } from '@/lib/web/api-operation';
import { namedInBody, toParts } from '@/lib/web/api-part-request';
import { quoteOrderOperation, toQuote } from '@/lib/web/api-quote';
import { currentActor } from '@/lib/web/session';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(quoteOrderOperation, async ({ db, body, now }) => {
    const { coupon_code: couponCode, points = 0 } = body;
    const asked = { parts: toParts(body), paymentMethod: body.payment_method ?? null, couponCode };
    const actor = points > 0 ? await currentActor() : guest;
    const draft = await draftOrder(db, asked, now).catch(namedInBody);
    await checkSpending(db, actor, { points, total: draft.totals.total });
    return { body: toQuote(draft, points) };
  }),
});
