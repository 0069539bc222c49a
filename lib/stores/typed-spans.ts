import { checkIntervals } from './hours';
import type { Interval } from './hours-types';

/** 「10:00」 up to 「48:00」 as minutes; full-width as Japanese keyboards type it, or null. */
export function minuteOf(typed: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(typed.normalize('NFKC').trim()) ?? [];
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : null;
}

/** 1620 → 27:00, as it is typed. */
export const typedMinute = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** What is wrong with the spans as they were typed, or the spans. Pairs left empty are none. */
export function spansOf(
  opens: readonly string[],
  closes: readonly string[],
): { error: 'required' | NonNullable<ReturnType<typeof checkIntervals>> } | { spans: Interval[] } {
  const typed = opens.map((from, index) => ({ from, to: closes[index] ?? '' })).filter(({ from, to }) => from || to);
  if (typed.length === 0 || opens.length !== closes.length) return { error: 'required' };
  const spans: Interval[] = [];
  for (const pair of typed) {
    const [from, to] = [minuteOf(pair.from), minuteOf(pair.to)];
    if (from === null || to === null) return { error: 'outside' };
    spans.push({ from, to });
  }
  const error = checkIntervals(spans);
  return error ? { error } : { spans: spans.sort((a, b) => a.from - b.from) };
}
