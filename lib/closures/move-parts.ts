import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { fulfillments, locations, orderEvents, pendingJobs } from '@/db/schema';
import { type Actor, actorRef } from '../access/actor';
import { planReminders } from '../holds/plan-reminders';
import { newId } from '../ids';
import { jobRow } from '../jobs/enqueue';
import { returnSlot, takeSlot } from '../promise/commands';
import type { Store } from '../stores/types';
import { type ReadPlan, touchedOrder, waiting } from './queries';
import type { HoursChange, NamedPart, PartEffect, TouchedOrder } from './types';

/**
 * The shops first, then their waiting parts, both by id: whoever places or books there holds the shop too (holdHours),
 * and has either been written by then or sees the new hours. Rows that only point at a shop are not kept waiting: a
 * hand-over holds its part by then, which is asked for next.
 */
export async function lockShops(tx: Db, locationIds: readonly string[]): Promise<void> {
  const ids = [...locationIds];
  await tx
    .select({ id: locations.id })
    .from(locations)
    .where(inArray(locations.id, ids))
    .orderBy(asc(locations.id))
    .for('no key update');
  await tx
    .select({ id: fulfillments.id })
    .from(fulfillments)
    .where(
      and(
        or(inArray(fulfillments.locationId, ids), inArray(fulfillments.preparedAtId, ids)),
        inArray(fulfillments.status, waiting),
      ),
    )
    .orderBy(asc(fulfillments.id))
    .for('update');
}

/** Gives what is touched its new times, and tells its customers. Answers with all of it. */
export async function moveParts(
  tx: Db,
  actor: Actor,
  { store, plan: { effects } }: ReadPlan,
  note: HoursChange['note'],
  now: Date,
): Promise<TouchedOrder[]> {
  for (const effect of effects) await movePart(tx, store, effect, now);
  await planReminders(
    tx,
    effects.map(({ part }) => part.id),
    now,
  );
  await tellCustomers(tx, actor, effects, note, now);
  return effects.map(touchedOrder);
}

async function movePart(
  tx: Db,
  store: Store,
  { part, readyAt, collectBy, slot }: PartEffect<NamedPart>,
  now: Date,
): Promise<void> {
  const times = { estimatedReadyAt: readyAt, collectBy, updatedAt: now };
  if (!part.slot || !slot || slot.fate === 'kept') {
    await tx.update(fulfillments).set(times).where(eq(fulfillments.id, part.id));
    return;
  }
  const place = { locationId: store.id, kind: 'pickup' as const };
  const to = slot.fate === 'moved' ? slot.to : null;
  await returnSlot(tx, { ...place, startsAt: part.slot.startsAt });
  if (to && store.pickupSlots) {
    await takeSlot(tx, { ...place, startsAt: to.startsAt, capacity: store.pickupSlots.capacity });
  }
  const booked = { slotStartsAt: to?.startsAt ?? null, slotEndsAt: to?.endsAt ?? null };
  await tx
    .update(fulfillments)
    .set({ ...times, ...booked })
    .where(eq(fulfillments.id, part.id));
}

/** Into each order's history, and a message to each customer who had been told another time. */
async function tellCustomers(
  tx: Db,
  actor: Actor,
  effects: PartEffect<NamedPart>[],
  note: HoursChange['note'],
  now: Date,
): Promise<void> {
  if (effects.length === 0) return;
  const by = actorRef(actor);
  const events = effects.map((effect) => {
    const { fulfillmentId, ready, collectBy, slot } = touchedOrder(effect);
    return {
      id: newId(),
      orderId: effect.part.orderId,
      fulfillmentId,
      event: 'hours_changed',
      actorKind: by.kind,
      actorId: by.id,
      at: now,
      data: { ready, collectBy, slot, note },
    };
  });
  await tx.execute(insertRows(orderEvents, events));
  const told = events.filter((_, index) => effects[index]?.part.told);
  const jobs = told.map(({ id }) => jobRow('send_moved_message', { eventId: id }));
  if (jobs.length > 0) await tx.execute(insertRows(pendingJobs, jobs));
}
