import type { WeeklyHours } from '../../stores/hours-types';
import { readOpeningHours } from '../../stores/opening-hours/read';
import type { HeldHours, StatedHours } from './types';

/** What the reader needs to know of the calendar. */
export interface Calendar {
  /** Local YYYY-MM-DD. */
  today: string;
  holidays: ReadonlySet<string>;
}

/** Never open: a shop whose hours we do not know promises nothing. */
export const unknownWeek = (): WeeklyHours => ({ mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] });

/** Stated hours as our model holds them: exactly, or not at all and then as the text that came. */
export function holdHours(stated: StatedHours, calendar: Calendar): HeldHours {
  if (stated.kind === 'read') return { weekly: stated.weekly, special: stated.special, text: stated.unread };
  if (stated.kind === 'unread') return { weekly: unknownWeek(), special: null, text: stated.text };
  const read = readOpeningHours(stated.text, calendar);
  if ('unsupported' in read) return { weekly: unknownWeek(), special: null, text: stated.text };
  return { ...read.hours, text: null };
}
