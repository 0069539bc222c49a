import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, locations } from '@/db/schema';
import { nextReminder } from './next-reminder';
import type { Held } from './types';

/** What reminders depend on, of parts read beside the place they are collected at. */
export const heldColumns = {
  id: fulfillments.id,
  policy: locations.reminders,
  readyAt: sql<Date>`coalesce(${fulfillments.readyAt}, ${fulfillments.updatedAt})`.mapWith(fulfillments.readyAt),
  collectBy: fulfillments.collectBy,
  zone: locations.zone,
};

/**
 * Says of those of these parts that lie ready when their customers are next reminded. Belongs to every transaction that
 * makes parts ready or moves their deadlines.
 */
export async function planReminders(tx: Db, fulfillmentIds: string[], now: Date): Promise<void> {
  const parts = await tx
    .select(heldColumns)
    .from(fulfillments)
    .innerJoin(locations, eq(locations.id, fulfillments.locationId))
    .where(and(inArray(fulfillments.id, fulfillmentIds), eq(fulfillments.status, 'ready')));
  await writeReminders(
    tx,
    parts.map((part: { id: string } & Held) => ({ id: part.id, remindAt: nextReminder(part, now)?.at ?? null })),
  );
}

/** In one statement, whatever their number. */
export async function writeReminders(
  tx: Pick<Db, 'execute'>,
  planned: readonly { id: string; remindAt: Date | null }[],
): Promise<void> {
  const ids = sql.param(planned.map(({ id }) => id));
  const times = sql.param(planned.map(({ remindAt }) => remindAt?.toISOString() ?? null));
  await tx.execute(sql`
    update fulfillments f set remind_at = planned.at::timestamptz
    from unnest(${ids}::uuid[], ${times}::text[]) as planned(id, at) where f.id = planned.id`);
}
