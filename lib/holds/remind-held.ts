import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { fulfillments, locations, pendingJobs } from '@/db/schema';
import { jobRow } from '../jobs/enqueue';
import { inBatches, together } from '../orders/in-batches';
import { dueReminder } from './next-reminder';
import { heldColumns, writeReminders } from './plan-reminders';
import type { Held, Reminder } from './types';

/** Parts worked off at once. */
const BATCH = 500;

/**
 * Works off the reminders that are due, the oldest first, a batch at a time: each is judged again under its lock, and its
 * message and the time of the next are written together, so that whoever is stopped in between leaves nothing half done.
 * Answers how many parts were worked off; one that fails keeps no other from it, and is thrown at the end.
 */
export async function remindHeld(db: Db, now: Date): Promise<number> {
  const { done, failures } = await inBatches(
    BATCH,
    (size) => listDue(db, size, now),
    (ids) => together(ids, (some) => remindTogether(db, some, now)),
  );
  if (failures.length > 0) throw failures[0];
  return done;
}

async function listDue(db: Db, size: number, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: fulfillments.id })
    .from(fulfillments)
    .where(lte(fulfillments.remindAt, now))
    .orderBy(asc(fulfillments.remindAt))
    .limit(size);
  return rows.map(({ id }) => id);
}

/** One that somebody has in hand at this moment is left to the next run. */
async function remindTogether(db: Db, ids: string[], now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const parts = await tx
      .select({
        ...heldColumns,
        orderId: fulfillments.orderId,
        status: fulfillments.status,
        remindAt: fulfillments.remindAt,
      })
      .from(fulfillments)
      .innerJoin(locations, eq(locations.id, fulfillments.locationId))
      .where(and(inArray(fulfillments.id, ids), lte(fulfillments.remindAt, now)))
      .orderBy(asc(fulfillments.id))
      .for('update', { of: fulfillments, skipLocked: true });
    const judged = parts.map((part) => ({ part, ...judge(part, now) }));
    await writeReminders(
      tx,
      judged.map(({ part, next }) => ({ id: part.id, remindAt: next })),
    );
    const jobs = judged.flatMap(({ part, send }) => (send ? [reminderJob(part, send)] : []));
    if (jobs.length > 0) await tx.execute(insertRows(pendingJobs, jobs));
    return parts.length;
  });
}

interface DuePart extends Held {
  id: string;
  orderId: string;
  status: string;
  remindAt: Date | null;
}

/** Whatever has been collected, or has ended otherwise, waits for no reminder any more. */
const judge = (part: DuePart, now: Date) =>
  part.status === 'ready' && part.remindAt ? dueReminder(part, part.remindAt, now) : { send: null, next: null };

/** The last day comes again with another deadline: each is told once. */
const reminderJob = ({ id, orderId, collectBy }: DuePart, { kind }: Reminder) =>
  jobRow('send_order_message', { orderId, fulfillmentId: id, kind, occasion: collectBy.toISOString() });
