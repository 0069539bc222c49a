import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { ratings } from '@/db/schema';
import type { Actor } from '../access/actor';
import { enqueue } from '../jobs/enqueue';
import { recordEvent } from '../orders/move-fulfillment';
import { lockOwnPart } from '../orders/own-part';
import { Refusal } from '../refusal';
import { getSetting } from '../stores/settings';
import type { CommentInput, RateInput } from './input';
import { getRating } from './queries';

/**
 * Says how collecting was; once. A low one calls the shop’s manager. Throws not_found, not_ready before it was handed over, not_collectable for what ended
 * otherwise, already_changed when it was said before.
 */
export async function rateCollecting(db: Db, actor: Actor, { score, ...own }: RateInput, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const { orderId, fulfillmentId, locationId, status } = await lockOwnPart(tx, own);
    if (status !== 'collected') throw new Refusal(ended.has(status) ? 'not_collectable' : 'not_ready');
    const written = await tx
      .insert(ratings)
      .values({ fulfillmentId, score, at: now })
      .onConflictDoNothing()
      .returning({ id: ratings.fulfillmentId });
    if (written.length === 0) throw new Refusal('already_changed', { status });
    await recordEvent(tx, actor, { orderId, fulfillmentId, event: 'rated', data: { score } }, now);
    if (score > (await getSetting(tx, 'lowRating'))) return;
    await enqueue(tx, 'send_staff_notice', { locationId, kind: 'low_rating', subjectId: fulfillmentId });
  });
}

/** Adds a sentence to the score; once. Throws not_found without a score, already_changed when one was added before. */
export async function commentOnRating(
  db: Db,
  actor: Actor,
  { comment, ...own }: CommentInput,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { orderId, fulfillmentId, status } = await lockOwnPart(tx, own);
    if (!(await getRating(tx, fulfillmentId))) throw new Refusal('not_found');
    const written = await tx
      .update(ratings)
      .set({ comment })
      .where(and(eq(ratings.fulfillmentId, fulfillmentId), isNull(ratings.comment)))
      .returning({ id: ratings.fulfillmentId });
    if (written.length === 0) throw new Refusal('already_changed', { status });
    await recordEvent(tx, actor, { orderId, fulfillmentId, event: 'commented' }, now);
  });
}

const ended: ReadonlySet<string> = new Set(['delivered', 'cancelled', 'expired', 'rejected']);
