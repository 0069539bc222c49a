import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders } from '@/db/schema';
import type { Actor } from '../access/actor';
import { enqueue } from '../jobs/enqueue';
import { returnSlot, takeSlot } from '../promise/commands';
import { heldUntil } from '../promise/pickup-promise';
import type { Slot } from '../promise/slots';
import { Refusal } from '../refusal';
import { getStoreById, holdHours, listHolidays } from '../stores/queries';
import { localDate } from '../time';
import type { ChangeSlotInput } from './input';
import { recordEvent } from './move-fulfillment';
import { lockOwnPart, type OwnPart } from './own-part';
import { canChangeSlot, listOwnSlots, type OpenShop } from './own-slots';

/**
 * Books another time for collecting a part: takes the new one and gives back the old one, in one. To the time it has
 * already changes nothing. Throws not_found, already_changed { status } for what cannot be moved, slot_closed, slot_taken.
 */
export async function changeSlot(db: Db, actor: Actor, input: ChangeSlotInput, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const shop = await shopOf(tx, input, now);
    await holdHours(tx, [{ locationId: shop.store.id, version: shop.store.version }]);
    const part = await lockOwnPart(tx, input);
    if (part.locationId !== shop.store.id || !canChangeSlot(part, shop.store)) {
      throw new Refusal('already_changed', { status: part.status });
    }
    if (part.slotStartsAt?.getTime() === input.slot.getTime()) return;
    const slots = await listOwnSlots(tx, part, shop, now);
    const slot = slots.find(({ startsAt }) => startsAt.getTime() === input.slot.getTime());
    if (!slot) throw new Refusal('slot_closed');
    await swap(tx, part, slot, shop);
    await write(tx, actor, part, slot, shop, now);
  });
}

async function shopOf(tx: Db, { token, fulfillmentId }: ChangeSlotInput, now: Date): Promise<OpenShop> {
  const [seen] = await tx
    .select({ locationId: fulfillments.locationId })
    .from(fulfillments)
    .innerJoin(orders, and(eq(orders.id, fulfillments.orderId), eq(orders.token, token)))
    .where(eq(fulfillments.id, fulfillmentId));
  const store = seen && (await getStoreById(tx, seen.locationId));
  if (!store) throw new Refusal('not_found');
  return { store, holidays: await listHolidays(tx, localDate(now, store.hours.zone)) };
}

/** The earlier of the two times first, so that two who change places never wait for each other. */
async function swap(tx: Db, { locationId, slotStartsAt: from }: OwnPart, to: Slot, { store }: OpenShop): Promise<void> {
  const place = { locationId, kind: 'pickup' as const };
  const capacity = store.pickupSlots?.capacity ?? 0;
  const take = () => takeSlot(tx, { ...place, startsAt: to.startsAt, capacity });
  const giveBack = async () => {
    if (from) await returnSlot(tx, { ...place, startsAt: from });
  };
  for (const act of from && from < to.startsAt ? [giveBack, take] : [take, giveBack]) await act();
}

async function write(tx: Db, actor: Actor, part: OwnPart, slot: Slot, { store, holidays }: OpenShop, now: Date) {
  const { orderId, fulfillmentId, status, collectBy, paymentMethod } = part;
  const ready = status === 'ready';
  const kept = heldUntil(store, holidays, slot.startsAt, paymentMethod);
  await tx
    .update(fulfillments)
    .set({
      slotStartsAt: slot.startsAt,
      slotEndsAt: slot.endsAt,
      // A deadline that was told is not shortened, and what is ready is not kept longer by booking anew.
      ...(ready ? {} : { estimatedReadyAt: slot.startsAt, collectBy: later(kept, collectBy) }),
      updatedAt: now,
    })
    .where(eq(fulfillments.id, fulfillmentId));
  const data = { from: part.slotStartsAt, to: slot.startsAt };
  await recordEvent(tx, actor, { orderId, fulfillmentId, event: 'slot_changed', data }, now);
  if (ready) return;
  const occasion = now.toISOString();
  await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_changed', occasion });
}

const later = (one: Date, other: Date) => (one > other ? one : other);
