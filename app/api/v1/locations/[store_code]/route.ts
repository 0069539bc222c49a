import { placeOfKey } from '@/lib/stores/key-places';
import { getKeptLocation } from '@/lib/stores/list-kept-locations';
import { patchLocation } from '@/lib/stores/patch-location';
import { getLocationOperation, patchLocationOperation, toLocation, toLocationPatch } from '@/lib/web/api-locations';
import { defineApi, resource } from '@/lib/web/api-operation';
import { found } from '@/lib/web/found';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(getLocationOperation, async ({ db, actor, params: { store_code } }) => {
    await placeOfKey(db, actor, store_code);
    return { body: toLocation(found(await getKeptLocation(db, store_code), 'unknown_store')) };
  }),
  PATCH: defineApi(patchLocationOperation, async ({ db, actor, params: { store_code }, body, now }) => {
    await patchLocation(db, actor, { storeCode: store_code, patch: toLocationPatch(body) }, now);
    return { body: toLocation(found(await getKeptLocation(db, store_code), 'unknown_store')) };
  }),
});
