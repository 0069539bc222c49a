import { shipFulfillment } from '@/lib/pickup/ship';
import { orderOfPart, shipOperation } from '@/lib/web/api-fulfillments';
import { defineApi, resource } from '@/lib/web/api-operation';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(shipOperation, async ({ db, actor, params: { id }, body, now }) => {
    await shipFulfillment(db, actor, { fulfillmentId: id, trackingNumber: body.tracking_number }, now);
    return { body: await orderOfPart(db, actor, id) };
  }),
});
