import { getOrderByToken } from '@/lib/orders/queries';
import { listReceipts } from '@/lib/receipts/queries';
import { Refusal } from '@/lib/refusal';
import { defineApi, resource } from '@/lib/web/api-operation';
import { listReceiptsOperation, toReceipt } from '@/lib/web/api-receipts';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(listReceiptsOperation, async ({ db, params: { token } }) => {
    const order = await getOrderByToken(db, token);
    if (!order) throw new Refusal('not_found');
    return { body: { receipts: (await listReceipts(db, order.id)).map(toReceipt) } };
  }),
});
