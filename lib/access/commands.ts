import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { Refusal } from '../refusal';

export interface RateLimit {
  /** What is counted, with whom: 'sign-in:203.0.113.7' */
  key: string;
  attempts: number;
  seconds: number;
}

/**
 * Counts one attempt and answers how many are left; past the limit throws too_many_attempts { retryAfterSeconds }.
 */
export async function takeAttempt(db: Db, { key, attempts, seconds }: RateLimit, now: Date): Promise<number> {
  const { count, windowEndsAt } = await countAttempts(db, { key, attempts: 1, seconds }, now);
  if (count <= attempts) return attempts - count;
  throw tooMany(windowEndsAt, now);
}

/** What is answered past a limit. */
export function tooMany(windowEndsAt: Date, now: Date): Refusal {
  const left = Math.ceil((windowEndsAt.getTime() - now.getTime()) / 1000);
  return new Refusal('too_many_attempts', { retryAfterSeconds: Math.max(1, left) });
}

/** Adds attempts to a key's window and answers how many that makes. Windows are fixed, one row a key. */
export async function countAttempts(
  db: Db,
  { key, attempts, seconds }: RateLimit,
  now: Date,
): Promise<{ count: number; windowEndsAt: Date }> {
  const at = now.toISOString();
  const [row] = await db.execute<{ count: number; window_ends_at: string }>(sql`
    insert into rate_limits as r (key, count, window_ends_at)
    values (${key}, ${attempts}::int, ${at}::timestamptz + ${seconds} * interval '1 second')
    on conflict (key) do update set
      count = case when r.window_ends_at <= ${at}::timestamptz then excluded.count else r.count + excluded.count end,
      window_ends_at = case when r.window_ends_at <= ${at}::timestamptz then excluded.window_ends_at else r.window_ends_at end
    returning count, window_ends_at`);
  if (!row) throw new Error('rate_limits gave no row back');
  return { count: row.count, windowEndsAt: new Date(row.window_ends_at) };
}

/** Gives one attempt back that proved right: only wrong ones count. */
export async function returnAttempt(db: Db, key: string): Promise<void> {
  await db.execute(sql`update rate_limits set count = count - 1 where key = ${key} and count > 0`);
}

/** Forgets windows that have ended. */
export async function forgetAttempts(db: Db, now: Date): Promise<void> {
  await db.execute(sql`delete from rate_limits where window_ends_at < ${now.toISOString()}::timestamptz`);
}
