import { isDeepStrictEqual } from 'node:util';
import { inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { settings } from '@/db/schema';
import type { Actor } from '../access/actor';
import { saveDraft } from '../drafts/save-draft';
import type { Subject } from '../drafts/subject';
import type { WantedRow } from '../drafts/types';
import { defaultSettings } from './settings';
import type { Settings } from './settings-types';

interface Drafting {
  subject: Subject;
  /** Version of the draft its editor began with; 0 = there was none. */
  seen: number;
  values: Partial<Settings>;
}

/** Keeps settings as a draft, as they are to be. Throws not_allowed, already_changed. */
export async function draftSettings(
  db: Db,
  actor: Actor,
  { subject, seen, values }: Drafting,
  now: Date,
): Promise<{ version: number }> {
  const names = Object.keys(values);
  const rows = await db.select({ name: settings.name }).from(settings).where(inArray(settings.name, names));
  const stored = new Set(rows.map(({ name }) => name));
  const wanted = Object.entries(values).map(([name, value]): WantedRow => {
    const row = { table: 'settings', key: name } as const;
    // Of a row that stands only the value can differ; what is not decided otherwise needs no row.
    if (stored.has(name)) return { ...row, values: { value } };
    const isDefault = isDeepStrictEqual(value, defaultSettings[name as keyof Settings]);
    return { ...row, values: isDefault ? null : { name, value, updated_at: now.toISOString() } };
  });
  return saveDraft(db, actor, { subject, seen, rows: wanted }, now);
}
