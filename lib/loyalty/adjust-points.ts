import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { members, pointEntries } from '@/db/schema';
import { type Actor, canUse } from '../access/actor';
import { audit } from '../access/audit';
import { Refusal } from '../refusal';
import { movePoints } from './commands';
import type { AdjustPointsInput } from './input';
import { getBalance } from './queries';

/**
 * Gives a member points or takes some away, with a reason for the audit; the same key again changes nothing. Answers the
 * balance it came to. Throws not_allowed, not_found, or points_short where so many are not there.
 */
export async function adjustPoints(
  db: Db,
  actor: Actor,
  { email, points, reason, key: form }: AdjustPointsInput,
  now: Date,
): Promise<number> {
  if (!canUse(actor, 'money')) throw new Refusal('not_allowed');
  const key = `adjust:${form}`;
  return db.transaction(async (tx) => {
    const [member] = await tx.select({ id: members.id }).from(members).where(eq(members.email, email)).for('update');
    if (!member) throw new Refusal('not_found');
    const memberId = member.id;
    const done = (await tx.$count(pointEntries, eq(pointEntries.key, key))) > 0;
    if (!done) {
      const moved = await movePoints(tx, { memberId, orderId: null, kind: 'adjust', points, key }, now);
      if (!moved) throw new Refusal('points_short');
      await audit(tx, actor, { action: 'points_adjusted', subjectId: memberId, reason, data: { points } }, now);
    }
    return getBalance(tx, memberId);
  });
}
