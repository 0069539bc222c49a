import { defineApi, resource } from '@/lib/web/api-operation';
import { getOrderOperation } from '@/lib/web/api-orders';
import { orderByToken } from '@/lib/web/order-by-token';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(getOrderOperation, async ({ db, params: { token } }) => ({ body: await orderByToken(db, token) })),
});
