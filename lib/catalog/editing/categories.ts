import { isDeepStrictEqual } from 'node:util';
import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Actor } from '../../access/actor';
import { listDrafted } from '../../drafts/queries';
import { saveDraft } from '../../drafts/save-draft';
import { assertCanDraft, type Subject } from '../../drafts/subject';
import type { Localized } from '../../locale';
import { Refusal } from '../../refusal';
import { draftSettings } from '../../stores/draft-settings';
import { getSetting } from '../../stores/settings';
import { inCategoryOrder, movedInOrder } from '../category-order';
import { isSlugTaken } from './taken';
import { both, localized } from './text';
import type { CategoryForm, EditedCategory } from './types';

const ORDER: Subject = 'catalogue:categoryOrder';

interface CategoryValues {
  id: string;
  slug: string;
  name: Localized;
  lead: Localized | null;
  position: number;
}

interface Found extends Record<string, unknown> {
  values: CategoryValues;
  is_new: boolean;
  is_leaving: boolean;
  products: number;
}

/** All departments as they came one after the other, with what is drafted laid over, whenever it is to go live. */
async function readEdited(db: Db): Promise<EditedCategory[]> {
  const [rows, drafts] = await Promise.all([
    db.execute<Found>(sql`
      with changed as (select row_key, operation, patch from draft_rows where table_name = 'categories'),
      shown as (
        select to_jsonb(c) || coalesce(d.patch, '{}') as values, false as is_new, d.operation
        from public.categories c left join changed d on d.row_key = c.id::text
        union all
        select patch, true, operation from changed where operation = 'insert')
      select values, is_new, operation is not distinct from 'delete' as is_leaving,
        (select count(*)::int from public.products p where p.category_id = (values ->> 'id')::uuid and p.status <> 'archived')
          as products
      from shown
      order by (values ->> 'position')::int, values ->> 'slug'`),
    listDrafted(db, 'category'),
  ]);
  const draftOf = new Map(drafts.map((draft) => [draft.subject, draft]));
  return rows.map(({ values, is_new, is_leaving, products }) => ({
    id: values.id,
    form: { name: both(values.name), lead: both(values.lead), slug: values.slug },
    position: values.position,
    products,
    draft: draftOf.get(`category:${values.id}`) ?? null,
    isNew: is_new,
    isLeaving: is_leaving,
  }));
}

/** The order as it is to be, whenever that is to go live. */
async function editedOrder(db: Db): Promise<string[]> {
  const [drafted] = await db.execute<{ order: string[] }>(sql`
    select patch -> 'value' as order from draft_rows where table_name = 'settings' and row_key = 'categoryOrder'`);
  return drafted?.order ?? getSetting(db, 'categoryOrder');
}

/** The same in the order in which they are to be shown. */
export async function listEditedCategories(db: Db): Promise<EditedCategory[]> {
  const [all, order] = await Promise.all([readEdited(db), editedOrder(db)]);
  return inCategoryOrder(all, order);
}

/** Keeps a department as it is typed, out of shoppers' sight; a new one stands last. Throws as saveProduct does. */
export async function saveCategory(
  db: Db,
  actor: Actor,
  { id, seen, form }: { id: string; seen: number; form: CategoryForm },
  now: Date,
): Promise<{ version: number }> {
  const subject = `category:${id}` as const;
  assertCanDraft(actor, subject);
  return db.transaction(async (tx) => {
    if (await isSlugTaken(tx, id, form.slug)) throw new Refusal('invalid_input', { fields: { slug: 'slug_taken' } });
    const all = await readEdited(tx);
    const known = all.find((category) => category.id === id);
    const position = known?.position ?? Math.max(-1, ...all.map((category) => category.position)) + 1;
    const values = { slug: form.slug, name: localized(form.name), lead: localized(form.lead) };
    const isPublic = known && !known.isNew;
    const rows = [{ table: 'categories' as const, key: id, values: isPublic ? values : { id, ...values, position } }];
    return saveDraft(tx, actor, { subject, seen, rows }, now);
  });
}

/** Products, and drafts of products, that stand in it: discontinued ones too, they keep where they were. */
async function countMembers(tx: Db, id: string): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`
    select (select count(*) from public.products where category_id = ${id}::uuid)::int
      + (select count(*) from draft_rows where table_name = 'products' and patch ->> 'category_id' = ${id})::int as count`);
  return row?.count ?? 0;
}

/**
 * Drafts that a department goes, once nothing stands in it. Throws not_allowed, not_found, already_changed, and
 * still_open { products } while something does.
 */
export async function removeCategory(
  db: Db,
  actor: Actor,
  { id, seen }: { id: string; seen: number },
  now: Date,
): Promise<{ version: number }> {
  const subject = `category:${id}` as const;
  assertCanDraft(actor, subject);
  return db.transaction(async (tx) => {
    const known = (await listEditedCategories(tx)).find((category) => category.id === id);
    if (!known || known.isNew) throw new Refusal('not_found');
    const products = await countMembers(tx, id);
    if (products > 0) throw new Refusal('still_open', { products });
    return saveDraft(tx, actor, { subject, seen, rows: [{ table: 'categories', key: id, values: null }] }, now);
  });
}

/**
 * Moves a department one place up or down, out of shoppers' sight: the order is one draft, as it belongs to all of them.
 * Throws not_allowed, not_found, already_changed.
 */
export async function moveCategory(
  db: Db,
  actor: Actor,
  { id, by, seen }: { id: string; by: -1 | 1; seen: number },
  now: Date,
): Promise<void> {
  assertCanDraft(actor, ORDER);
  await db.transaction(async (tx) => {
    const all = await readEdited(tx);
    const idsBy = (order: string[]) => inCategoryOrder(all, order).map((category) => category.id);
    const ids = idsBy(await editedOrder(tx));
    if (!ids.includes(id)) throw new Refusal('not_found');
    const moved = movedInOrder(ids, id, by);
    if (!moved) return;
    // What was moved there and back is no change.
    const known = await getSetting(tx, 'categoryOrder');
    const categoryOrder = isDeepStrictEqual(idsBy(known), moved) ? known : moved;
    await draftSettings(tx, actor, { subject: ORDER, seen, values: { categoryOrder } }, now);
  });
}
