import type { RowValues } from './types';

/** Of columns that are worked out from others, or only point to another row, nobody wants to read. */
const unread = /^(?:id|.*_id|search_text|search_grams|created_at|updated_at)$/;

/** Columns that a person reads of a change, in the order of the row. */
export const draftColumns = (before: RowValues | null, after: RowValues | null): string[] =>
  Object.keys(after ?? before ?? {}).filter((name) => !unread.test(name));
