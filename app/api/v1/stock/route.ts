import { listVariantsBySku } from '@/lib/catalog/queries';
import { storeCalendar } from '@/lib/promise/store-calendar';
import { Refusal } from '@/lib/refusal';
import { listLevelsOfVariant, listNearestWithStock } from '@/lib/stock/queries';
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
    const known = levels.flatMap((level) => {
      const store = calendar.storeById(level.locationId);
      return store ? [toStoreStock(level, store, calendar, { now, metres: level.metres })] : [];
    });
    if (!query.near) known.sort((a, b) => (a.store_code < b.store_code ? -1 : 1));
    const { rows, next_page } = pageOf(known, query);
    return { body: { sku: query.sku, stores: rows, next_page } };
  }),
});
