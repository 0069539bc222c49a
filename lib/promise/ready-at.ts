import type { OpenInterval } from '../stores/hours-types';
import { addDays, instantOf, localDate } from '../time';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Clock marks. Every zone in use is whole quarters of an hour from UTC, so a mark in UTC is a mark on the local clock. */
const MARK_MS = 15 * MINUTE_MS;

export interface ReadyQuestion {
  /** What openIntervals gave for the shop, not later than `now`; may be kept and asked again while it reaches ahead. */
  open: readonly OpenInterval[];
  zone: string;
  /** Open time an order takes to prepare. */
  prepMinutes: number;
  /** Open time that the orders before it take. */
  queueMinutes: number;
  /** Local minute from which orders wait for the next day's opening; null = none. */
  cutoffMinute?: number | null;
  now: Date;
}

/** A span longer than a day has no evening; its days begin at midnight. */
const isAroundTheClock = ({ opens, closes }: OpenInterval) => closes.getTime() - opens.getTime() > DAY_MS;

/** The shop's day an order falls on: a night past midnight still belongs to the day whose hours it ends. */
function shopDay(open: readonly OpenInterval[], zone: string, now: Date): string {
  const span = open.find(({ closes }) => closes > now);
  const inNight = span && span.opens <= now && !isAroundTheClock(span);
  return localDate(inNight ? span.opens : now, zone);
}

/** When the shop first opens on a day after `day`; around the clock, at midnight. Null when no span reaches so far. */
function nextDaysOpening(open: readonly OpenInterval[], zone: string, day: string): Date | null {
  const midnight = instantOf(addDays(day, 1), 0, zone);
  for (const span of open) {
    if (span.opens >= midnight) return span.opens;
    if (isAroundTheClock(span) && span.closes > midnight) return midnight;
  }
  return null;
}

/** When work on an order begins, still regardless of closed time. */
function workBegins({ open, zone, cutoffMinute, now }: ReadyQuestion): Date | null {
  if (cutoffMinute == null) return now;
  const day = shopDay(open, zone, now);
  return now < instantOf(day, cutoffMinute, zone) ? now : nextDaysOpening(open, zone, day);
}

/**
 * From when an order placed at `now` can be collected, as a mark of the clock (every 15 minutes), or null when `open`
 * does not reach that far.
 *
 * Queue and preparation run in open time only: they begin when the shop opens, rest while it is closed and go on at the
 * next opening. From the cut-off on (15:00 itself is too late) work begins at the first opening of the shop's next day.
 * The end is rounded up to a mark; a mark that falls on or after closing becomes the next opening, because nobody can
 * collect in between. A later order is never promised an earlier time.
 */
export function readyAt(question: ReadyQuestion): Date | null {
  const begins = workBegins(question)?.getTime();
  if (begins === undefined) return null;
  let left = (question.queueMinutes + question.prepMinutes) * MINUTE_MS;
  for (const span of question.open) {
    const closes = span.closes.getTime();
    if (closes <= begins) continue;
    const from = Math.max(begins, span.opens.getTime());
    const mark = Math.ceil((from + left) / MARK_MS) * MARK_MS;
    if (mark < closes) return new Date(mark);
    left = Math.max(0, left - (closes - from));
  }
  return null;
}
