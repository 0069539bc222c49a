import type { Weekday } from '../../stores/hours-types';
import { keyOf, requiredKey, textOf, wholeIn } from '../cells';
import type { Column, Heading } from '../heading';
import { BadRow } from '../problem';
import type { Row } from '../rows';
import type { RowReader } from '../table-items';
import { wordsOf } from '../words';

const weekdays: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const LONGEST_DATES = 4000;
const MOST_TRANSIT_DAYS = 14;

/** A way goods regularly go, as a row of a file says it; places are codes of the merchant's. */
export interface RouteDraft {
  line: number;
  from: { column: string; code: string };
  to: { column: string; code: string };
  weekdays: Weekday[];
  cutoffMinute: number;
  transitDays: number;
  arrivesMinute: number;
  /** Local dates on which it neither leaves nor arrives. */
  closedDates: string[];
}

/** 15:00 as minutes of the day. */
function clockOf(row: Row, column: Column): number {
  const text = requiredKey(row, column);
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.normalize('NFKC')) ?? [];
  if (!hour || !minute) throw new BadRow('unknown_value', column.name, text);
  return Number(hour) * 60 + Number(minute);
}

function datesOf(row: Row, column: Column | null): string[] {
  const text = textOf(row, column, LONGEST_DATES);
  const dates = text?.split(/[\s,;、|]+/).filter(Boolean) ?? [];
  const wrong = dates.find((date) => !/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)));
  if (column && wrong) throw new BadRow('unknown_value', column.name, wrong);
  return dates;
}

/** from,to,weekdays,cutoff,transit_days,arrives and, if the file has it, closed_dates. @throws BrokenFile */
export function routeReader(heading: Heading): RowReader<RouteDraft> {
  const names = ['from', 'to', 'weekdays', 'cutoff', 'transit_days', 'arrives'];
  heading.require(...names.map((name) => [name]));
  const [from, to, days, cutoff, transit, arrives] = names.map((name) => heading.find(name));
  return (row) => {
    if (!from || !to || !days || !cutoff || !transit || !arrives) throw new BadRow('missing', 'from');
    const [leaves, goes] = [requiredKey(row, from), requiredKey(row, to)];
    if (leaves === goes) throw new BadRow('route_to_itself', to.name, goes);
    const said = wordsOf(weekdays, row, days);
    const transitDays = wholeIn(row, transit, 0, MOST_TRANSIT_DAYS);
    if (!said || said.length === 0) throw new BadRow('missing', days.name);
    if (transitDays === null) throw new BadRow('missing', transit.name, keyOf(row, transit) ?? '');
    return {
      line: row.line,
      from: { column: from.name, code: leaves },
      to: { column: to.name, code: goes },
      weekdays: said,
      cutoffMinute: clockOf(row, cutoff),
      transitDays,
      arrivesMinute: clockOf(row, arrives),
      closedDates: datesOf(row, heading.find('closed_dates')),
    };
  };
}
