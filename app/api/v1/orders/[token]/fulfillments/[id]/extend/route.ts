import { guest } from '@/lib/access/actor';
import { extendHold } from '@/lib/holds/extend-hold';
import { defineApi, resource } from '@/lib/web/api-operation';
import { extendHoldOperation } from '@/lib/web/api-part-acts';
import { orderByToken } from '@/lib/web/order-by-token';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(extendHoldOperation, async ({ db, params: { token, id }, now }) => {
    await extendHold(db, guest, { token, fulfillmentId: id }, now);
    return { body: await orderByToken(db, token) };
  }),
});
