/** One fact that was changed, in words of the data itself. */
export interface Change {
  what: string;
  from: string | null;
  to: string | null;
}

type Facts = Record<string, unknown>;
const isFacts = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Span = { from: number; to: number };
const isSpan = (value: unknown): value is Span =>
  isFacts(value) && typeof value.from === 'number' && typeof value.to === 'number';
/** A text in two languages is read as one. */
const isText = (value: unknown): value is { ja: string; en?: string } => isFacts(value) && typeof value.ja === 'string';
const isNone = (value: unknown) => value === undefined || value === null || value === '';

const LONGEST = 300;
/** No hours on a day: it is shut. */
const hours = /^(?:intervals|mon|tue|wed|thu|fri|sat|sun|holiday)$/;
/** What is worked out from others, or only points at something, says nothing to a person. */
const unread = /^(?:id|run|.*(?:_id|Id)|search_text|search_grams|(?:created|updated)(?:_at|At))$/;

const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** A value on one line; a code stays a code. null: nothing stands there. */
function say(value: unknown, name = ''): string | null {
  if (Array.isArray(value) && value.length === 0) return hours.test(name) ? 'closed' : null;
  if (isNone(value)) return null;
  const text = Array.isArray(value)
    ? value.map((one) => say(one) ?? '').join(', ')
    : isText(value)
      ? [value.ja, value.en].filter(Boolean).join(' / ')
      : isSpan(value)
        ? `${clock(value.from)}–${clock(value.to)}`
        : isFacts(value)
          ? JSON.stringify(value)
          : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A thing with parts as its parts; a list of things by their places. null: it is read as a whole. */
function partsOf(value: unknown): Facts | null {
  if (isText(value) || isSpan(value)) return null;
  if (isFacts(value)) return value;
  const isList = Array.isArray(value) && value.length > 0 && value.every((one) => partsOf(one) !== null);
  return isList ? Object.fromEntries(value.map((one, index) => [index + 1, one])) : null;
}

/** What differs between two states of the same thing; nothing of what stayed as it was. */
function between(before: Facts, after: Facts, prefix = ''): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !unread.test(name));
  return names.flatMap((name) => pair(before[name], after[name], prefix ? `${prefix}.${name}` : name, name));
}

/** { before, after } as what differs, published rows likewise, anything else as it stands. */
export function changesOf(data: Facts | null): Change[] {
  if (!data) return [];
  const { before, after, rows, ...rest } = data;
  return [
    ...pair(before, after),
    ...(Array.isArray(rows) ? rows.flatMap(ofRow) : []),
    ...Object.entries(rest).flatMap(([what, value]) => {
      if (unread.test(what)) return [];
      // Of what came with it their number is enough.
      const to = Array.isArray(value) && value.some((one) => partsOf(one)) ? String(value.length) : say(value);
      return to === null ? [] : [{ what, from: null, to }];
    }),
  ];
}

function pair(before: unknown, after: unknown, what = '', name = what): Change[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  if ((was || isNone(before)) && (is || isNone(after))) return between(was ?? {}, is ?? {}, what);
  const [from, to] = [say(before, name), say(after, name)];
  return from === to ? [] : [{ what: what || 'value', from, to }];
}

function ofRow(row: unknown): Change[] {
  if (!isFacts(row)) return [];
  const { table, before, after } = row;
  return pair(before, after, typeof table === 'string' ? table : '');
}
