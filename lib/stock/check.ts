import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { sentWithoutOrder } from './sent-key';

export interface StockFault {
  kind: 'level' | 'allocated' | 'incoming';
  sku: string;
  storeCode: string;
  /** What the row says. */
  stored: number;
  /** What the ledger, the open allocations, or the goods under way add up to. */
  proved: number;
}

/**
 * Σ movements = on_hand, Σ open allocations = allocated and Σ sent and not yet there = incoming, for every row; one
 * fault a difference, none = proved.
 */
export async function listStockFaults(db: Db): Promise<StockFault[]> {
  const rows = await db.execute<{
    kind: StockFault['kind'];
    sku: string;
    store_code: string;
    stored: number;
    proved: number;
  }>(sql`
    with ledger as (select variant_id, location_id, sum(quantity)::int as units from stock_movements group by 1, 2),
    open as (select variant_id, location_id, sum(quantity)::int as units from allocations where ended_at is null group by 1, 2),
    sent as (
      select g.variant_id, t.to_id as location_id, g.quantity as units
      from transfer_lines g join transfers t on t.id = g.transfer_id and t.status = 'sent'
      union all
      ${sentWithoutOrder}),
    under_way as (select variant_id, location_id, sum(units)::int as units from sent group by 1, 2),
    faults as (
      select 'level' as kind, variant_id, location_id, coalesce(l.on_hand, 0) as stored, coalesce(ledger.units, 0) as proved
      from stock_levels l full join ledger using (variant_id, location_id)
      where coalesce(l.on_hand, 0) <> coalesce(ledger.units, 0)
      union all
      select 'allocated', variant_id, location_id, coalesce(l.allocated, 0), coalesce(open.units, 0)
      from stock_levels l full join open using (variant_id, location_id)
      where coalesce(l.allocated, 0) <> coalesce(open.units, 0)
      union all
      select 'incoming', variant_id, location_id, coalesce(l.incoming, 0), coalesce(under_way.units, 0)
      from stock_levels l full join under_way using (variant_id, location_id)
      where coalesce(l.incoming, 0) <> coalesce(under_way.units, 0))
    select faults.kind, v.sku, s.store_code, stored, proved
    from faults left join variants v on v.id = variant_id left join locations s on s.id = location_id
    order by sku, store_code, faults.kind`);
  return rows.map(({ store_code, ...fault }) => ({ ...fault, storeCode: store_code }));
}
