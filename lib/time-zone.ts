/**
 * UTC offsets of IANA zones, read once from Intl and remembered a week at a time: Intl takes microseconds an answer,
 * and a page asks thousands of times. Only lib/time.ts uses this.
 */

const WEEK_MS = 7 * 86_400_000;

/** One week of a zone: the offset at its start, at its end, and when it changes in between (Infinity: it does not). */
interface ZoneWeek {
  before: number;
  after: number;
  changesAt: number;
}

interface Zone {
  read: (at: number) => number;
  weeks: Map<number, ZoneWeek>;
}

const zones = new Map<string, Zone>();

function openZone(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const read = (at: number) => {
    const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
    const { year = 0, month = 1, day, hour, minute, second } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
  };
  return { read, weeks: new Map() };
}

function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    zone = openZone(name);
    zones.set(name, zone);
  }
  return zone;
}

/** The first millisecond in (from, to] that has the offset of `to`. No zone has changed twice within a week. */
function findChange(read: Zone['read'], from: number, to: number): number {
  const after = read(to);
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (read(middle) === after) high = middle;
    else low = middle;
  }
  return high;
}

function readWeek(read: Zone['read'], index: number): ZoneWeek {
  const start = index * WEEK_MS;
  const end = start + WEEK_MS;
  const before = read(start);
  const after = read(end);
  return { before, after, changesAt: before === after ? Number.POSITIVE_INFINITY : findChange(read, start, end) };
}

/**
 * Offset from UTC in milliseconds, east positive, at an instant in epoch milliseconds.
 * Throws RangeError for an unknown zone or an invalid instant.
 */
export function offsetAt(at: number, name: string): number {
  const zone = zoneOf(name);
  const index = Math.floor(at / WEEK_MS);
  let week = zone.weeks.get(index);
  if (!week) {
    week = readWeek(zone.read, index);
    zone.weeks.set(index, week);
  }
  return at < week.changesAt ? week.before : week.after;
}

/** The instant between two instants (less than a week apart, different offsets) at which the clocks change. */
export function changeBetween(from: number, to: number, name: string): number {
  return findChange(zoneOf(name).read, from, to);
}
