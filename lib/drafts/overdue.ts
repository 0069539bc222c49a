const PATIENCE_MS = 5 * 60_000;

/** A draft whose time has come is published within a minute; one that still stands some time after was refused. */
export const isOverdue = (publishAt: Date | null, now: Date): boolean =>
  publishAt !== null && now.getTime() - publishAt.getTime() > PATIENCE_MS;
