import { inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { settings } from '@/db/schema';
import type { Actor } from '../access/actor';
import { saveDraft } from '../drafts/save-draft';
import type { Subject } from '../drafts/subject';
import type { WantedRow } from '../drafts/types';
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
  const wanted = Object.entries(values).map(
    ([name, value]): WantedRow => ({
      table: 'settings',
      key: name,
      // Of a row that stands only the value can differ.
      values: stored.has(name) ? { value } : { name, value, updated_at: now.toISOString() },
    }),
  );
  return saveDraft(db, actor, { subject, seen, rows: wanted }, now);
}
