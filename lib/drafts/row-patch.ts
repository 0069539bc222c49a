import { isDeepStrictEqual } from 'node:util';
import type { DraftRow, RowValues, WantedRow } from './types';

/** Those columns of `values` that `names` has too. */
export const pick = (values: RowValues, names: RowValues): RowValues =>
  Object.fromEntries(Object.keys(names).map((name) => [name, values[name] ?? null]));

/** What is not there and what is null are the same in a row. */
export const differs = (one: unknown, other: unknown): boolean => !isDeepStrictEqual(one ?? null, other ?? null);

/**
 * The least that makes the published row the wanted one; null when it is that already. `published`: null = it is not
 * there.
 */
export function rowPatch({ table, key, values }: WantedRow, published: RowValues | null): DraftRow | null {
  if (values === null) return published && { table, key, operation: 'delete', patch: {} };
  if (published === null) return { table, key, operation: 'insert', patch: values };
  const changed = Object.entries(values).filter(([name, value]) => differs(value, published[name]));
  if (changed.length === 0) return null;
  return { table, key, operation: 'update', patch: Object.fromEntries(changed) };
}
