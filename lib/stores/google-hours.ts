import { addDays } from '../time';
import { checkIntervals } from './hours';
import type { Interval, SpecialDay } from './hours-types';

/** Hours as a Google Business Profile spreadsheet writes them. */

const TIME = String.raw`(\d{1,2}):(\d{2})\s*([AP]M)?`;
const SPAN = new RegExp(String.raw`^${TIME}\s*[-–]\s*${TIME}$`, 'i');

function minuteOf(hour: string, minute: string, half: string | undefined): number {
  const clock = half ? (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0) : Number(hour);
  return Number(minute) < 60 ? clock * 60 + Number(minute) : Number.NaN;
}

function readSpan(text: string): Interval | null {
  const [match, h1 = '', m1 = '', half1, h2 = '', m2 = '', half2] = SPAN.exec(text.trim()) ?? [];
  if (!match) return null;
  const from = minuteOf(h1, m1, half1);
  const to = minuteOf(h2, m2, half2);
  // A closing that is not after the opening is the next day's; the same time twice is a whole day.
  return { from, to: to <= from ? to + 1440 : to };
}

/**
 * One day: "09:00-17:00, 18:00-20:00" (or 9:00 AM-5:00 PM) in order of time, "x" → [] (closed).
 * null when it cannot be read, is empty, or its spans overlap.
 */
export function parseGoogleHours(text: string): Interval[] | null {
  if (text.trim().toLowerCase() === 'x') return [];
  const intervals: Interval[] = [];
  for (const part of text.split(',')) {
    const interval = readSpan(part);
    if (!interval) return null;
    intervals.push(interval);
  }
  return checkIntervals(intervals) ? null : intervals.sort((a, b) => a.from - b.from);
}

/**
 * Dated hours: "2026-12-24: 09:00-13:00, 2026-12-25: x"; a date comes again for each of its spans.
 * null when any part cannot be read. An empty text has no special days.
 */
export function parseGoogleSpecialHours(text: string): SpecialDay[] | null {
  const texts = new Map<string, string[]>();
  for (const part of text.split(',').filter((piece) => piece.trim())) {
    const [match, date = '', span = ''] = /^\s*(\d{4}-\d{2}-\d{2})\s*:(.+)$/.exec(part) ?? [];
    // Adding nothing turns 2026-02-30 into the date it would roll over to.
    if (!match || addDays(date, 0) !== date) return null;
    texts.set(date, [...(texts.get(date) ?? []), span]);
  }
  const days: SpecialDay[] = [];
  for (const [date, spans] of texts) {
    const intervals = parseGoogleHours(spans.join(','));
    if (!intervals) return null;
    days.push({ date, intervals });
  }
  return days;
}
