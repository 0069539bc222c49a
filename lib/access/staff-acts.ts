import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { apiRequests, staffActs } from '@/db/schema';
import { Refusal } from '../refusal';
import type { Actor, KeyActor } from './actor';

/** Of what came to an end within the transaction that did it. */
const DONE = 200;

/** An act as a device names it, so that it can send it again. */
export interface KeyedAct {
  /** Of one act of one device; none = it is not sent again. */
  key: string | undefined;
  /** What is done: the same key may not stand for anything else. */
  act: string;
}

/**
 * Does what a member of staff, or a till by its key, asked for once, however often it is sent: the same key is answered with what the first
 * came to. Two at once wait for each other; what was refused is not kept, and is judged anew.
 * Throws repeated_request for a key of somebody else, or of another act, and what the work throws.
 */
export async function once<T>(
  tx: Db,
  actor: Actor,
  { key, act }: KeyedAct,
  work: () => Promise<T>,
  now: Date,
): Promise<T> {
  if (key && actor.kind === 'key') return onceForKey(tx, actor, { key, act }, work, now);
  if (!key || actor.kind !== 'staff') return work();
  const { staffId } = actor;
  const [first] = await tx
    .insert(staffActs)
    .values({ key, staffId, act, result: {}, at: now })
    .onConflictDoNothing()
    .returning({ key: staffActs.key });
  if (!first) return answeredBefore<T>(tx, { key, act, staffId });
  const value = await work();
  await tx.update(staffActs).set({ result: { value } }).where(eq(staffActs.key, key));
  return value;
}

async function answeredBefore<T>(tx: Db, asked: { key: string; act: string; staffId: string }): Promise<T> {
  const [known] = await tx.select().from(staffActs).where(eq(staffActs.key, asked.key));
  if (known?.act !== asked.act || known.staffId !== asked.staffId) throw new Refusal('repeated_request');
  return (known.result as { value: T }).value;
}

/** Beside the answers kept for whole requests: written with the act itself, so that not even a crash does it twice. */
async function onceForKey<T>(
  tx: Db,
  { keyId }: KeyActor,
  { key, act }: { key: string; act: string },
  work: () => Promise<T>,
  now: Date,
): Promise<T> {
  const row = { key: `${keyId}:act:${key}`, requestHash: act };
  const [first] = await tx
    .insert(apiRequests)
    .values({ ...row, status: DONE, answer: {}, at: now })
    .onConflictDoNothing()
    .returning({ key: apiRequests.key });
  if (first) {
    const value = await work();
    await tx.update(apiRequests).set({ answer: { value } }).where(eq(apiRequests.key, row.key));
    return value;
  }
  const [known] = await tx.select().from(apiRequests).where(eq(apiRequests.key, row.key));
  if (known?.requestHash !== act) throw new Refusal('repeated_request');
  return (known.answer as { value: T }).value;
}
