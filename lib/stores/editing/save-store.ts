import { and, eq, ne, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { locations } from '@/db/schema';
import { type Actor, canRunShop } from '../../access/actor';
import { readRow } from '../../drafts/rows';
import { saveDraft } from '../../drafts/save-draft';
import { assertCanDraft } from '../../drafts/subject';
import type { RowValues } from '../../drafts/types';
import { Refusal } from '../../refusal';
import { readStore } from './read-form';
import type { StoreForm } from './types';

interface Saving {
  id: string;
  /** Version of the draft its editor began with. */
  seen: number;
  form: StoreForm;
}

/** A code that a place goes by, or is drafted to go by. */
export async function isCodeTaken(tx: Db, storeCode: string, id: string): Promise<boolean> {
  const [standing] = await tx
    .select({ id: locations.id })
    .from(locations)
    .where(and(eq(locations.storeCode, storeCode), ne(locations.id, id)));
  if (standing) return true;
  const [drafted] = await tx.execute(sql`
    select 1 from draft_rows
    where table_name = 'locations' and row_key <> ${id} and patch ->> 'store_code' = ${storeCode} limit 1`);
  return drafted !== undefined;
}

/** All columns of a place that is not public yet: a preview reads it before the database has filled any in. */
export const madeColumns = (id: string, now: Date): RowValues => ({
  id,
  hours_text: null,
  created_at: now.toISOString(),
  updated_at: now.toISOString(),
});

/**
 * Keeps a shop as it is typed, out of shoppers' sight; the week, the zone, the code and the kind of one that is public
 * stay. Throws not_allowed, already_changed, not_found for a place of another kind, and invalid_input { fields } with
 * keys of adminStores.problem or refusal.fields.
 */
export async function saveStore(
  db: Db,
  actor: Actor,
  { id, seen, form }: Saving,
  now: Date,
): Promise<{ version: number }> {
  const subject = `store:${id}` as const;
  assertCanDraft(actor, subject);
  return db.transaction(async (tx) => {
    const known = await readRow(tx, 'locations', id);
    if (known?.kind === 'pickup_point') throw new Refusal('not_found');
    if (!known && !canRunShop(actor)) throw new Refusal('not_allowed');
    const read = readStore(form, known === null);
    if ('fields' in read) throw new Refusal('invalid_input', { fields: read.fields });
    if (!known && (await isCodeTaken(tx, form.storeCode, id))) {
      throw new Refusal('invalid_input', { fields: { storeCode: 'code_taken' } });
    }
    const values = known ? read.columns : { ...madeColumns(id, now), ...read.columns };
    return saveDraft(tx, actor, { subject, seen, rows: [{ table: 'locations', key: id, values }] }, now);
  });
}
