import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { auditLog, visits } from '@/db/schema';
import { type Actor, actorRef, canWorkAt } from '../access/actor';
import { newId } from '../ids';
import { enqueue } from '../jobs/enqueue';
import { returnSlot, takeSlot } from '../promise/commands';
import type { Slot } from '../promise/slots';
import { Refusal } from '../refusal';
import { getStoreById, holdHours, listHolidays } from '../stores/queries';
import { localDate } from '../time';
import { prepareFor, releaseHeld } from './held-order';
import { getVisit, getVisitByToken } from './queries';
import { offeredSlot, visitPolicy } from './slots';
import type { Visit, VisitStatus } from './types';

/**
 * Moves a visit to another time: takes the new place and gives back the old one, in one. What is held for it stays
 * held, for the new time. To the time it has already changes nothing.
 * Throws not_found, already_changed { status }, too_late once it has begun, slot_closed, slot_taken, method_not_offered.
 */
export async function changeVisit(
  db: Db,
  { token, slot: startsAt }: { token: string; slot: Date },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const seen = await getVisitByToken(tx, token);
    const store = seen && (await getStoreById(tx, seen.locationId));
    if (!seen || !store) throw new Refusal('not_found');
    await holdHours(tx, [{ locationId: store.id, version: store.version }]);
    const visit = await lockBooked(tx, seen.id);
    if (visit.startsAt.getTime() === startsAt.getTime()) return;
    if (visit.startsAt <= now) throw new Refusal('too_late');
    const holidays = await listHolidays(tx, localDate(now, store.hours.zone));
    const slot = offeredSlot(store, holidays, startsAt, now);
    await swapSlots(tx, visit, slot, visitPolicy(store).capacity);
    if (visit.order) await prepareFor(tx, visit.order.id, { shop: { store, holidays }, slot }, now);
    const { endsAt } = slot;
    await tx.update(visits).set({ startsAt, endsAt, updatedAt: now }).where(eq(visits.id, visit.id));
    await enqueue(tx, 'send_visit_message', { visitId: visit.id, kind: 'visit_changed', at: now.toISOString() });
  });
}

/** The earlier of the two times first, so that two who change places never wait for each other. */
async function swapSlots(tx: Db, visit: Visit, to: Slot, capacity: number): Promise<void> {
  const place = { locationId: visit.locationId, kind: 'visit' as const };
  const take = () => takeSlot(tx, { ...place, startsAt: to.startsAt, capacity });
  const giveBack = () => returnSlot(tx, { ...place, startsAt: visit.startsAt });
  for (const act of to.startsAt < visit.startsAt ? [take, giveBack] : [giveBack, take]) await act();
}

/**
 * Calls a visit off, by whoever holds the link of its page: its place and what was held for it are free again.
 * Throws not_found, already_changed { status }, too_late once it has begun.
 */
export async function cancelVisit(db: Db, actor: Actor, { token }: { token: string }, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const seen = await getVisitByToken(tx, token);
    if (!seen) throw new Refusal('not_found');
    const visit = await lockBooked(tx, seen.id);
    if (visit.startsAt <= now) throw new Refusal('too_late');
    await callOff(tx, actor, visit, now);
  });
}

/** The shop calls a visit off, with the same effect. Throws not_found, not_allowed, already_changed { status }. */
export async function withdrawVisit(db: Db, actor: Actor, { visitId }: { visitId: string }, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const visit = await lockOwn(tx, actor, visitId);
    await callOff(tx, actor, visit, now);
    await audit(tx, actor, visit, 'cancelled', now);
  });
}

/** The customer came, or did not. Throws not_found, not_allowed, already_changed { status }. */
export async function closeVisit(
  db: Db,
  actor: Actor,
  { visitId, outcome }: { visitId: string; outcome: 'visited' | 'missed' },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const visit = await lockOwn(tx, actor, visitId);
    await tx.update(visits).set({ status: outcome, updatedAt: now }).where(eq(visits.id, visit.id));
    await audit(tx, actor, visit, outcome, now);
  });
}

async function callOff(tx: Db, actor: Actor, visit: Visit, now: Date): Promise<void> {
  await tx.update(visits).set({ status: 'cancelled', updatedAt: now }).where(eq(visits.id, visit.id));
  await returnSlot(tx, { locationId: visit.locationId, kind: 'visit', startsAt: visit.startsAt });
  if (visit.order) await releaseHeld(tx, actor, visit.order, now);
  await enqueue(tx, 'send_visit_message', { visitId: visit.id, kind: 'visit_cancelled', at: now.toISOString() });
}

/** A visit that is still to come about, locked and read anew. */
async function lockBooked(tx: Db, visitId: string): Promise<Visit> {
  await tx.select({ id: visits.id }).from(visits).where(eq(visits.id, visitId)).for('update');
  const visit = await getVisit(tx, visitId);
  if (!visit) throw new Refusal('not_found');
  if (visit.status !== 'booked') throw new Refusal('already_changed', { status: visit.status });
  return visit;
}

async function lockOwn(tx: Db, actor: Actor, visitId: string): Promise<Visit> {
  const seen = await getVisit(tx, visitId);
  if (!seen) throw new Refusal('not_found');
  if (!canWorkAt(actor, seen.locationId)) throw new Refusal('not_allowed');
  return lockBooked(tx, visitId);
}

async function audit(tx: Db, actor: Actor, visit: Visit, outcome: VisitStatus, now: Date): Promise<void> {
  const by = actorRef(actor);
  await tx.insert(auditLog).values({
    id: newId(),
    actorKind: by.kind,
    actorId: by.id,
    action: `visit_${outcome}`,
    subjectId: visit.id,
    data: { startsAt: visit.startsAt },
    at: now,
  });
}
