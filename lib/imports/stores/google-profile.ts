import { parseGoogleHours, parseGoogleSpecialHours } from '../../stores/google-hours';
import type { Weekday, WeeklyHours } from '../../stores/hours-types';
import { type Cell, pointOf, requiredKey, requiredText, textOf } from '../cells';
import type { Column, Heading } from '../heading';
import { BadRow } from '../problem';
import type { Row } from '../rows';
import type { RowReader } from '../table-items';
import { phoneOf, postcodeOf, splitPrefecture, websiteOf } from './contact';
import type { StatedHours, StoreDraft } from './types';

const LONGEST_NAME = 200;
const LONGEST_LINE = 300;

const days: [Weekday, string][] = [
  ['mon', 'monday'],
  ['tue', 'tuesday'],
  ['wed', 'wednesday'],
  ['thu', 'thursday'],
  ['fri', 'friday'],
  ['sat', 'saturday'],
  ['sun', 'sunday'],
];

/** The hours of a row; null when it says nothing of them. A week of which a day is missing is not guessed at. */
function hoursOf(row: Row, columns: { day: Weekday; column: Column }[], special: Column | null): StatedHours | null {
  const texts = columns.map(({ day, column }) => ({ day, column, text: textOf(row, column, LONGEST_LINE) }));
  const dated = textOf(row, special, 10_000);
  const first = texts.find(({ text }) => text !== null);
  if (!first) return null;
  const weekly: WeeklyHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  for (const { day, text } of texts) {
    const intervals = text === null ? null : parseGoogleHours(text);
    if (!intervals || texts.length < 7) {
      const all = texts.map((each) => `${each.column.name}: ${each.text ?? '?'}`).join('; ');
      return { kind: 'unread', column: first.column.name, text: all };
    }
    weekly[day] = intervals;
  }
  const read = dated === null ? null : parseGoogleSpecialHours(dated);
  const unread = dated !== null && read === null ? `${special?.name}: ${dated}` : null;
  const column = unread ? (special?.name ?? first.column.name) : first.column.name;
  return { kind: 'read', column, weekly, special: read, unread };
}

/** Every line of a Japanese address stands in Address line 1, mostly without its prefecture. */
function addressOf(row: Row, columns: (Column | null)[], area: Column | null) {
  const lines = columns.map((column) => textOf(row, column, LONGEST_LINE)).filter((text) => text !== null);
  const { prefecture, rest } = splitPrefecture(lines.join(' '));
  return { prefecture: textOf(row, area, 100) ?? prefecture, street: rest || null };
}

/** Google Business Profile's spreadsheet. @throws BrokenFile */
export function googleProfileReader(heading: Heading): RowReader<StoreDraft> {
  heading.require(['store code'], ['business name'], ['latitude'], ['longitude']);
  const find = (...names: string[]) => heading.find(...names);
  const [code, name, lat, lng] = [find('store code'), find('business name'), find('latitude'), find('longitude')];
  const lines = ['sub-locality', ...[1, 2, 3, 4, 5].map((n) => `address line ${n}`)].map((each) => find(each));
  const phone = find('primary phone');
  const website = find('website');
  const week = days.flatMap(([day, word]) => {
    const column = find(`${word} hours`);
    return column ? [{ day, column }] : [];
  });
  return (row, report) => {
    if (!code || !lat || !lng) throw new BadRow('missing', 'Store code');
    const cell = (column: Column | null): Cell | null =>
      column && { column: column.name, text: textOf(row, column, LONGEST_LINE) ?? '' };
    return {
      line: row.line,
      storeCode: requiredKey(row, code),
      name: { ja: requiredText(row, name, LONGEST_NAME, 'Business name') },
      ...pointOf(row, lat, lng),
      postcode: postcodeOf(textOf(row, find('postal code'), 20)),
      ...addressOf(row, lines, find('administrative area')),
      city: textOf(row, find('locality'), 100),
      phone: phoneOf(cell(phone), row.line, report),
      website: websiteOf(cell(website), row.line, report),
      services: ['reserve', 'pay_online'],
      hours: hoursOf(row, week, find('special hours')),
    };
  };
}
