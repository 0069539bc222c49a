import { and, inArray, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { shortfalls } from '@/db/schema';

/** What was not found is missed no more: found, brought in, had elsewhere, or given up. */
export async function settleShortfalls(tx: Db, fulfillmentIds: readonly string[], now: Date): Promise<void> {
  await tx
    .update(shortfalls)
    .set({ settledAt: now })
    .where(and(inArray(shortfalls.fulfillmentId, [...fulfillmentIds]), isNull(shortfalls.settledAt)));
}
