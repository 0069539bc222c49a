import type { Interval } from '../hours-types';
import { Cursor } from './cursor';
import { readMonthDays, readWeeks, readYears } from './dates';
import type { DayTest } from './days';
import { tokensOf } from './tokens';
import { Unsupported } from './unsupported';
import { readDays } from './weekdays';

/** One rule: on days that pass all tests it is open (or closed) in these times. */
export interface Rule {
  /** ";" replaces what earlier rules said of the day, "," adds to it, "||" fills what they leave closed. */
  joins: ';' | ',' | '||';
  tests: DayTest[];
  times: Interval[];
  closed: boolean;
  /** It depends on more than the weekday and whether it is a public holiday. */
  dated: boolean;
  holidays: boolean;
}

const WHOLE_DAY: Interval = { from: 0, to: 1440 };

function readTime(cursor: Cursor): Interval {
  const from = cursor.need('time');
  if (cursor.sees('mark', '+')) cursor.fail();
  if (!cursor.take('mark', '-')) throw new Unsupported('a point in time');
  const end = cursor.need('time');
  // A time that is not after the opening is the next day's: 22:00-02:00, and 06:00-06:00 is a whole day.
  const to = end <= from ? end + 1440 : end;
  if (from >= 1440 || to > 2880) throw new Unsupported('times beyond the next day');
  return { from, to };
}

function readTimes(cursor: Cursor): Interval[] {
  if (cursor.take('word', '24/7')) return [WHOLE_DAY];
  const times: Interval[] = [];
  if (!cursor.sees('time')) return times;
  do times.push(readTime(cursor));
  while (cursor.sees('time', undefined, 1) && cursor.take('mark', ','));
  return times;
}

/** off closes; a comment beside it explains and may be dropped, any other comment may say "by appointment". */
function readModifier(cursor: Cursor): { closed: boolean; said: boolean } {
  const closed = cursor.take('word', 'off') !== undefined;
  const said = closed || cursor.take('word', 'open') !== undefined;
  if (closed) cursor.take('comment');
  return { closed, said };
}

function readRule(cursor: Cursor, joins: Rule['joins']): Rule {
  const start = cursor.position;
  const wide = [readYears(cursor), readMonthDays(cursor), readWeeks(cursor)].filter((test) => test !== null);
  if (wide.length > 0) cursor.take('mark', ':');
  const days = readDays(cursor);
  if (days) cursor.take('mark', ':');
  const times = readTimes(cursor);
  const { closed, said } = readModifier(cursor);
  if (cursor.position === start) cursor.fail();
  if (times.length === 0 && !said && cursor.sees('mark', ',')) cursor.fail();
  if (closed && times.some(({ to }) => to > 1440)) throw new Unsupported('a closing past midnight');
  return {
    joins,
    tests: days ? [...wide, days.test] : wide,
    times: times.length > 0 ? times : [WHOLE_DAY],
    closed,
    dated: wide.length > 0 || Boolean(days?.dated),
    holidays: Boolean(days?.holidays),
  };
}

function readSeparator(cursor: Cursor): Rule['joins'] {
  if (cursor.take('mark', ';')) return ';';
  const joins = cursor.take('mark', ',') ? ',' : cursor.take('mark', '||') ? '||' : cursor.fail();
  return cursor.done ? cursor.fail() : joins;
}

/** Combinations on which readers of opening_hours disagree are refused. */
function checkTogether(rules: Rule[]): void {
  const fallback = rules.findIndex(({ joins }) => joins === '||');
  for (const [index, { joins, tests, closed }] of rules.entries()) {
    if (index === 0) continue;
    if (tests.length === 0 && !closed) throw new Unsupported('later hours that name no day');
    const afterFallback = fallback >= 0 && index >= fallback;
    if (afterFallback && (closed || joins === ';')) throw new Unsupported('rules after a fallback (||)');
  }
}

/**
 * The rules of an opening_hours text (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification).
 * Throws Unsupported with the reason for what is not read here.
 */
export function rulesOf(text: string): Rule[] {
  const cursor = new Cursor(tokensOf(text));
  const rules: Rule[] = [];
  let joins: Rule['joins'] = ';';
  while (!cursor.done) {
    rules.push(readRule(cursor, joins));
    if (cursor.done) break;
    joins = readSeparator(cursor);
  }
  if (rules.length === 0) throw new Unsupported('empty');
  checkTogether(rules);
  return rules;
}
