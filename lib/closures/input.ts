import { z } from 'zod';
import { oneLine } from '../fields';
import { weekForm } from '../stores/editing/input';
import { spansOf } from '../stores/typed-spans';
import { readWeek } from '../stores/week-form';
import { daysBetween } from '../time';
import { datesOf } from './plan';
import type { DaysChange, HoursChange, WeekChange } from './types';

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

/** One box, or several of the same name. */
const boxes = z.preprocess(
  (typed) => (typed === undefined ? [] : Array.isArray(typed) ? typed : [typed]),
  z.array(z.string().max(10, 'outside')).max(MOST_SPANS, 'too_long'),
);

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

/** Shops whose days can be changed at once. */
const MOST_SHOPS = 500;

const note = { noteJa: oneLine(60).default(''), noteEn: oneLine(80).default('') };
const noteOf = ({ noteJa, noteEn }: { noteJa: string; noteEn: string }) =>
  noteJa ? { ja: noteJa, ...(noteEn && { en: noteEn }) } : null;
const texts = z.array(z.string().max(10, 'outside')).max(MOST_SPANS, 'too_long');

/** Days on end, or each of its own: public holidays. */
export const datePicks = ['range', 'dates'] as const;

/** Other hours at several shops as the console's form asks for them: `opens` and `closes` stand in pairs. */
export const daysChangeInput = z
  .object({
    locationIds: z.array(z.uuid('choice')).min(1, 'choice').max(MOST_SHOPS, 'too_long'),
    pick: z.enum(datePicks),
    from: z.string().max(10),
    to: z.string().max(10),
    dates: z.array(dateField).max(MOST_DAYS, 'too_long'),
    day: z.enum(dayKinds, 'choice'),
    opens: texts,
    closes: texts,
    ...note,
  })
  .transform(({ locationIds, pick, from, to, dates, day, opens, closes, ...said }, context): DaysChange => {
    const refuse = (field: string, message: string) =>
      context.issues.push({ code: 'custom', path: [field], message, input: field });
    if (pick === 'dates' && dates.length === 0) refuse('dates', 'choice');
    if (day !== 'usual' && !said.noteJa) refuse('noteJa', 'required');
    const read = day === 'hours' ? spansOf(opens, closes) : { spans: [] };
    if ('error' in read) refuse('opens', read.error);
    return {
      locationIds: [...new Set(locationIds)],
      dates: pick === 'dates' ? [...new Set(dates)].sort() : rangeOf(from, to || from, refuse),
      intervals: day === 'usual' || 'error' in read ? null : read.spans,
      note: noteOf(said),
    };
  });

function rangeOf(from: string, to: string, refuse: (field: string, message: string) => unknown): string[] {
  for (const [name, typed] of Object.entries({ from, to })) {
    const read = dateField.safeParse(typed);
    if (read.success) continue;
    refuse(name, read.error.issues[0]?.message ?? 'date');
    return [];
  }
  const days = daysBetween(from, to);
  if (days < 0) refuse('to', 'reversed');
  if (days >= MOST_DAYS) refuse('to', 'date');
  return days < 0 || days >= MOST_DAYS ? [] : datesOf({ from, to });
}

/** Another week of one shop as its editor sends it. */
export const weekChangeInput = z
  .object({ locationId: z.uuid('choice'), seen: weekForm, week: weekForm, ...note })
  .transform(({ locationId, seen, week, ...said }, context): WeekChange => {
    const refuse = (path: string, message: string) =>
      context.issues.push({ code: 'custom', path: [path], message, input: week });
    const read = readWeek(week);
    if ('fields' in read) {
      for (const [name, code] of Object.entries(read.fields)) refuse(name, code);
      return z.NEVER;
    }
    // A shop that never opens could keep no promise: it is taken out of use instead.
    if (Object.values(read.weekly).every((intervals) => intervals.length === 0)) refuse('week', 'never_open');
    return { locationId, seen, weekly: read.weekly, note: noteOf(said) };
  });
