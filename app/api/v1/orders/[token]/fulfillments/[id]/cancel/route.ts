import { guest } from '@/lib/access/actor';
import { cancelOrder } from '@/lib/orders/cancel-order';
import { defineApi, resource } from '@/lib/web/api-operation';
import { cancelPartOperation } from '@/lib/web/api-part-acts';
import { orderByToken } from '@/lib/web/order-by-token';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(cancelPartOperation, async ({ db, params: { token, id }, now }) => {
    await cancelOrder(db, guest, { token, fulfillmentId: id }, now);
    return { body: await orderByToken(db, token) };
  }),
});
