import { startPicking } from '@/lib/pickup/commands';
import { orderOfPart, startPickingOperation } from '@/lib/web/api-fulfillments';
import { defineApi, resource } from '@/lib/web/api-operation';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(startPickingOperation, async ({ db, actor, params: { id }, now }) => {
    await startPicking(db, actor, { fulfillmentId: id }, now);
    return { body: await orderOfPart(db, actor, id) };
  }),
});
