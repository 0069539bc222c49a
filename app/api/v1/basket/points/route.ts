import { listPointOffers } from '@/lib/points/offer-points';
import { tablePoints } from '@/lib/points/queries';
import { articlesOf } from '@/lib/web/api-basket';
import { listServingPointsOperation, toServingPoint } from '@/lib/web/api-basket-points';
import { defineApi, resource } from '@/lib/web/api-operation';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(listServingPointsOperation, async ({ db, query, body, now }) => {
    const { near, limit, payment_method } = query;
    const asked = { lines: await articlesOf(db, body.lines), near, limit, paymentMethod: payment_method ?? null };
    const offers = await listPointOffers(db, tablePoints(db), asked, now);
    return { body: { points: offers.map(toServingPoint) } };
  }),
});
