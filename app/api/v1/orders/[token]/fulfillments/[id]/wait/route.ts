import { guest } from '@/lib/access/actor';
import { waitForTransfer } from '@/lib/transfers/wait-for-transfer';
import { defineApi, resource } from '@/lib/web/api-operation';
import { waitOperation } from '@/lib/web/api-part-acts';
import { orderByToken } from '@/lib/web/order-by-token';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(waitOperation, async ({ db, params: { token, id }, now }) => {
    await waitForTransfer(db, guest, { token, fulfillmentId: id }, now);
    return { body: await orderByToken(db, token) };
  }),
});
