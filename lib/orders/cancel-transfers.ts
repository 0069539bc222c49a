import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { transfers } from '@/db/schema';

/** Goods that have not left yet need not be brought any more. What is under way arrives as stock of where it goes to. */
export async function cancelTransfers(tx: Db, fulfillmentIds: string[], now: Date): Promise<void> {
  await tx
    .update(transfers)
    .set({ status: 'cancelled', closedAt: now })
    .where(and(inArray(transfers.fulfillmentId, fulfillmentIds), eq(transfers.status, 'requested')));
}
