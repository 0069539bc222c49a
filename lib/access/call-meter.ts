import type { Db } from '@/db/client';
import { countAttempts, tooMany } from './commands';

export interface MeterLimits {
  /** What is counted: the first part of the keys in rate_limits. */
  name: string;
  /** Calls of one caller in a window, over all processes. */
  calls: number;
  seconds: number;
}

/** What a caller has left of its window. */
export interface Allowance {
  left: number;
  /** Until it begins anew, at least 1. */
  seconds: number;
}

interface Count {
  /** Told to the database, by whatever process. */
  told: number;
  /** Not told yet. */
  fresh: number;
  windowEndsAt: Date;
}

/** A caller is told of in steps of a fiftieth of the limit. */
const STEPS = 50;
/** Callers a process remembers. */
const CALLERS = 10_000;

/**
 * Limits the calls of each caller without a write a call: a process counts by itself and tells the database in steps, so
 * that no row is hot and those who call now and then are never written down. Several processes together let through at
 * most a step each too many. The function counts a call and answers what is left, or throws too_many_attempts
 * { retryAfterSeconds } past the limit.
 */
export function callMeter({ name, calls, seconds }: MeterLimits): (db: Db, caller: string, now: Date) => Allowance {
  const counts = new Map<string, Count>();
  const step = Math.max(1, Math.floor(calls / STEPS));

  const countOf = (caller: string, now: Date): Count => {
    const known = counts.get(caller);
    if (known && known.windowEndsAt > now) return known;
    const begun = { told: 0, fresh: 0, windowEndsAt: new Date(now.getTime() + seconds * 1000) };
    counts.delete(caller);
    counts.set(caller, begun);
    if (counts.size > CALLERS) counts.delete(counts.keys().next().value ?? caller);
    return begun;
  };

  const tell = async (db: Db, caller: string, count: Count, now: Date) => {
    const attempts = count.fresh;
    count.fresh = 0;
    count.told += attempts;
    const all = await countAttempts(db, { key: `${name}:${caller}`, attempts, seconds }, now);
    count.told = all.count;
    count.windowEndsAt = all.windowEndsAt;
  };

  return (db, caller, now) => {
    const count = countOf(caller, now);
    count.fresh++;
    if (count.told + count.fresh > calls) throw tooMany(count.windowEndsAt, now);
    // A database that cannot be told is met again, and answered for, by what is called.
    const left = calls - count.told - count.fresh;
    if (count.fresh >= step) tell(db, caller, count, now).catch(() => {});
    return { left, seconds: Math.max(1, Math.ceil((count.windowEndsAt.getTime() - now.getTime()) / 1000)) };
  };
}
