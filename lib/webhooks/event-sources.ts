import { type SQL, sql } from 'drizzle-orm';

/** What an act left behind, as it is read to become an event. */
export interface SourceRow extends Record<string, unknown> {
  id: string;
  /** Where it was written. */
  source: 'order' | 'transfer' | 'stock' | 'publication';
  /** Its kind there: an order's event, what became of a transfer, or the subject of a publication. */
  name: string;
  objectKey: string;
  locationId: string | null;
  data: Record<string, unknown>;
  at: string;
}

/** Ids after `after` and before `before` that are not among the events yet. */
const fresh = (id: SQL, after: string, before: string) => sql`${id} > ${after}::uuid and ${id} < ${before}::uuid
  and not exists (select from events known where known.source_id = ${id})`;

/** The place of an order that has only one. */
const onlyPlace = sql`(select (array_agg(distinct p.location_id))[1] from fulfillments p where p.order_id = o.id
  having count(distinct p.location_id) = 1)`;

const lines = (of: SQL) => sql`(
  select jsonb_agg(jsonb_build_object('sku', n.sku, 'quantity', n.quantity, 'unit_price', n.unit_price) order by n.position)
  from order_lines n where n.fulfillment_id = ${of})`;

/** An order as it was placed; nobody's name is in it, those are asked for with a key. */
const placed = sql`jsonb_build_object(
  'total', o.total, 'currency', o.currency, 'payment_method', o.payment_method, 'source', o.source,
  'fulfillments', (
    select jsonb_agg(jsonb_build_object(
      'id', p.id, 'kind', p.kind, 'store_code', s.store_code, 'status', p.status,
      'promised_at', p.promised_at, 'lines', ${lines(sql`p.id`)}) order by p.position)
    from fulfillments p join locations s on s.id = p.location_id where p.order_id = o.id))`;

/** Every part of an order is placed by a row of its own; the first one tells of all. */
const ofOrders = (after: string, before: string, limit: number) => sql`
  select e.id, 'order' as source, e.event as name, 'order:' || e.order_id as "objectKey",
    coalesce(f.location_id, r.location_id, ${onlyPlace}) as "locationId",
    jsonb_build_object('order_id', o.id, 'number', o.number, 'fulfillment_id', e.fulfillment_id,
      'store_code', l.store_code, 'from_status', e.from_status, 'to_status', e.to_status,
      'payment_status', o.payment_status, 'detail', e.data)
      || case when e.event = 'placed' then ${placed} else '{}' end as data, e.at
  from order_events e join orders o on o.id = e.order_id
  left join fulfillments f on f.id = e.fulfillment_id
  left join returns r on r.id::text = e.data->>'returnId'
  left join locations l on l.id = coalesce(f.location_id, r.location_id)
  where ${fresh(sql`e.id`, after, before)} and not (e.event = 'placed' and coalesce(f.position, 0) > 0)
  order by e.id limit ${limit}::int`;

const ofStock = (after: string, before: string, limit: number) => sql`
  select m.id, 'stock', 'changed', 'stock:' || m.variant_id || ':' || m.location_id, m.location_id,
    jsonb_build_object('sku', v.sku, 'store_code', l.store_code, 'reason', m.reason, 'change', m.quantity,
      'on_hand', s.on_hand, 'available', greatest(0, s.on_hand - s.allocated - s.safety_stock), 'order_id', m.order_id),
    m.at
  from stock_movements m join variants v on v.id = m.variant_id join locations l on l.id = m.location_id
  left join stock_levels s on s.variant_id = m.variant_id and s.location_id = m.location_id
  where ${fresh(sql`m.id`, after, before)}
  order by m.id limit ${limit}::int`;

/** A transfer is asked for, or on its way from the beginning; what becomes of it stands among the order's events. */
const ofTransfers = (after: string, before: string, limit: number) => sql`
  select t.id, 'transfer', case when t.sent_at = t.requested_at then 'sent' else 'requested' end,
    'order:' || t.order_id, t.from_id,
    jsonb_build_object('order_id', o.id, 'number', o.number, 'fulfillment_id', t.fulfillment_id, 'transfer_id', t.id,
      'from_store_code', a.store_code, 'to_store_code', b.store_code, 'send_by', t.send_by, 'due_at', t.due_at,
      'lines', (select jsonb_agg(jsonb_build_object('sku', v.sku, 'quantity', n.quantity) order by n.id)
        from transfer_lines n join variants v on v.id = n.variant_id where n.transfer_id = t.id)),
    t.requested_at
  from transfers t join orders o on o.id = t.order_id
  join locations a on a.id = t.from_id join locations b on b.id = t.to_id
  where ${fresh(sql`t.id`, after, before)}
  order by t.id limit ${limit}::int`;

/** What was published: which rows, not what stands in them; that is read where it is published. */
const ofPublications = (after: string, before: string, limit: number) => sql`
  select p.id, 'publication', split_part(p.subject, ':', 1), p.subject,
    (select l.id from locations l where p.subject = 'store:' || l.id),
    jsonb_build_object('subject', p.subject, 'handle', (select g.handle from products g where p.subject = 'product:' || g.id),
      'store_code', (select l.store_code from locations l where p.subject = 'store:' || l.id),
      'rows', (select jsonb_agg(jsonb_build_object('table', c->>'table', 'key', c->>'key',
        'change', case when c->'before' = 'null' then 'added' when c->'after' = 'null' then 'removed' else 'changed' end))
        from jsonb_array_elements(p.rows) as c)),
    p.at
  from publications p
  where ${fresh(sql`p.id`, after, before)}
  order by p.id limit ${limit}::int`;

/** The oldest of all that is not among the events yet. */
export const freshRows = (after: string, before: string, limit: number): SQL => sql`
  (${ofOrders(after, before, limit)}) union all (${ofStock(after, before, limit)})
  union all (${ofTransfers(after, before, limit)}) union all (${ofPublications(after, before, limit)})
  order by id limit ${limit}::int`;
