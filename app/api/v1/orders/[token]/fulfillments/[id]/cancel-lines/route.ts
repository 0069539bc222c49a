import { guest } from '@/lib/access/actor';
import { cancelLines } from '@/lib/orders/cancel-lines';
import { defineApi, resource } from '@/lib/web/api-operation';
import { cancelLinesOperation } from '@/lib/web/api-part-acts';
import { orderByToken } from '@/lib/web/order-by-token';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(cancelLinesOperation, async ({ db, params: { token, id }, body, now }) => {
    await cancelLines(db, guest, { token, fulfillmentId: id, lines: body.lines }, now);
    return { body: await orderByToken(db, token) };
  }),
});
