import { placesInSight } from '@/lib/stores/key-places';
import { listKeptTransfers } from '@/lib/transfers/list-kept-transfers';
import { defineApi, resource } from '@/lib/web/api-operation';
import { listTransfersOperation, toTransfer } from '@/lib/web/api-transfers';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(listTransfersOperation, async ({ db, actor, query }) => {
    const { store_code, status: statuses, after, limit } = query;
    const placeIds = await placesInSight(db, actor, store_code);
    const found = await listKeptTransfers(db, { placeIds, statuses, after, limit: limit + 1 });
    return { body: { transfers: found.slice(0, limit).map(toTransfer), has_more: found.length > limit } };
  }),
});
