import { listChangedLevels } from '@/lib/stock/list-changed-levels';
import { placeOfKey } from '@/lib/stores/key-places';
import { changesPage, positionOf } from '@/lib/web/api-cursor';
import { listLevelsOperation, toLevel } from '@/lib/web/api-levels';
import { defineApi, resource } from '@/lib/web/api-operation';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(listLevelsOperation, async ({ db, actor, query, now }) => {
    const { store_code, sku: skus, limit } = query;
    const { id: locationId } = await placeOfKey(db, actor, store_code);
    const found = await listChangedLevels(db, { locationId, skus, position: positionOf(query), limit: limit + 1 });
    const { rows, ...where } = changesPage(found, query, now);
    return { body: { store_code, levels: rows.map(toLevel), ...where } };
  }),
});
