import { listSlots } from '@/lib/promise/list-slots';
import { storeCalendar } from '@/lib/promise/store-calendar';
import { Refusal } from '@/lib/refusal';
import { defineApi, resource } from '@/lib/web/api-operation';
import { listSlotsOperation, toSlot } from '@/lib/web/api-slots';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(listSlotsOperation, async ({ db, params: { store_code }, query: { from }, now }) => {
    const calendar = await storeCalendar(db, now);
    const store = calendar.storeByCode(store_code);
    if (!store) throw new Refusal('unknown_store', { storeCode: store_code });
    const { pickupSlots: policy } = store;
    const ready = calendar.readyAt(store, now);
    if (!policy || !ready) return { body: { store_code, books: policy !== null, slots: [] } };
    const earliest = from && from > ready ? from : ready;
    const asked = { kind: 'pickup' as const, policy, holidays: calendar.holidays, earliest };
    return { body: { store_code, books: true, slots: (await listSlots(db, store, asked, now)).map(toSlot) } };
  }),
});
