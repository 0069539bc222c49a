import type { SpecialDay } from '../stores/hours-types';
import { addDays } from '../time';

/** Days on end with the same hours for the same reason. */
export interface DayRun extends Omit<SpecialDay, 'date'> {
  from: string;
  to: string;
}

const isAlike = (a: Omit<SpecialDay, 'date'>, b: Omit<SpecialDay, 'date'>) =>
  JSON.stringify([a.intervals, a.note]) === JSON.stringify([b.intervals, b.note]);

/** Dated hours as people speak of them: 12/31–1/3 closed, not four days. `days` are in order. */
export function runsOf(days: readonly SpecialDay[]): DayRun[] {
  const runs: DayRun[] = [];
  for (const { date, ...day } of days) {
    const last = runs.at(-1);
    if (last && addDays(last.to, 1) === date && isAlike(last, day)) last.to = date;
    else runs.push({ ...day, from: date, to: date });
  }
  return runs;
}
