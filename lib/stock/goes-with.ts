import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { optionLabel } from '../catalog/option-label';
import type { ProductOption } from '../catalog/types';
import type { Suggestion } from './here-types';

type Row = Omit<Suggestion, 'optionLabel'> & { options: ProductOption[]; optionValues: string[] };

/**
 * What goes with articles and can be had at a location now, one of each product: first what shares the most of their
 * tags, rather of another kind than of the same, then what is liked best; never what is in hand already.
 */
export async function listGoesWith(
  db: Db,
  { skus, locationId, limit }: { skus: readonly string[]; locationId: string; limit: number },
): Promise<Suggestion[]> {
  const rows = await db.execute<Row & Record<string, unknown>>(sql`
    with taken as (
      select p.id, p.category_id, p.tags from variants v join products p on p.id = v.product_id
      where v.sku = any(${sql.param([...skus])}::text[])),
    here as (
      select distinct on (p.id) p.id, p.handle, p.title, p.options, p.tags, p.category_id, p.popularity, v.sku, v.option_values,
        v.price, v.currency, l.on_hand - l.allocated - l.safety_stock as units
      from stock_levels l
      join variants v on v.id = l.variant_id and v.active
      join products p on p.id = v.product_id and p.status = 'active'
      where l.location_id = ${locationId} and l.on_hand - l.allocated - l.safety_stock > 0
        and p.id not in (select id from taken) and 'pickup' = any(p.ways)
      order by p.id, units desc, v.position)
    select here.sku, here.handle, here.title, here.options, here.option_values as "optionValues", here.price, here.currency, here.units,
      (select i.url from product_images i where i.product_id = here.id
       order by (i.option_value = any(here.option_values)) desc nulls last, i.position limit 1) as "imageUrl"
    from here
    order by (select count(*) from taken, unnest(taken.tags) as tag where tag = any(here.tags)) desc,
      coalesce(here.category_id in (select category_id from taken), false), here.popularity desc, here.sku
    limit ${limit}`);
  return rows.map(({ options, optionValues, ...row }) => ({ ...row, optionLabel: optionLabel(options, optionValues) }));
}
