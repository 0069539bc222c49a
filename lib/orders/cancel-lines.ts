import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import type { CancelLinesInput } from './input';
import { lockOwnPart } from './own-part';
import { withdrawLines } from './withdraw-lines';

/**
 * The customer gives up units of a part; the last ones cancel the part. Throws not_found, and as withdrawLines not_paid,
 * unknown_product, already_changed { status }.
 */
export async function cancelLines(db: Db, actor: Actor, { lines, ...own }: CancelLinesInput, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const { fulfillmentId } = await lockOwnPart(tx, own);
    await withdrawLines(tx, actor, { fulfillmentId, lines, reason: 'customer' }, now);
  });
}
