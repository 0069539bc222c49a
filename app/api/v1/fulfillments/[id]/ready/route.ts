import { markReady } from '@/lib/pickup/commands';
import { orderOfPart, readyOperation } from '@/lib/web/api-fulfillments';
import { defineApi, resource } from '@/lib/web/api-operation';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(readyOperation, async ({ db, actor, params: { id }, body, now }) => {
    await markReady(db, actor, { fulfillmentId: id, shelf: body.shelf }, now);
    return { body: await orderOfPart(db, actor, id) };
  }),
});
