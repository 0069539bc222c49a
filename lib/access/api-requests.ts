import { and, eq, lt, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { apiRequests } from '@/db/schema';

/** A request under way: there is no answer yet. */
const RUNNING = 0;
/** Whoever began it has died by then: it may be done again, and the commands see to it that nothing is done twice. */
const GIVEN_UP_MS = 60_000;
/** So long a key is remembered. */
const KEPT_MS = 72 * 3_600_000;

export interface AskedOnce {
  /** '<key id>:<idempotency key>' */
  key: string;
  /** SHA-256 of what is asked. */
  hash: string;
}

export interface Answered {
  status: number;
  answer: unknown;
}

/** What a key stands for: nothing yet, so that it is ours to do; something else; this very request, under way or answered. */
export type Begun = { kind: 'ours' } | { kind: 'other' } | { kind: 'running' } | ({ kind: 'answered' } & Answered);

/** Takes a key for a request, or tells what it was used for. */
export async function beginRequest(db: Db, { key, hash }: AskedOnce, now: Date): Promise<Begun> {
  const deadBefore = new Date(now.getTime() - GIVEN_UP_MS);
  const [taken] = await db
    .insert(apiRequests)
    .values({ key, requestHash: hash, status: RUNNING, answer: {}, at: now })
    .onConflictDoUpdate({
      target: apiRequests.key,
      set: { at: now },
      setWhere: and(eq(apiRequests.requestHash, hash), eq(apiRequests.status, RUNNING), lt(apiRequests.at, deadBefore)),
    })
    .returning({ key: apiRequests.key });
  if (taken) return { kind: 'ours' };
  const [known] = await db.select().from(apiRequests).where(eq(apiRequests.key, key));
  if (!known) return { kind: 'running' };
  if (known.requestHash !== hash) return { kind: 'other' };
  if (known.status === RUNNING) return { kind: 'running' };
  return { kind: 'answered', status: known.status, answer: known.answer };
}

/** Keeps what a request was answered. */
export async function finishRequest(db: Db, key: string, { status, answer }: Answered): Promise<void> {
  await db.update(apiRequests).set({ status, answer }).where(eq(apiRequests.key, key));
}

/** What was refused is judged anew when it comes again. */
export async function dropRequest(db: Db, key: string): Promise<void> {
  await db.delete(apiRequests).where(eq(apiRequests.key, key));
}

/** Forgets keys that nobody sends again. */
export async function forgetRequests(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_MS).toISOString();
  await db.execute(sql`delete from api_requests where at < ${before}::timestamptz`);
}
