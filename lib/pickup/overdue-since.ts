import { openIntervals } from '../stores/hours';
import type { StoreHours } from '../stores/hours-types';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** As far back as dated hours are read; a shop that was closed for longer has other worries. */
const LOOK_BACK_DAYS = 7;

/**
 * What has waited since then, or for longer, has waited for so many minutes in which the shop was open; null where it
 * was not open for as long in the week before.
 */
export function overdueSince(
  hours: StoreHours,
  holidays: ReadonlySet<string>,
  minutes: number,
  now: Date,
): Date | null {
  const from = new Date(now.getTime() - LOOK_BACK_DAYS * DAY_MS);
  let left = minutes * MINUTE_MS;
  for (const { opens, closes } of openIntervals(hours, holidays, from, LOOK_BACK_DAYS + 1).reverse()) {
    const end = Math.min(closes.getTime(), now.getTime());
    const open = end - opens.getTime();
    if (open >= left) return new Date(end - left);
    left -= Math.max(0, open);
  }
  return null;
}
