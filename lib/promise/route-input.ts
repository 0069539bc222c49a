import { z } from 'zod';
import { oneLine } from '../fields';
import type { Weekday } from '../stores/hours-types';
import { minuteOf } from '../stores/typed-spans';
import { weekdays } from '../stores/week-form';
import type { Route } from './route-arrival';

/** A route as its form sends it. */
export interface RouteInput extends Omit<Route, 'weekdays' | 'closedDates'> {
  /** null = a new one. */
  id: string | null;
  weekdays: Weekday[];
  closedDates: string[];
}

const several = z.preprocess(
  (typed) => (typed === undefined ? [] : Array.isArray(typed) ? typed : [typed]),
  z.array(z.enum(weekdays)).max(weekdays.length),
);
const place = z.uuid('choice');
const MOST_DAYS = 30;
const MOST_DATES = 100;

const isDate = (text: string) => {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

const clock = oneLine(10).transform((text, context) => {
  const minute = minuteOf(text);
  if (minute !== null && minute < 1440) return minute;
  context.issues.push({ code: 'custom', message: text === '' ? 'required' : 'outside_day', input: text });
  return z.NEVER;
});

const days = oneLine(4).transform((text, context) => {
  const plain = text.normalize('NFKC');
  if (/^\d{1,2}$/.test(plain) && Number(plain) <= MOST_DAYS) return Number(plain);
  context.issues.push({ code: 'custom', message: text === '' ? 'required' : 'outside_range', input: text });
  return z.NEVER;
});

const dates = oneLine(2000).transform((text, context) => {
  const typed = text
    .normalize('NFKC')
    .replaceAll('/', '-')
    .split(/[,、\s]+/)
    .filter(Boolean);
  if (typed.every(isDate) && typed.length <= MOST_DATES) return [...new Set(typed)].sort();
  context.issues.push({ code: 'custom', message: 'dates', input: text });
  return z.NEVER;
});

/** A way between two places, its boxes as they are typed. */
export const routeInput = z
  .object({
    id: z.union([z.literal('').transform(() => null), z.uuid()]),
    fromId: place,
    toId: place,
    weekdays: several,
    cutoffMinute: clock,
    transitDays: days,
    arrivesMinute: clock,
    closedDates: dates,
  })
  .transform((route, context): RouteInput => {
    if (route.fromId === route.toId) {
      context.issues.push({ code: 'custom', path: ['toId'], message: 'same_place', input: route });
    }
    return { ...route, weekdays: weekdays.filter((day) => route.weekdays.includes(day)) };
  });

export const removeRouteInput = z.object({ id: z.uuid() });
