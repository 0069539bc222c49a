import { deliverFulfillment } from '@/lib/pickup/ship';
import { deliverOperation, orderOfPart } from '@/lib/web/api-fulfillments';
import { defineApi, resource } from '@/lib/web/api-operation';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(deliverOperation, async ({ db, actor, params: { id }, now }) => {
    await deliverFulfillment(db, actor, { fulfillmentId: id }, now);
    return { body: await orderOfPart(db, actor, id) };
  }),
});
