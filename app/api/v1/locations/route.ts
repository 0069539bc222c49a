import { listKeptLocations } from '@/lib/stores/list-kept-locations';
import { changesPage, positionOf } from '@/lib/web/api-cursor';
import { listLocationsOperation, toLocation } from '@/lib/web/api-locations';
import { defineApi, resource } from '@/lib/web/api-operation';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(listLocationsOperation, async ({ db, actor, query, now }) => {
    const asked = { placeIds: actor.locationIds, position: positionOf(query), limit: query.limit + 1 };
    const { rows, ...where } = changesPage(await listKeptLocations(db, asked), query, now);
    return { body: { locations: rows.map(toLocation), ...where } };
  }),
});
