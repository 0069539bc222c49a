import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Actor } from '../../access/actor';
import { audit } from '../../access/audit';
import { listDrafted } from '../../drafts/queries';
import { renewPagesOf } from '../../drafts/renew';
import { saveDraft } from '../../drafts/save-draft';
import { assertCanDraft } from '../../drafts/subject';
import type { Localized } from '../../locale';
import { Refusal } from '../../refusal';
import { isSlugTaken } from './taken';
import { both, localized } from './text';
import type { CategoryForm, EditedCategory } from './types';

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

/** All departments in their order, with what is drafted laid over, whenever it is to go live. */
export async function listEditedCategories(db: Db): Promise<EditedCategory[]> {
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

/** Departments by id and name, for whoever chooses one. */
export async function listCategoryNames(db: Db): Promise<{ id: string; name: Localized }[]> {
  const rows = await db.execute<{ id: string; name: Localized }>(
    sql`select id, name from public.categories order by position, slug`,
  );
  return rows.map(({ id, name }) => ({ id, name }));
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
    const all = await listEditedCategories(tx);
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
 * Moves a department one place up or down. The order is public at once: it belongs to all of them, to no single draft.
 * Throws not_allowed, not_found.
 */
export async function moveCategory(
  db: Db,
  actor: Actor,
  { id, by }: { id: string; by: -1 | 1 },
  now: Date,
): Promise<void> {
  assertCanDraft(actor, `category:${id}`);
  await db.transaction(async (tx) => {
    const rows = await tx.execute<{ id: string; position: number }>(
      sql`select id, position from public.categories order by position, slug for update`,
    );
    const order = rows.map((row) => row.id);
    const from = order.indexOf(id);
    if (from < 0) throw new Refusal('not_found');
    const to = from + by;
    if (to < 0 || to >= order.length) return;
    order.splice(to, 0, ...order.splice(from, 1));
    await tx.execute(sql`
      update public.categories c set position = w.place - 1
      from unnest(${sql.param(order)}::uuid[]) with ordinality as w(id, place) where w.id = c.id`);
    await audit(
      tx,
      actor,
      {
        action: 'categories_ordered',
        subjectId: `category:${id}`,
        data: { before: rows.map((row) => row.id), after: order },
      },
      now,
    );
    await renewPagesOf(
      tx,
      [{ table: 'categories', key: id, before: { position: from }, after: { position: to } }],
      now,
    );
  });
}
