import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import { getBalance } from '../loyalty/queries';
import type { Minor } from '../money';
import { Refusal } from '../refusal';

/** Whether so many points could pay for that now. Throws sign_in_required, points_short, or invalid_input { fields }. */
export async function checkSpending(
  db: Db,
  actor: Actor,
  { points, total }: { points: number; total: Minor },
): Promise<void> {
  if (points === 0) return;
  if (actor.kind !== 'member') throw new Refusal('sign_in_required');
  if (points > total) throw new Refusal('invalid_input', { fields: { points: 'points_over' } });
  if (points > (await getBalance(db, actor.memberId))) throw new Refusal('points_short');
}
