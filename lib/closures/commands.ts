import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { locations, specialDays } from '@/db/schema';
import { type Actor, canSetHours } from '../access/actor';
import { audit } from '../access/audit';
import { renewPagesOf } from '../drafts/renew';
import { Refusal } from '../refusal';
import { lockShops, moveParts } from './move-parts';
import type { DatedHours } from './plan';
import { datesChange, ofDays, ofWeek, type ReadPlan, readPlan } from './queries';
import type { DaysChange, HoursChange, TouchedOrder, WeekChange } from './types';

/**
 * Gives a shop other hours for some days, or its usual ones again: the orders this touches get new times, booked times
 * move or are freed, and their customers are told — all of it or nothing. Judged anew under the lock, so it also holds
 * for what came in since staff were shown the list. Answers with all it touched.
 * Throws not_allowed, unknown_store, or invalid_input { fields } for days that are over.
 */
export async function changeHours(db: Db, actor: Actor, change: HoursChange, now: Date): Promise<TouchedOrder[]> {
  const { locationId } = change;
  if (!canSetHours(actor, locationId)) throw new Refusal('not_allowed');
  return db.transaction(async (tx) => {
    await lockShops(tx, [locationId]);
    return changeDays(tx, actor, locationId, datesChange(change), now);
  });
}

/** The same at several shops, each judged by its own hours and clock: all of them or none. Throws as changeHours. */
export async function changeHoursTogether(
  db: Db,
  actor: Actor,
  { locationIds, ...days }: DaysChange,
  now: Date,
): Promise<TouchedOrder[]> {
  if (!locationIds.every((id) => canSetHours(actor, id))) throw new Refusal('not_allowed');
  return db.transaction(async (tx) => {
    await lockShops(tx, locationIds);
    const touched: TouchedOrder[] = [];
    for (const id of [...locationIds].sort()) touched.push(...(await changeDays(tx, actor, id, days, now)));
    return touched;
  });
}

/** Gives a shop another week from today on, for good; what this touches is moved and told as by changeHours. Throws as it. */
export async function changeWeek(db: Db, actor: Actor, change: WeekChange, now: Date): Promise<TouchedOrder[]> {
  const { locationId, weekly, note } = change;
  if (!canSetHours(actor, locationId)) throw new Refusal('not_allowed');
  return db.transaction(async (tx) => {
    await lockShops(tx, [locationId]);
    const read = await readPlan(tx, actor, ofWeek(change), now);
    const before = { weekly: read.store.hours.weekly, hoursText: read.store.hoursText };
    // Whoever enters a week has read the text that could not be.
    await tx.update(locations).set({ weeklyHours: weekly, hoursText: null }).where(eq(locations.id, locationId));
    await markChanged(tx, locationId);
    const touched = await moveParts(tx, actor, read, note, now);
    const kept = { ...entryOf(read, touched), before, after: { weekly, hoursText: null } };
    await audit(tx, actor, { action: 'week_changed', subjectId: locationId, reason: note?.ja, data: kept }, now);
    await renewPagesOf(tx, [{ table: 'locations', key: locationId, before: {}, after: {} }], now);
    return touched;
  });
}

/** Inside the transaction that holds the shop. */
async function changeDays(
  tx: Db,
  actor: Actor,
  locationId: string,
  days: DatedHours,
  now: Date,
): Promise<TouchedOrder[]> {
  const read = await readPlan(tx, actor, ofDays(locationId, days), now);
  await writeDays(tx, locationId, days);
  const touched = await moveParts(tx, actor, read, days.note, now);
  const { dates, intervals, note } = days;
  const was = read.store.hours.special.filter(({ date }) => dates.includes(date));
  const before = Object.fromEntries(was.map(({ date, ...day }) => [date, day]));
  // No hours of their own: the days are as usual again.
  const after = intervals && Object.fromEntries(dates.map((date) => [date, { intervals, note }]));
  const data = { before, after, ...entryOf(read, touched) };
  await audit(tx, actor, { action: 'hours_changed', subjectId: locationId, reason: days.note?.ja, data }, now);
  await renewPagesOf(tx, [{ table: 'special_days', key: `${locationId}/`, before: {}, after: {} }], now);
  return touched;
}

async function writeDays(tx: Db, locationId: string, { dates, intervals, note }: DatedHours): Promise<void> {
  await tx
    .delete(specialDays)
    .where(and(eq(specialDays.locationId, locationId), inArray(specialDays.date, [...dates])));
  if (intervals && dates.length > 0) {
    await tx.insert(specialDays).values(dates.map((date) => ({ locationId, date, intervals, note })));
  }
  await markChanged(tx, locationId);
}

/** Orders drafted with the old hours know them by this. */
const markChanged = (tx: Db, locationId: string) =>
  tx.update(locations).set({ updatedAt: sql`clock_timestamp()` }).where(eq(locations.id, locationId));

/** What the log keeps of what was touched: orders by their numbers, never their customers. */
const entryOf = ({ plan }: ReadPlan, touched: TouchedOrder[]) => ({
  orders: touched.map(({ customerName: _, ...order }) => order),
  visits: plan.visits.map(({ visitId, startsAt }) => ({ visitId, startsAt })),
});
