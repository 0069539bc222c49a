import type { Localized } from '@/lib/locale';

/** One value within a setting: where it stands, and how a person reads it. */
export interface Leaf {
  path: string[];
  text: string;
}

const isLocalized = (value: object): value is Localized => 'ja' in value && typeof value.ja === 'string';

function leavesOf(value: unknown, path: string[]): Leaf[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value !== 'object') return [{ path, text: String(value) }];
  if (isLocalized(value)) return [{ path, text: [value.ja, value.en].filter(Boolean).join(' / ') }];
  // By its id a part is only told from others.
  const parts = Object.entries(value).filter(([key]) => key !== 'id');
  return parts.flatMap(([key, inner]) =>
    leavesOf(inner, [...path, Array.isArray(value) ? String(Number(key) + 1) : key]),
  );
}

/** What differs within a setting, one line a value; null = it was, or is, not there. */
export function changedLeaves(
  before: unknown,
  after: unknown,
): { path: string[]; before: string | null; after: string | null }[] {
  const [was, is] = [before, after].map(
    (value) => new Map(leavesOf(value, []).map((leaf) => [leaf.path.join('.'), leaf])),
  );
  const keys = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]);
  return [...keys].flatMap((key) => {
    const [one, other] = [was?.get(key), is?.get(key)];
    const path = (one ?? other)?.path ?? [];
    return one?.text === other?.text ? [] : [{ path, before: one?.text ?? null, after: other?.text ?? null }];
  });
}
