import type { FieldErrors } from '../result';
import type { Interval, Weekday, WeeklyHours } from './hours-types';
import { spansOf, typedMinute } from './typed-spans';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[];
export const weekRows = [...weekdays, 'holiday'] as const;
export type WeekRow = (typeof weekRows)[number];

/** One span as it is typed: 10:00–20:00, past midnight 6:00–27:00. */
export interface TypedSpan {
  opens: string;
  closes: string;
}

/** A week as it is typed. No span = closed; the row of public holidays: null = as on the weekday. */
export type WeekForm = Record<Weekday, TypedSpan[]> & { holiday: TypedSpan[] | null };

/** Spans of one day. */
export const MOST_SPANS = 4;

const typed = (intervals: readonly Interval[]): TypedSpan[] =>
  intervals.map(({ from, to }) => ({ opens: typedMinute(from), closes: typedMinute(to) }));

export const weekFormOf = (weekly: WeeklyHours): WeekForm => {
  const days = Object.fromEntries(weekdays.map((day) => [day, typed(weekly[day])])) as Record<Weekday, TypedSpan[]>;
  return { ...days, holiday: weekly.holiday ? typed(weekly.holiday) : null };
};

export const closedWeek: WeekForm = weekFormOf({ mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] });

/** The hours that were typed, or what is wrong with them by row: { 'week.mon': 'overlapping' }. */
export function readWeek(form: WeekForm): { weekly: WeeklyHours } | { fields: FieldErrors } {
  const fields: FieldErrors = {};
  const read = (row: WeekRow, spans: readonly TypedSpan[]): Interval[] => {
    if (spans.length === 0) return [];
    const found = spansOf(
      spans.map(({ opens }) => opens),
      spans.map(({ closes }) => closes),
    );
    if ('spans' in found) return found.spans;
    fields[`week.${row}`] = found.error;
    return [];
  };
  const days = Object.fromEntries(weekdays.map((day) => [day, read(day, form[day])])) as Record<Weekday, Interval[]>;
  const holiday = form.holiday && read('holiday', form.holiday);
  if (Object.keys(fields).length > 0) return { fields };
  return { weekly: { ...days, ...(holiday && { holiday }) } };
}

/** The same spans on other days too. */
export const copyDay = (form: WeekForm, from: WeekRow, to: readonly WeekRow[]): WeekForm => {
  const spans = form[from] ?? [];
  return { ...form, ...Object.fromEntries(to.map((day) => [day, spans.map((span) => ({ ...span }))])) };
};
