import { listVariantsBySku } from '@/lib/catalog/queries';
import { getVariantStock } from '@/lib/promise/queries';
import { storeCalendar } from '@/lib/promise/store-calendar';
import { Refusal } from '@/lib/refusal';
import { listLevelsOfVariant, listNearestWithStock } from '@/lib/stock/queries';
import type { Store } from '@/lib/stores/types';
import { defineApi, resource } from '@/lib/web/api-operation';
import { pageOf } from '@/lib/web/api-shapes';
import { listStockOperation, toStoreStock } from '@/lib/web/api-stock';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(listStockOperation, async ({ db, query, now }) => {
    const [variant] = await listVariantsBySku(db, [query.sku]);
    if (!variant) throw new Refusal('unknown_product', { sku: query.sku });
    const calendar = await storeCalendar(db, now);
    const levels = query.near
      ? await listNearestWithStock(db, variant.variantId, query.near, query.page * query.limit + 1)
      : (await listLevelsOfVariant(db, variant.variantId)).map((level) => ({ ...level, metres: null }));
    const told = query.near ? null : await getVariantStock(db, calendar, query.sku, now);
    const readyByCode = new Map(told?.shops.map(({ code, ready }) => [code, ready]));
    // Near ones have it on their shelves.
    const readyAt = (store: Store) =>
      told ? (readyByCode.get(store.storeCode) ?? null) : (calendar.readyAt(store, now)?.toISOString() ?? null);
    const known = levels.flatMap((level) => {
      const store = calendar.storeById(level.locationId);
      return store ? [toStoreStock(level, store, { ready: readyAt(store), metres: level.metres })] : [];
    });
    if (!query.near) known.sort((a, b) => (a.store_code < b.store_code ? -1 : 1));
    const { rows, next_page } = pageOf(known, query);
    return { body: { sku: query.sku, stores: rows, next_page } };
  }),
});
