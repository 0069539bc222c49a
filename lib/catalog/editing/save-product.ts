import type { Db } from '@/db/client';
import type { Actor } from '../../access/actor';
import { saveDraft } from '../../drafts/save-draft';
import { assertCanDraft } from '../../drafts/subject';
import { Refusal } from '../../refusal';
import type { FieldErrors } from '../../result';
import { productProblems } from './problems';
import { categoryName, publicRows } from './stored';
import { collisions, hasForeignRows } from './taken';
import type { ProductForm } from './types';
import { wantedRows } from './wanted-rows';

interface Saving {
  id: string;
  /** Version of the draft its editor began with. */
  seen: number;
  form: ProductForm;
}

const refuse = (fields: FieldErrors) => {
  if (Object.keys(fields).length > 0) throw new Refusal('invalid_input', { fields });
};

/**
 * Keeps a product as it is typed, out of shoppers' sight. Throws not_allowed, already_changed, not_found, and
 * invalid_input { fields } with keys of adminCatalogue.problem.
 */
export async function saveProduct(
  db: Db,
  actor: Actor,
  { id, seen, form }: Saving,
  now: Date,
): Promise<{ version: number }> {
  const subject = `product:${id}` as const;
  assertCanDraft(actor, subject);
  refuse(productProblems(form));
  return db.transaction(async (tx) => {
    if (await hasForeignRows(tx, id, form)) throw new Refusal('not_found');
    refuse(await collisions(tx, id, form));
    const [known, category] = [await publicRows(tx, id), await categoryName(tx, form.categoryId || null)];
    return saveDraft(tx, actor, { subject, seen, rows: wantedRows({ id, form, known, category, now }) }, now);
  });
}
