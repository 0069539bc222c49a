import { addDays, instantOf, localDate } from '../time';
import type { Held, Reminder } from './types';

/** Where the day after has no reminder of its own to take the hour from. */
const NOON = 720;

/**
 * The first reminder of a ready part after `last`, or after it became ready: one the day after, one before the end. None
 * comes at the deadline or later, and the first is left out where the second comes no later: that says it all.
 */
export function nextReminder(held: Held, last: Date | null): Reminder | null {
  const after = last && last > held.readyAt ? last : held.readyAt;
  return remindersOf(held).find(({ at }) => at > after) ?? null;
}

function remindersOf({ policy, readyAt, collectBy, zone }: Held): Reminder[] {
  const { nextDayAt, daysBeforeEnd } = policy;
  const onDay = (of: Date, days: number, minute: number) => instantOf(addDays(localDate(of, zone), days), minute, zone);
  const end = daysBeforeEnd === null ? null : onDay(collectBy, -daysBeforeEnd, nextDayAt ?? NOON);
  const last = end && end > readyAt ? end : null;
  const first = nextDayAt === null ? null : onDay(readyAt, 1, nextDayAt);
  const reminders: Reminder[] = [
    ...(first && (!last || first < last) ? [{ kind: 'order_reminder' as const, at: first }] : []),
    ...(last ? [{ kind: 'order_last_day' as const, at: last }] : []),
  ];
  return reminders.filter(({ at }) => at < collectBy);
}

/**
 * What is sent now of the reminders from `remindAt` on, and when the next one is due. Of several that came due while
 * nobody looked only the latest still makes sense; none does once the deadline is over.
 */
export function dueReminder(held: Held, remindAt: Date, now: Date): { send: Reminder | null; next: Date | null } {
  if (held.collectBy <= now) return { send: null, next: null };
  let send: Reminder | null = null;
  let next = nextReminder(held, new Date(remindAt.getTime() - 1));
  while (next && next.at <= now) {
    send = next;
    next = nextReminder(held, next.at);
  }
  return { send, next: next?.at ?? null };
}
