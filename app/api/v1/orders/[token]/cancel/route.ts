import { guest } from '@/lib/access/actor';
import { cancelOrder } from '@/lib/orders/cancel-order';
import { defineApi, resource } from '@/lib/web/api-operation';
import { cancelOrderOperation } from '@/lib/web/api-orders';
import { orderByToken } from '@/lib/web/order-by-token';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(cancelOrderOperation, async ({ db, params: { token }, now }) => {
    await cancelOrder(db, guest, { token }, now);
    return { body: await orderByToken(db, token) };
  }),
});
