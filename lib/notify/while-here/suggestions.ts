import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { categories, fulfillments, orderLines, products } from '@/db/schema';
import { productFilter } from '../../catalog/input';
import { listProducts } from '../../catalog/list-products';
import type { ProductCard } from '../../catalog/types';

const SHOWN = 3;

/** What that shop has now of the kinds of goods that were ordered, best known first; nothing that was ordered itself. */
export async function listSuggestions(db: Db, fulfillmentId: string, storeCode: string): Promise<ProductCard[]> {
  const ordered = await db
    .select({ handle: orderLines.handle, category: categories.slug })
    .from(orderLines)
    .innerJoin(products, eq(products.handle, orderLines.handle))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(eq(orderLines.fulfillmentId, fulfillmentId))
    .orderBy(orderLines.position);
  const filter = productFilter.parse({ store: storeCode });
  const handles = new Set(ordered.map(({ handle }) => handle));
  const kinds = [...new Set(ordered.map(({ category }) => category))];
  const found = await Promise.all(
    kinds.map((category) => listProducts(db, { category, filter }, SHOWN + handles.size)),
  );
  return found
    .flat()
    .filter(({ handle }) => !handles.has(handle))
    .slice(0, SHOWN);
}

/** Goods that lie ready at a shop, and whose they are; null once they are collected or gone. */
export async function getReadyPart(db: Db, fulfillmentId: string) {
  const [part] = await db
    .select({ orderId: fulfillments.orderId, locationId: fulfillments.locationId })
    .from(fulfillments)
    .where(sql`${fulfillments.id} = ${fulfillmentId} and ${fulfillments.status} = 'ready'`);
  return part ?? null;
}
