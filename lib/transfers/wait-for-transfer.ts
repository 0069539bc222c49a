import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { allocations, fulfillments, orders, transferLines, transfers } from '@/db/schema';
import type { Actor } from '../access/actor';
import { newId } from '../ids';
import { recordEvent } from '../orders/move-fulfillment';
import type { Bring } from '../orders/order-draft';
import { Refusal } from '../refusal';
import { allocate, outOfStock } from '../stock/commands';
import { setTrouble } from './trouble';

/** Units of an order line that lie nowhere for it and are on no way to it. */
export interface MissingUnits {
  orderLineId: string;
  variantId: string;
  sku: string;
  quantity: number;
}

/** How missing goods are brought in once more; `line` of its units is an index of what is missing. */
export interface Replacement {
  bring: Bring[];
  readyAt: Date;
}

/** Finds other goods for what is missing at a location; null when there are none. */
export type FindReplacement = (
  tx: Db,
  missing: readonly MissingUnits[],
  preparedAtId: string,
) => Promise<Replacement | null>;

/**
 * The customer, known by the tracking link, waits for goods that are late, or for others in place of those that are
 * lost or missing. Said twice it changes nothing.
 * Throws not_found, already_changed { status } once the part waits for no goods, or out_of_stock { skus } when nothing
 * can be brought instead.
 */
export async function waitForTransfer(
  db: Db,
  actor: Actor,
  { token, fulfillmentId }: { token: string; fulfillmentId: string },
  findReplacement: FindReplacement,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const part = await lockWaiting(tx, token, fulfillmentId);
    if (!part.trouble) return;
    const { orderId, preparedAtId, trouble } = part;
    const missing = await listMissing(tx, fulfillmentId);
    if (missing.length > 0) {
      const found = await findReplacement(tx, missing, preparedAtId);
      if (!found) throw outOfStock(missing);
      await bringOthers(tx, { ...part, fulfillmentId }, missing, found, now);
    }
    await setTrouble(tx, fulfillmentId, null, now);
    await recordEvent(tx, actor, { orderId, fulfillmentId, event: 'wait', data: { trouble } }, now);
  });
}

async function lockWaiting(tx: Db, token: string, fulfillmentId: string) {
  const [part] = await tx
    .select({
      orderId: fulfillments.orderId,
      status: fulfillments.status,
      preparedAtId: fulfillments.preparedAtId,
      trouble: fulfillments.trouble,
    })
    .from(fulfillments)
    .innerJoin(orders, and(eq(orders.id, fulfillments.orderId), eq(orders.token, token)))
    .where(eq(fulfillments.id, fulfillmentId))
    .for('update', { of: fulfillments });
  if (!part) throw new Refusal('not_found');
  if (part.status !== 'awaiting_transfer') throw new Refusal('already_changed', { status: part.status });
  return part;
}

/** Ordered, less what is bound anywhere, less what is on its way. */
async function listMissing(tx: Db, fulfillmentId: string): Promise<MissingUnits[]> {
  const rows = await tx.execute<Record<string, unknown> & MissingUnits>(sql`
    select * from (
      select l.id as "orderLineId", l.variant_id as "variantId", l.sku, (l.quantity
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

/** Binds other goods where they lie and asks for them, as was done when the order was placed. */
async function bringOthers(
  tx: Db,
  { orderId, fulfillmentId, preparedAtId }: { orderId: string; fulfillmentId: string; preparedAtId: string },
  missing: readonly MissingUnits[],
  { bring, readyAt }: Replacement,
  now: Date,
): Promise<void> {
  const asked = bring.map(({ units, ...journey }) => {
    const belongs = { id: newId(), orderId, fulfillmentId, toId: preparedAtId };
    return { transfer: { ...belongs, status: 'requested' as const, requestedAt: now, ...journey }, units };
  });
  const goods = asked.flatMap(({ transfer, units }) =>
    units.flatMap(({ line, quantity }) => {
      const of = missing[line];
      return of ? [{ ...of, quantity, transferId: transfer.id, locationId: transfer.fromId }] : [];
    }),
  );
  await allocate(tx, goods);
  await tx.execute(
    insertRows(
      transfers,
      asked.map(({ transfer }) => transfer),
    ),
  );
  await tx.execute(
    insertRows(
      transferLines,
      goods.map(({ transferId, orderLineId, variantId, quantity }) => {
        return { id: newId(), transferId, orderLineId, variantId, quantity };
      }),
    ),
  );
  await tx.execute(
    insertRows(
      allocations,
      goods.map(({ orderLineId, variantId, locationId, quantity }) => {
        return { id: newId(), fulfillmentId, orderLineId, variantId, locationId, quantity };
      }),
    ),
  );
  await tx.update(fulfillments).set({ estimatedReadyAt: readyAt }).where(eq(fulfillments.id, fulfillmentId));
}
