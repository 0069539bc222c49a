import { and, eq, ne } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { locations } from '@/db/schema';
import { type Actor, canWorkAt } from '../../access/actor';
import { readRow } from '../../drafts/rows';
import { saveDraft } from '../../drafts/save-draft';
import { assertCanDraft } from '../../drafts/subject';
import type { RowValues } from '../../drafts/types';
import { Refusal } from '../../refusal';
import { emptyStore } from '../../stores/editing/form';
import { readStore } from '../../stores/editing/read-form';
import { isCodeTaken, madeColumns } from '../../stores/editing/save-store';
import { readPoint } from './read-form';
import type { PointForm } from './types';

interface Saving {
  id: string;
  /** Version of the draft its editor began with. */
  seen: number;
  form: PointForm;
}

const refuse = (field: string, code: string) => new Refusal('invalid_input', { fields: { [field]: code } });

/** What a point has no say in is as with shops: a preview reads all columns before the database has filled any in. */
function allColumns({ id, now, form }: { id: string; now: Date; form: PointForm }, own: RowValues): RowValues {
  const shop = readStore({ ...emptyStore, lat: '0', lng: '0' }, true);
  const usual = 'columns' in shop ? shop.columns : {};
  return { ...madeColumns(id, now), ...usual, services: [], ...own, store_code: form.storeCode, kind: 'pickup_point' };
}

/** Throws not_allowed for a place of others, and invalid_input { fields } for one that is gone. */
async function assertServing(tx: Db, actor: Actor, servedFromId: string): Promise<void> {
  const [serving] = await tx
    .select({ id: locations.id })
    .from(locations)
    .where(and(eq(locations.id, servedFromId), ne(locations.kind, 'pickup_point')));
  if (!serving) throw refuse('servedFromId', 'gone');
  if (!canWorkAt(actor, servedFromId)) throw new Refusal('not_allowed');
}

/**
 * Keeps a pickup point as it is typed, out of shoppers' sight; orders that are on their way there keep what they were
 * promised. Throws not_allowed, already_changed, not_found for a place of another kind, and invalid_input { fields }.
 */
export async function savePoint(
  db: Db,
  actor: Actor,
  { id, seen, form }: Saving,
  now: Date,
): Promise<{ version: number }> {
  const subject = `point:${id}` as const;
  assertCanDraft(actor, subject);
  return db.transaction(async (tx) => {
    const [known, stands] = [await readRow(tx, 'locations', id), await readRow(tx, 'pickup_points', id)];
    if (known && !stands) throw new Refusal('not_found');
    if (stands && !canWorkAt(actor, String(stands.served_from_id))) throw new Refusal('not_allowed');
    const read = readPoint(form);
    if ('fields' in read) throw new Refusal('invalid_input', { fields: read.fields });
    await assertServing(tx, actor, form.servedFromId);
    if (!known && (await isCodeTaken(tx, form.storeCode, id))) throw refuse('storeCode', 'code_taken');
    const place = known ? read.place : allColumns({ id, now, form }, read.place);
    const point = stands ? read.point : { location_id: id, ...read.point };
    const rows = [
      { table: 'locations' as const, key: id, values: place },
      { table: 'pickup_points' as const, key: id, values: point },
    ];
    return saveDraft(tx, actor, { subject, seen, rows }, now);
  });
}
