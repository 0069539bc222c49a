import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import { once } from '../access/staff-acts';
import { withdrawLines } from '../orders/withdraw-lines';
import type { RefuseLinesInput } from './input';
import { staffTask } from './staff-task';

/**
 * At the counter the customer does not want some of it: those units are free again and are not paid for. Refusing all
 * ends the order. Answers whether anything is left. Throws as withdrawLines does, and not_allowed.
 */
export async function refuseLines(
  db: Db,
  actor: Actor,
  { key, ...input }: RefuseLinesInput,
  now: Date,
): Promise<{ ended: boolean }> {
  return db.transaction(async (tx) => {
    await staffTask(tx, actor, input.fulfillmentId, 'hand_over');
    const refuse = async () => {
      const { ended } = await withdrawLines(tx, actor, { ...input, reason: 'refused_at_counter', ends: 'cancel' }, now);
      return { ended };
    };
    return once(tx, actor, { key, act: 'refuse_lines' }, refuse, now);
  });
}
