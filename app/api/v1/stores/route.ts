import { storeCalendar } from '@/lib/promise/store-calendar';
import { listNearestStores } from '@/lib/stores/queries';
import type { Store } from '@/lib/stores/types';
import { defineApi, resource } from '@/lib/web/api-operation';
import { pageOf } from '@/lib/web/api-shapes';
import { listStoresOperation, toStore } from '@/lib/web/api-stores';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(listStoresOperation, async ({ db, query, now }) => {
    const calendar = await storeCalendar(db, now);
    const found: { store: Store; metres: number | null }[] = query.near
      ? await listNearestStores(db, query.near, query.page * query.limit + 1)
      : calendar.stores.map((store) => ({ store, metres: null }));
    const { rows, next_page } = pageOf(found, query);
    return { body: { stores: rows.map(({ store, metres }) => toStore(store, calendar, { now, metres })), next_page } };
  }),
});
