import { cancelOrder } from '@/lib/orders/cancel-order';
import { getOrderIdOfPart } from '@/lib/orders/list-kept-orders';
import { Refusal } from '@/lib/refusal';
import { cancelFulfillmentOperation, orderOfPart } from '@/lib/web/api-fulfillments';
import { defineApi, resource } from '@/lib/web/api-operation';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(cancelFulfillmentOperation, async ({ db, actor, params: { id }, body: { reason }, now }) => {
    const orderId = await getOrderIdOfPart(db, id);
    if (!orderId) throw new Refusal('not_found');
    await cancelOrder(db, actor, { orderId, fulfillmentId: id, reason }, now);
    return { body: await orderOfPart(db, actor, id) };
  }),
});
