import { getFulfillmentOperation, orderOfPart } from '@/lib/web/api-fulfillments';
import { defineApi, resource } from '@/lib/web/api-operation';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(getFulfillmentOperation, async ({ db, actor, params: { id } }) => {
    return { body: await orderOfPart(db, actor, id) };
  }),
});
