import type { PublishedRow } from '../drafts/types';
import { defaultSettings } from './settings';
import type { Settings } from './settings-types';

/** A change of a row; of a setting that nobody had decided, or is undecided again, with how it comes. */
export function withUndecided(row: PublishedRow): PublishedRow {
  if (row.table !== 'settings' || !(row.key in defaultSettings)) return row;
  const asItComes = { value: defaultSettings[row.key as keyof Settings] };
  return { ...row, before: row.before ?? asItComes, after: row.after ?? asItComes };
}
