import { acceptPart } from '@/lib/pickup/accept';
import { acceptOperation, orderOfPart } from '@/lib/web/api-fulfillments';
import { defineApi, resource } from '@/lib/web/api-operation';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(acceptOperation, async ({ db, actor, params: { id }, now }) => {
    await acceptPart(db, actor, { fulfillmentId: id }, now);
    return { body: await orderOfPart(db, actor, id) };
  }),
});
