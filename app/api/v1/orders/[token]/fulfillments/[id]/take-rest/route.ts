import { guest } from '@/lib/access/actor';
import { takeRest } from '@/lib/orders/take-rest';
import { defineApi, resource } from '@/lib/web/api-operation';
import { takeRestOperation } from '@/lib/web/api-part-acts';
import { orderByToken } from '@/lib/web/order-by-token';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(takeRestOperation, async ({ db, params: { token, id }, now }) => {
    await takeRest(db, guest, { token, fulfillmentId: id }, now);
    return { body: await orderByToken(db, token) };
  }),
});
