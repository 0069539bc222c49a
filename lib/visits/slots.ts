import { type Slot, slotsOf } from '../promise/slots';
import { Refusal } from '../refusal';
import type { SlotPolicy, Store } from '../stores/types';

/** What a shop offers for visits; throws method_not_offered where it takes none. */
export function visitPolicy(store: Store): SlotPolicy {
  if (!store.visitSlots) throw new Refusal('method_not_offered', { storeCode: store.storeCode });
  return store.visitSlots;
}

/** The slot that begins then, if it can be booked at `now`. Throws method_not_offered, slot_closed. */
export function offeredSlot(store: Store, holidays: ReadonlySet<string>, startsAt: Date, now: Date): Slot {
  const slots = slotsOf(visitPolicy(store), store.hours, holidays, now);
  const slot = slots.find((offered) => offered.startsAt.getTime() === startsAt.getTime());
  if (!slot) throw new Refusal('slot_closed');
  return slot;
}
