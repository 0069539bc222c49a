/** One fact that was changed, in words of the data itself. */
export interface Change {
  what: string;
  from: string | null;
  to: string | null;
}

type Facts = Record<string, unknown>;
const isFacts = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const LONGEST = 300;

function say(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** What differs between two states of the same thing; nothing of what stayed as it was. */
function between(before: Facts, after: Facts, prefix = ''): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [from, to] = [before[key], after[key]];
    const what = prefix ? `${prefix}.${key}` : key;
    if (isFacts(from) && isFacts(to)) return between(from, to, what);
    const [was, is] = [say(from), say(to)];
    return was === is ? [] : [{ what, from: was, to: is }];
  });
}

/** { before, after } as what differs, published rows likewise, anything else as it stands. */
export function changesOf(data: Facts | null): Change[] {
  if (!data) return [];
  const { before, after, rows, ...rest } = data;
  const paired = before !== undefined || after !== undefined;
  return [
    ...(paired ? pair(before, after) : []),
    ...(Array.isArray(rows) ? rows.flatMap(ofRow) : []),
    ...Object.entries(rest).flatMap(([what, value]) => {
      const to = say(value);
      return to === null ? [] : [{ what, from: null, to }];
    }),
  ];
}

function pair(before: unknown, after: unknown, prefix = ''): Change[] {
  const empty = (value: unknown) => value === undefined || value === null;
  if ((isFacts(before) || empty(before)) && (isFacts(after) || empty(after))) {
    return between(isFacts(before) ? before : {}, isFacts(after) ? after : {}, prefix);
  }
  return [{ what: prefix || 'value', from: say(before), to: say(after) }];
}

function ofRow(row: unknown): Change[] {
  if (!isFacts(row)) return [];
  const { table, before, after } = row;
  return pair(before, after, typeof table === 'string' ? table : '');
}
