import { z } from 'zod';
import { oneLine } from '../fields';
import { checkIntervals } from '../stores/hours';
import type { Interval } from '../stores/hours-types';
import { daysBetween } from '../time';
import type { HoursChange } from './types';

/** Days one change may cover. */
const MOST_DAYS = 60;
/** Spans of one day. */
const MOST_SPANS = 4;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const isDate = (typed: string) => {
  const at = new Date(`${typed}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(typed);
};
const dateField = z.string('required').min(1, 'required').regex(DATE, 'date').refine(isDate, 'date');

/** 「10:00」 up to 「48:00」 as minutes; full-width as Japanese keyboards type it, or null. */
function minuteOf(typed: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(typed.normalize('NFKC').trim()) ?? [];
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : null;
}

/** One box, or several of the same name. */
const boxes = z.preprocess(
  (typed) => (typed === undefined ? [] : Array.isArray(typed) ? typed : [typed]),
  z.array(z.string().max(10, 'outside')).max(MOST_SPANS, 'too_long'),
);

/** What is wrong with the spans as they were typed, or the spans. Pairs left empty are none. */
function spansOf(opens: readonly string[], closes: readonly string[]): { error: string } | { spans: Interval[] } {
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

/** Closed all day, other hours, or as usual again. */
export const dayKinds = ['closed', 'hours', 'usual'] as const;
export type DayKind = (typeof dayKinds)[number];

/** Other hours as the counter's form asks for them: `opens` and `closes` stand in pairs. */
export const hoursChangeInput = z
  .object({
    locationId: z.uuid('choice'),
    from: dateField,
    /** Left empty: one day. */
    to: z.union([z.literal('').transform(() => undefined), dateField]).optional(),
    day: z.enum(dayKinds, 'choice'),
    opens: boxes,
    closes: boxes,
    noteJa: oneLine(60).default(''),
    noteEn: oneLine(80).default(''),
  })
  .transform(({ locationId, from, to = from, day, opens, closes, noteJa, noteEn }, context): HoursChange => {
    const refuse = (field: string, message: string) =>
      context.issues.push({ code: 'custom', path: [field], message, input: field });
    const days = daysBetween(from, to);
    if (days < 0) refuse('to', 'reversed');
    if (days >= MOST_DAYS) refuse('to', 'date');
    if (day !== 'usual' && !noteJa) refuse('noteJa', 'required');
    const read = day === 'hours' ? spansOf(opens, closes) : { spans: [] };
    if ('error' in read) refuse('opens', read.error);
    const intervals = day === 'usual' || 'error' in read ? null : read.spans;
    return { locationId, from, to, intervals, note: noteJa ? { ja: noteJa, ...(noteEn && { en: noteEn }) } : null };
  });
