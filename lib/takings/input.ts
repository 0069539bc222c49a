import { z } from 'zod';
import { addDays, daysBetween, localDate } from '../time';
import type { Period } from './types';

/** The merchant's own clock: what belongs to no shop, as what is paid online, is booked by it. */
export const ZONE = 'Asia/Tokyo';
export const merchantsDay = (now: Date): string => localDate(now, ZONE);

/** Longer periods are asked for in pieces. */
const MAX_DAYS = 400;

const day = z.iso.date();
export const formats = ['plain', 'freee', 'moneyforward'] as const;
export type Format = (typeof formats)[number];
export const formatInput = z.enum(formats);

/** The period asked for; without one, or with one that makes no sense, the month of `today` so far. */
export function periodOf(asked: { from?: unknown; to?: unknown }, today: string): Period {
  const from = day.safeParse(asked.from);
  const to = day.safeParse(asked.to);
  if (!from.success || !to.success) return { from: `${today.slice(0, 8)}01`, to: today };
  const [first, last] = from.data <= to.data ? [from.data, to.data] : [to.data, from.data];
  return daysBetween(first, last) < MAX_DAYS
    ? { from: first, to: last }
    : { from: addDays(last, 1 - MAX_DAYS), to: last };
}
