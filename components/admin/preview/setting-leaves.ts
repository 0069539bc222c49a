import type { Localized } from '@/lib/locale';

/** One value within a setting: where it stands, and what it says; a list says several things. */
interface Leaf {
  path: string[];
  says: string[];
}

/** What differs of one value; null = it was, or is, not there. */
export interface ChangedLeaf {
  path: string[];
  before: string[] | null;
  after: string[] | null;
}

const isNone = (value: unknown) => value === null || value === undefined || value === '';
const isLocalized = (value: object): value is Localized => 'ja' in value && typeof value.ja === 'string';
const isPicture = (value: object): value is { url: string } => 'url' in value && 'width' in value;

/** Both languages of a text; paragraphs stay apart. */
export function bothSaid({ ja, en }: Localized): string {
  const texts = [ja, en].filter(Boolean);
  return texts.join(texts.some((text) => text?.includes('\n')) ? '\n\n' : ' / ');
}

function leavesOf(value: unknown, path: string[]): Leaf[] {
  if (isNone(value)) return [];
  if (typeof value !== 'object' || value === null) return [{ path, says: [String(value)] }];
  if (isLocalized(value)) return [{ path, says: [bothSaid(value)] }];
  if (isPicture(value)) {
    // Its size follows from the file.
    const { url, width: _width, height: _height, ...rest } = value as { url: string; width?: number; height?: number };
    return [{ path, says: [url] }, ...leavesOf(rest, path)];
  }
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) {
    return value.length === 0 ? [] : [{ path, says: value.map(String) }];
  }
  // By its id a part is only told from others.
  const parts = Object.entries(value).filter(([key]) => key !== 'id');
  return parts.flatMap(([key, inner]) =>
    leavesOf(inner, [...path, Array.isArray(value) ? String(Number(key) + 1) : key]),
  );
}

const isSame = (one: Leaf | undefined, other: Leaf | undefined) =>
  JSON.stringify(one?.says) === JSON.stringify(other?.says);

/** What differs within a setting, one entry a value. */
export function changedLeaves(before: unknown, after: unknown): ChangedLeaf[] {
  const [was, is] = [before, after].map(
    (value) => new Map(leavesOf(value, []).map((leaf) => [leaf.path.join('.'), leaf])),
  );
  const keys = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]);
  return [...keys].flatMap((key) => {
    const [one, other] = [was?.get(key), is?.get(key)];
    const path = (one ?? other)?.path ?? [];
    return isSame(one, other) ? [] : [{ path, before: one?.says ?? null, after: other?.says ?? null }];
  });
}
