import { Unsupported } from './unsupported';

/**
 * Pieces of an opening_hours text. `value` is minutes for a time, 0–6 from Monday for a day, 1–12 for a month, else the
 * number itself; marks and words carry their text only.
 */
export interface Token {
  kind: 'time' | 'year' | 'number' | 'day' | 'month' | 'word' | 'mark' | 'comment';
  text: string;
  value: number;
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const JAPANESE_DAYS = '月火水木金土日';
const WORDS = new Map([
  ['off', 'off'],
  ['closed', 'off'],
  ['open', 'open'],
  ['week', 'week'],
  ['ph', 'PH'],
  ['祝', 'PH'],
  ['祝日', 'PH'],
]);
const REASONS = new Map([
  ['sh', 'school holidays (SH)'],
  ['easter', 'moveable feasts (easter)'],
  ['sunrise', 'times of the sun (sunrise)'],
  ['sunset', 'times of the sun (sunset)'],
  ['dawn', 'times of the sun (dawn)'],
  ['dusk', 'times of the sun (dusk)'],
  ['unknown', 'unknown hours'],
  ['day', 'offsets in days'],
  ['days', 'offsets in days'],
]);

const PIECE = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    '"(?<comment>[^"]*)"',
    String.raw`(?<always>24/7)(?!\d)`,
    String.raw`(?<time>\d{1,2}:\d{2})(?!\d)`,
    String.raw`(?<year>(?:19|20)\d{2})(?!\d)`,
    String.raw`(?<number>\d{1,2})(?!\d)`,
    // A number before 月 or 日 makes it a date, not a weekday.
    String.raw`(?<!\d\s*)(?<japanese>[${JAPANESE_DAYS}])(?:曜日?)?(?![^\s,;:\-\d[])`,
    '(?<word>[a-z]+|祝日?)',
    String.raw`(?<mark>\|\||[-,;:+/[\]])`,
  ].join('|'),
  'iy',
);

/** Full-width forms, every dash and the wave of Japanese ranges become plain. */
const plain = (text: string) => text.normalize('NFKC').replace(/[‐‑‒–—―−〜~]/g, '-');

const named = (names: string[], word: string, ...lengths: number[]) =>
  names.findIndex((name) => name === word || lengths.some((length) => name.slice(0, length) === word));

function wordToken(written: string): Token {
  const text = written.toLowerCase();
  const day = named(DAYS, text, 2, 3);
  if (day >= 0) return { kind: 'day', text, value: day };
  const month = named(MONTHS, text, 3);
  if (month >= 0) return { kind: 'month', text, value: month + 1 };
  const word = WORDS.get(text);
  if (word) return { kind: 'word', text: word, value: 0 };
  throw new Unsupported(REASONS.get(text) ?? `cannot read "${written}"`);
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (minute > 59) throw new Unsupported(`no such time: ${time}`);
  return hour * 60 + minute;
}

function tokenOf(groups: Record<string, string | undefined>): Token | null {
  const { space, comment, always, time, year, number, japanese, word, mark } = groups;
  if (space) return null;
  if (comment !== undefined) return { kind: 'comment', text: comment, value: 0 };
  if (always) return { kind: 'word', text: always, value: 0 };
  if (time) return { kind: 'time', text: time, value: minuteOf(time) };
  if (year) return { kind: 'year', text: year, value: Number(year) };
  if (number) return { kind: 'number', text: number, value: Number(number) };
  if (japanese) return { kind: 'day', text: japanese, value: JAPANESE_DAYS.indexOf(japanese) };
  if (word) return wordToken(word);
  return { kind: 'mark', text: mark ?? '', value: 0 };
}

/** Throws Unsupported at the first character or word that means nothing here. */
export function tokensOf(text: string): Token[] {
  const source = plain(text);
  const tokens: Token[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < source.length) {
    const start = PIECE.lastIndex;
    const match = PIECE.exec(source);
    if (!match?.groups) throw new Unsupported(`cannot read "${source.slice(start, start + 20)}"`);
    const token = tokenOf(match.groups);
    if (token) tokens.push(token);
  }
  return tokens;
}
