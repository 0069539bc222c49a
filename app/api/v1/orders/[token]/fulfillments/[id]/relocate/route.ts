import { guest } from '@/lib/access/actor';
import { relocatePart } from '@/lib/orders/relocate-part';
import { defineApi, resource } from '@/lib/web/api-operation';
import { relocatePartOperation } from '@/lib/web/api-part-acts';
import { orderByToken } from '@/lib/web/order-by-token';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(relocatePartOperation, async ({ db, params: { token, id }, body, now }) => {
    await relocatePart(db, guest, { token, fulfillmentId: id, storeCode: body.store_code }, now);
    return { body: await orderByToken(db, token) };
  }),
});
