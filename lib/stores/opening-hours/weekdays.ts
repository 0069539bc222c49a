import type { Cursor } from './cursor';
import { anyOf } from './dates';
import type { DayTest } from './days';
import { Unsupported } from './unsupported';

/** Selectors of weekdays and public holidays. */
export interface DaySelector {
  test: DayTest;
  /** It counts days of the month: Sa[1]. */
  dated: boolean;
  /** It speaks of public holidays. */
  holidays: boolean;
}

/** [1], [1,3], [2-4], [-1]: the first, the last … of its weekday in the month. */
function readNth(cursor: Cursor): DayTest | null {
  if (!cursor.take('mark', '[')) return null;
  const tests: DayTest[] = [];
  do {
    const fromEnd = cursor.take('mark', '-') !== undefined;
    const from = cursor.need('number');
    const to = !fromEnd && cursor.take('mark', '-') ? cursor.need('number') : from;
    if (from < 1 || to > 5 || to < from) throw new Unsupported(`no such weekday of a month: [${from}]`);
    tests.push(({ nth, nthFromEnd }) => (fromEnd ? nthFromEnd === -from : nth >= from && nth <= to));
  } while (cursor.take('mark', ','));
  if (!cursor.take('mark', ']')) cursor.fail();
  return anyOf(tests);
}

function readWeekday(cursor: Cursor): { test: DayTest; dated: boolean } {
  const from = cursor.need('day');
  if (cursor.take('mark', '-')) {
    const length = (cursor.need('day') - from + 7) % 7;
    return { test: ({ weekday }) => (weekday - from + 7) % 7 <= length, dated: false };
  }
  const nth = readNth(cursor);
  return { test: (day) => day.weekday === from && (!nth || nth(day)), dated: nth !== null };
}

const isHoliday: DayTest = ({ holiday }) => holiday;

/** Mo, Mo-Fr, Sa-Mo, Sa[1,3], PH, lists of these; "PH Mo-Fr" are holidays on those weekdays. Null where absent. */
export function readDays(cursor: Cursor): DaySelector | null {
  const starts = (ahead: number) => cursor.sees('day', undefined, ahead) || cursor.sees('word', 'PH', ahead);
  if (!starts(0)) return null;
  const tests: DayTest[] = [];
  let dated = false;
  let weekdays = false;
  let holidays = false;
  do {
    if (cursor.take('word', 'PH')) {
      holidays = true;
      tests.push(isHoliday);
    } else {
      const item = readWeekday(cursor);
      weekdays = true;
      dated ||= item.dated;
      tests.push(item.test);
    }
  } while (starts(1) && cursor.take('mark', ','));
  const among = holidays && !weekdays ? readWeekdaysAfterHolidays(cursor) : null;
  if (among) return { test: (day) => day.holiday && among.test(day), dated: among.dated, holidays };
  return { test: anyOf(tests), dated, holidays };
}

function readWeekdaysAfterHolidays(cursor: Cursor): DaySelector | null {
  const colon = cursor.sees('mark', ':') && cursor.sees('day', undefined, 1);
  if (colon) cursor.take('mark', ':');
  return cursor.sees('day') ? readDays(cursor) : null;
}
