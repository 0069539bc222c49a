import type { Locale } from '../locale';
import { localDate, localMinute } from '../time';

export interface PickupVisit {
  /** The same again replaces the entry in a calendar that has it. */
  uid: string;
  /** Raised with every change. */
  sequence: number;
  changedAt: Date;
  cancelled: boolean;
  from: Date;
  until: Date;
  /** IANA name of the shop's zone: the calendar shows the shop's clock. */
  zone: string;
  locale: Locale;
  summary: string;
  description: string;
  location: string;
  lat: number;
  lng: number;
  url: string;
}

/**
 * A calendar file (RFC 5545) of the time in which an order can be collected. It does not mark its owner busy, and
 * reminds a day before it ends.
 */
export function pickupCalendar(visit: PickupVisit, now: Date): string {
  const { zone, locale } = visit;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Uketori//Pickup//${locale.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    // For a calendar that follows the file: what it is called, and that it changes within the hour.
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(visit.summary)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...zoneLines(zone, visit.from, visit.until),
    'BEGIN:VEVENT',
    `UID:${visit.uid}`,
    `SEQUENCE:${visit.sequence}`,
    `DTSTAMP:${stamp(now, 'UTC')}Z`,
    `LAST-MODIFIED:${stamp(visit.changedAt, 'UTC')}Z`,
    `STATUS:${visit.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTART;TZID=${zone}:${stamp(visit.from, zone)}`,
    `DTEND;TZID=${zone}:${stamp(visit.until, zone)}`,
    `SUMMARY;LANGUAGE=${locale}:${escaped(visit.summary)}`,
    `LOCATION;LANGUAGE=${locale}:${escaped(visit.location)}`,
    `GEO:${visit.lat};${visit.lng}`,
    `DESCRIPTION;LANGUAGE=${locale}:${escaped(visit.description)}`,
    `URL:${visit.url}`,
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    ...(visit.cancelled ? [] : alarmLines(visit)),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const alarmLines = ({ locale, summary }: PickupVisit) => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  'TRIGGER;RELATED=END:-P1D',
  `DESCRIPTION;LANGUAGE=${locale}:${escaped(summary)}`,
  'END:VALARM',
];

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** 20261122T153000 as the clocks in a zone show it. */
function stamp(at: Date, zone: string): string {
  const minute = localMinute(at, zone);
  const clock = `${twoDigits(Math.floor(minute / 60))}${twoDigits(minute % 60)}${twoDigits(at.getUTCSeconds())}`;
  return `${localDate(at, zone).replaceAll('-', '')}T${clock}`;
}

/** Minutes a zone's clocks are ahead of UTC. */
function minutesAhead(at: Date, zone: string): number {
  const local = Date.parse(`${localDate(at, zone)}T00:00:00Z`) / 60_000 + localMinute(at, zone);
  return local - Math.floor(at.getTime() / 60_000);
}

const offsetWords = (minutes: number) => {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}${twoDigits(size % 60)}`;
};

/** The zone as it is while the order can be collected: one offset, and the next where the clocks change meanwhile. */
function zoneLines(zone: string, from: Date, until: Date): string[] {
  const [before, after] = [minutesAhead(from, zone), minutesAhead(until, zone)];
  const observances = [{ begins: '19700101T000000', from: before, to: before }];
  if (before !== after) {
    const change = changeBetween(from, until, zone);
    // The onset is told on the clock that was valid until then.
    const onset = stamp(new Date(change.getTime() + before * 60_000), 'UTC');
    observances.push({ begins: onset, from: before, to: after });
  }
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observances.flatMap(({ begins, from: offsetFrom, to }) => [
      'BEGIN:STANDARD',
      `DTSTART:${begins}`,
      `TZOFFSETFROM:${offsetWords(offsetFrom)}`,
      `TZOFFSETTO:${offsetWords(to)}`,
      'END:STANDARD',
    ]),
    'END:VTIMEZONE',
  ];
}

/** The first minute with the later offset; no zone changes twice while an order is kept. */
function changeBetween(from: Date, until: Date, zone: string): Date {
  let low = Math.floor(from.getTime() / 60_000);
  let high = Math.floor(until.getTime() / 60_000);
  const after = minutesAhead(until, zone);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (minutesAhead(new Date(middle * 60_000), zone) === after) high = middle;
    else low = middle;
  }
  return new Date(high * 60_000);
}

/** Text values escape what separates them; a value never begins a line of its own. */
const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** Lines of at most 75 octets, never cut inside a character; what follows begins with a space. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const char of line) {
    const room = parts.length === 0 ? 75 : 74;
    if (Buffer.byteLength(part + char) > room) {
      parts.push(part);
      part = '';
    }
    part += char;
  }
  return [...parts, part].join('\r\n ');
}
