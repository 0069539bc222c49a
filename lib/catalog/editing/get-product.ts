import { inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { products } from '@/db/schema';
import { getDraft } from '../../drafts/queries';
import { formOf } from './form';
import { draftedRows, publicRows } from './stored';
import type { EditedProduct, ProductName } from './types';

async function namesOf(db: Db, ids: readonly string[]): Promise<ProductName[]> {
  if (ids.length === 0) return [];
  const found = await db
    .select({ id: products.id, handle: products.handle, title: products.title })
    .from(products)
    .where(inArray(products.id, [...ids]));
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A product for its editor: as it is public with what is drafted laid over, whenever that is to go live. */
export async function getEditedProduct(db: Db, id: string): Promise<EditedProduct | null> {
  const known = await publicRows(db, id);
  const rows = await draftedRows(db, id, known);
  if (!rows.product) return null;
  const [draft, related] = await Promise.all([
    getDraft(db, `product:${id}`),
    namesOf(
      db,
      rows.relations.map(({ related_id }) => related_id),
    ),
  ]);
  return {
    id,
    draft,
    form: formOf(rows.product, rows, related),
    isNew: known.product === null,
    publicHandle: known.product?.handle ?? null,
    publicVariantIds: known.variants.map((row) => row.id),
  };
}
