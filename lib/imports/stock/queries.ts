import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { ProductOption } from '../../catalog/types';
import type { Localized } from '../../locale';

export interface KnownLocation {
  id: string;
  storeCode: string;
  name: Localized;
}

/** Every location that holds stock, closed ones too. */
export async function listLocations(db: Db): Promise<KnownLocation[]> {
  return db.execute<{ id: string; storeCode: string; name: Localized }>(
    sql`select id, store_code as "storeCode", name from locations where kind <> 'pickup_point' order by store_code`,
  );
}

export interface KnownSku {
  id: string;
  sku: string;
  handle: string;
}

export interface KnownVariant {
  id: string;
  handle: string;
  options: ProductOption[];
  optionValues: string[];
}

/** Unknown ones are missing from the answer. */
export async function listBySku(db: Db, skus: string[]): Promise<KnownSku[]> {
  if (skus.length === 0) return [];
  return db.execute<KnownSku & Record<string, unknown>>(sql`
    select v.id, v.sku, p.handle from variants v join products p on p.id = v.product_id
    where v.sku = any(${sql.param(skus)}::text[])`);
}

/** All variants of the products. */
export async function listByHandle(db: Db, handles: string[]): Promise<KnownVariant[]> {
  if (handles.length === 0) return [];
  return db.execute<KnownVariant & Record<string, unknown>>(sql`
    select v.id, p.handle, p.options, v.option_values as "optionValues"
    from variants v join products p on p.id = v.product_id
    where p.handle = any(${sql.param(handles)}::text[])`);
}
