import { eq, or, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { products, variants } from '@/db/schema';
import type { Localized } from '../locale';
import { plainCode } from './scan-unit';

/** The article a scanned JAN, GTIN or SKU belongs to, on sale or not; null for none of ours. */
export async function findArticle(db: Db, code: string): Promise<{ sku: string; title: Localized } | null> {
  const plain = plainCode(code);
  const [found] = await db
    .select({ sku: variants.sku, title: products.title })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(or(eq(sql`upper(${variants.sku})`, plain), eq(variants.gtin, plain)))
    .limit(1);
  return found ?? null;
}
