import { addDays, weekdayOf } from '../../time';
import type { Interval, SpecialDay, Weekday, WeeklyHours } from '../hours-types';
import { dayOf } from './days';
import { checkNight, intervalsOf, type Piece, piecesOn } from './evaluate';
import { type Rule, rulesOf } from './rules';
import { Unsupported } from './unsupported';

/** Dates that a text names (months, single days, first Saturdays) become special days this far ahead. */
const SIGHT_DAYS = 400;
const HOLIDAYS_DIFFER = 'holiday hours that differ from day to day, and the dates of the holidays are not known';

export interface ReadHours {
  hours: { weekly: WeeklyHours; special: SpecialDay[] };
  /** Last local date for which special days were made; null when the week says it all, for ever. */
  exactUntil: string | null;
}

/** What the text says of one date, as an ordinary day and as a public holiday. */
interface Said {
  date: string;
  ordinary: Interval[];
  holiday: Interval[];
}

const same = (a: Interval[], b: Interval[]) => JSON.stringify(a) === JSON.stringify(b);

/** What most of the dates say; the earliest where several are as common. */
function mostCommon(all: Interval[][]): Interval[] {
  const counts = new Map<string, number>();
  for (const intervals of all) {
    const key = JSON.stringify(intervals);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return all.find((intervals) => counts.get(JSON.stringify(intervals)) === most) ?? [];
}

/** Reads consecutive dates; the first only lends its night to the second. */
function sayOf(rules: Rule[], dates: string[]): Said[] {
  const kinds = rules.some(({ holidays }) => holidays) ? [false, true] : [false];
  let nights: Piece[][] = [];
  return dates.map((date) => {
    const days = kinds.map((isHoliday) => dayOf(date, isHoliday));
    for (const night of nights) for (const day of days) checkNight(rules, night, day);
    nights = days.map((day) => piecesOn(rules, day));
    const [ordinary = [], holiday = ordinary] = nights.map(intervalsOf);
    return { date, ordinary, holiday };
  });
}

function weekFrom(said: Said[], holidays: boolean): WeeklyHours {
  const on = (weekday: Weekday) =>
    mostCommon(said.filter(({ date }) => weekdayOf(date) === weekday).map(({ ordinary }) => ordinary));
  const weekly: WeeklyHours = {
    mon: on('mon'),
    tue: on('tue'),
    wed: on('wed'),
    thu: on('thu'),
    fri: on('fri'),
    sat: on('sat'),
    sun: on('sun'),
  };
  return holidays ? { ...weekly, holiday: mostCommon(said.map(({ holiday }) => holiday)) } : weekly;
}

/** A special day where the week alone would be wrong; none where it is right. */
function exceptionOn(day: Said, weekly: WeeklyHours, holidays: ReadonlySet<string> | undefined): SpecialDay[] {
  const usual = weekly[weekdayOf(day.date)];
  const kinds = [
    { is: false, said: day.ordinary, held: usual },
    { is: true, said: day.holiday, held: weekly.holiday ?? usual },
  ].filter(({ is }) => !holidays || holidays.has(day.date) === is);
  if (kinds.every(({ said, held }) => same(said, held))) return [];
  const [first, second = first] = kinds;
  if (!first || !second || !same(first.said, second.said)) {
    throw new Unsupported(HOLIDAYS_DIFFER);
  }
  return [{ date: day.date, intervals: first.said }];
}

function hoursOf(rules: Rule[], today: string, holidays: ReadonlySet<string> | undefined): ReadHours {
  const dated = rules.some((rule) => rule.dated);
  const namesHolidays = rules.some((rule) => rule.holidays);
  const days = dated || (namesHolidays && holidays) ? SIGHT_DAYS : 7;
  const last = addDays(today, days);
  const said = sayOf(
    rules,
    Array.from({ length: days + 2 }, (_, index) => addDays(today, index - 1)),
  );
  const opens = said.some(({ ordinary, holiday }) => ordinary.length + holiday.length > 0);
  const alwaysClosed = rules.every(({ closed, tests }) => closed && tests.length === 0);
  if (!opens && !alwaysClosed) throw new Unsupported(`not open on any day until ${last}`);
  const weekly = weekFrom(said, namesHolidays);
  const special = said.flatMap((day) => exceptionOn(day, weekly, holidays));
  // A week that needs exceptions every week was read without the dates of the holidays.
  if (special.length > 0 && days < SIGHT_DAYS) throw new Unsupported(HOLIDAYS_DIFFER);
  return { hours: { weekly, special }, exactUntil: dated || special.length > 0 ? last : null };
}

/**
 * Reads an OpenStreetMap opening_hours text into our model of hours, exactly or not at all: `unsupported` says why not.
 * `today` is the local date from which dated parts become special days; `holidays` the known public holidays, needed
 * only where their hours differ from one to the next.
 */
export function readOpeningHours(
  text: string,
  { today, holidays }: { today: string; holidays?: ReadonlySet<string> },
): ReadHours | { unsupported: string } {
  try {
    return hoursOf(rulesOf(text), today, holidays);
  } catch (error) {
    if (error instanceof Unsupported) return { unsupported: error.message };
    throw error;
  }
}
