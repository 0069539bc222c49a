import { storeCalendar } from '@/lib/promise/store-calendar';
import { Refusal } from '@/lib/refusal';
import { defineApi, resource } from '@/lib/web/api-operation';
import { getStoreOperation, toStore } from '@/lib/web/api-stores';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(getStoreOperation, async ({ db, params: { store_code }, now }) => {
    const calendar = await storeCalendar(db, now);
    const store = calendar.storeByCode(store_code);
    if (!store) throw new Refusal('unknown_store', { storeCode: store_code });
    return { body: toStore(store, calendar, { now, metres: null }) };
  }),
});
