import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { BoundLine } from './order-rows';

/** Units of an order line that lie nowhere for it and are on no way to it. */
export type MissingLine = BoundLine & { sku: string };

/** Ordered, less what is bound anywhere, less what is on its way. */
export async function listMissing(tx: Db, fulfillmentId: string): Promise<MissingLine[]> {
  const rows = await tx.execute<Record<string, unknown> & MissingLine>(sql`
    select * from (
      select l.id, l.fulfillment_id as "fulfillmentId", l.variant_id as "variantId", l.sku, (l.quantity
        - coalesce((select sum(a.quantity) from allocations a
            where a.fulfillment_id = f.id and a.order_line_id = l.id and a.ended_at is null), 0)
        - coalesce((select sum(g.quantity) from transfer_lines g
            join transfers t on t.id = g.transfer_id and t.status = 'sent' and t.to_id = f.prepared_at_id
            where t.fulfillment_id = f.id and g.order_line_id = l.id), 0))::int as quantity
      from fulfillments f join order_lines l on l.fulfillment_id = f.id
      where f.id = ${fulfillmentId}
      order by l.position) as lines
    where quantity > 0`);
  return [...rows];
}
