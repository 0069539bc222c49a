const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Between one attempt and the next, as Standard Webhooks suggests; from the last on always as long. */
const PAUSES = [5_000, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR];

/** A message older than that is given up once an attempt fails. */
const GIVE_UP_AFTER = 3 * DAY;

/** An endpoint that has answered nothing for so long is switched off. */
const DEAD_AFTER = 5 * DAY;

interface Tried {
  /** Attempts so far, this one included. */
  attempts: number;
  /** When the message was made. */
  createdAt: Date;
}

/**
 * When a message is tried again, or null when it is given up. `spread` (0 to 1) lengthens the pause by up to a tenth, so
 * that what failed together does not come back together.
 */
export function nextAttempt({ attempts, createdAt }: Tried, now: Date, spread: number): Date | null {
  const pause = PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? 0;
  const next = new Date(now.getTime() + pause * (1 + spread / 10));
  return next.getTime() - createdAt.getTime() > GIVE_UP_AFTER ? null : next;
}

export const isDead = (failingSince: Date, now: Date): boolean => now.getTime() - failingSince.getTime() >= DEAD_AFTER;

/** Messages made before then are too old to be kept for an endpoint that is switched off. */
export const tooOldBefore = (now: Date): Date => new Date(now.getTime() - GIVE_UP_AFTER);
