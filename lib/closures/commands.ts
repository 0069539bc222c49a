import { and, asc, between, eq, inArray, or, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { auditLog, fulfillments, locations, orderEvents, pendingJobs, specialDays } from '@/db/schema';
import { type Actor, actorRef, canSetHours } from '../access/actor';
import { planReminders } from '../holds/plan-reminders';
import { newId } from '../ids';
import { jobRow } from '../jobs/enqueue';
import { returnSlot, takeSlot } from '../promise/commands';
import { Refusal } from '../refusal';
import type { Store } from '../stores/types';
import { datesOf } from './plan';
import { readPlan, touchedOrder, waiting } from './queries';
import type { HoursChange, NamedPart, PartEffect, TouchedOrder } from './types';

/**
 * Gives a shop other hours for some days, or its usual ones again: the orders this touches get new times, booked times
 * move or are freed, and their customers are told — all of it or nothing. Judged anew under the lock, so it also holds
 * for what came in since staff were shown the list. Answers with all it touched.
 * Throws not_allowed, unknown_store, or invalid_input { fields } for days that are over.
 */
export async function changeHours(db: Db, actor: Actor, change: HoursChange, now: Date): Promise<TouchedOrder[]> {
  if (!canSetHours(actor, change.locationId)) throw new Refusal('not_allowed');
  return db.transaction(async (tx) => {
    await lockShop(tx, change.locationId);
    const { store, plan } = await readPlan(tx, actor, change, now);
    const touched = plan.effects.map(touchedOrder);
    await writeDays(tx, change);
    for (const effect of plan.effects) await movePart(tx, store, effect, now);
    await planReminders(
      tx,
      plan.effects.map(({ part }) => part.id),
      now,
    );
    await tellCustomers(tx, actor, plan.effects, change.note, now);
    const kept = plan.visits.map(({ visitId, startsAt }) => ({ visitId, startsAt }));
    const data = { ...change, before: daysBefore(store, change), orders: touched.map(withoutName), visits: kept };
    const by = actorRef(actor);
    await tx.insert(auditLog).values({
      id: newId(),
      actorKind: by.kind,
      actorId: by.id,
      action: 'hours_changed',
      subjectId: change.locationId,
      reason: change.note?.ja,
      data,
      at: now,
    });
    return touched;
  });
}

/**
 * The shop first, then its waiting parts by id: whoever places or books there holds the shop too (holdHours), and has
 * either been written by then or sees the new hours.
 */
async function lockShop(tx: Db, locationId: string): Promise<void> {
  await tx.select({ id: locations.id }).from(locations).where(eq(locations.id, locationId)).for('update');
  await tx
    .select({ id: fulfillments.id })
    .from(fulfillments)
    .where(
      and(
        or(eq(fulfillments.locationId, locationId), eq(fulfillments.preparedAtId, locationId)),
        inArray(fulfillments.status, waiting),
      ),
    )
    .orderBy(asc(fulfillments.id))
    .for('update');
}

async function writeDays(tx: Db, change: HoursChange): Promise<void> {
  const { locationId, from, to, intervals, note } = change;
  await tx.delete(specialDays).where(and(eq(specialDays.locationId, locationId), between(specialDays.date, from, to)));
  if (intervals) {
    await tx.insert(specialDays).values(datesOf(change).map((date) => ({ locationId, date, intervals, note })));
  }
  // Orders drafted with the old hours know them by this.
  await tx.update(locations).set({ updatedAt: sql`clock_timestamp()` }).where(eq(locations.id, locationId));
}

const daysBefore = ({ hours }: Store, { from, to }: HoursChange) =>
  hours.special.filter(({ date }) => from <= date && date <= to);

/** The audit log names orders by their numbers, never their customers. */
const withoutName = ({ customerName: _, ...order }: TouchedOrder) => order;

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
