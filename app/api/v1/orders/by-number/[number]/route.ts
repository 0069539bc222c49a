import { getKeptOrder } from '@/lib/orders/list-kept-orders';
import { Refusal } from '@/lib/refusal';
import { getKeptOrderOperation, toKeptOrder } from '@/lib/web/api-kept-orders';
import { defineApi, resource } from '@/lib/web/api-operation';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(getKeptOrderOperation, async ({ db, actor, params: { number } }) => {
    const order = await getKeptOrder(db, number, actor.locationIds);
    if (!order) throw new Refusal('not_found');
    return { body: toKeptOrder(order) };
  }),
});
