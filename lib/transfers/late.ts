import type { TransferStatus } from './types';

/** The van has come and gone; so long staff have to say that goods were put on it, or taken off it. */
const GRACE_MINUTES = 60;

/** What should have happened by then, and has not, is late. */
export const overdueBefore = (now: Date): Date => new Date(now.getTime() - GRACE_MINUTES * 60_000);

/** Not sent by the time it leaves, or not there by the time it arrives. */
export function isLate(
  { status, sendBy, dueAt }: { status: TransferStatus; sendBy: Date; dueAt: Date },
  now: Date,
): boolean {
  const overdue = overdueBefore(now);
  if (status === 'requested') return sendBy <= overdue || dueAt <= overdue;
  return status === 'sent' && dueAt <= overdue;
}
