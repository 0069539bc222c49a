import { timingSafeEqual } from 'node:crypto';
import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import { audit } from '../access/audit';
import { returnAttempt, takeAttempt } from '../access/commands';
import { Refusal } from '../refusal';

/** Wrong codes tried for one fulfillment before it rests. */
const CODE_ATTEMPTS = 5;
const CODE_WINDOW_SECONDS = 15 * 60;

interface Tried {
  fulfillmentId: string;
  code: string;
  right: string;
}

/**
 * Compares a typed code with the right one. Attempts are counted outside the hand-over's transaction: a wrong one must
 * not be forgotten with it. Throws wrong_code { left } or too_many_attempts { retryAfterSeconds }.
 */
export async function proveCode(db: Db, actor: Actor, { fulfillmentId, code, right }: Tried, now: Date): Promise<void> {
  const limit = { key: `pickup-code:${fulfillmentId}`, attempts: CODE_ATTEMPTS, seconds: CODE_WINDOW_SECONDS };
  const left = await takeAttempt(db, limit, now);
  if (timingSafeEqual(Buffer.from(right), Buffer.from(code))) return returnAttempt(db, limit.key);
  await noteGuessing(db, actor, { left, subjectId: fulfillmentId }, now);
  throw new Refusal('wrong_code', { left });
}

/** Codes were tried until none may be tried any more: whoever runs the shop can see where, and by whom. */
export async function noteGuessing(
  db: Db,
  actor: Actor,
  { left, subjectId }: { left: number; subjectId: string },
  now: Date,
): Promise<void> {
  if (left === 0) await audit(db, actor, { action: 'pickup_codes_guessed', subjectId }, now);
}
