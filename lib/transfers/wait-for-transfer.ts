import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { allocations, fulfillments, orders, transferLines, transfers } from '@/db/schema';
import type { Actor } from '../access/actor';
import { recordEvent } from '../orders/move-fulfillment';
import { allocationRows, type BoundLine, transferRows } from '../orders/order-rows';
import { unitsOf } from '../orders/units-of';
import { listRoutes } from '../promise/routes';
import { planFor } from '../promise/serve-basket';
import { StoreCalendar } from '../promise/store-calendar';
import { Refusal } from '../refusal';
import { allocate, outOfStock } from '../stock/commands';
import { getStoreById, listHolidays } from '../stores/queries';
import { localDate } from '../time';
import { startOnceAllIsThere } from './start-part';
import { setTrouble } from './trouble';

/**
 * The customer, known by the tracking link, waits for goods that are late, or for others in place of those that are
 * lost or missing. Said twice it changes nothing.
 * Throws not_found, already_changed { status } once the part waits for no goods, or out_of_stock { skus } when nothing
 * can be brought instead.
 */
export async function waitForTransfer(
  db: Db,
  actor: Actor,
  input: { token: string; fulfillmentId: string },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const part = await lockWaiting(tx, input);
    if (!part.trouble) return;
    const { orderId, fulfillmentId, trouble } = part;
    const missing = await listMissing(tx, fulfillmentId);
    if (missing.length > 0) part.estimatedReadyAt = await findOthers(tx, part, missing, now);
    await setTrouble(tx, fulfillmentId, null, now);
    await recordEvent(tx, actor, { orderId, fulfillmentId, event: 'wait', data: { trouble } }, now);
    await startOnceAllIsThere(tx, actor, part, now);
  });
}

type Waiting = Awaited<ReturnType<typeof lockWaiting>>;

async function lockWaiting(tx: Db, { token, fulfillmentId }: { token: string; fulfillmentId: string }) {
  const [part] = await tx
    .select({
      fulfillmentId: fulfillments.id,
      orderId: fulfillments.orderId,
      kind: fulfillments.kind,
      status: fulfillments.status,
      preparedAtId: fulfillments.preparedAtId,
      estimatedReadyAt: fulfillments.estimatedReadyAt,
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

/** Units of an order line that lie nowhere for it and are on no way to it. */
type MissingLine = BoundLine & { sku: string };

/** Ordered, less what is bound anywhere, less what is on its way. */
async function listMissing(tx: Db, fulfillmentId: string): Promise<MissingLine[]> {
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

/** Binds other goods where they lie and asks for them, as when an order is placed. Answers when they can be ready. */
async function findOthers(tx: Db, part: Waiting, missing: readonly MissingLine[], now: Date): Promise<Date> {
  const { orderId, fulfillmentId, preparedAtId } = part;
  const shop = await getStoreById(tx, preparedAtId);
  if (!shop) throw new Refusal('unknown_store');
  const holidays = await listHolidays(tx, localDate(now, shop.hours.zone));
  const calendar = new StoreCalendar([shop], holidays, now, await listRoutes(tx, shop.id));
  const plan = await planFor(tx, calendar, shop, missing, now);
  if (plan.kind !== 'now' && plan.kind !== 'later') throw outOfStock(missing);
  const bring = plan.kind === 'later' ? plan.bring : [];

  await allocate(tx, unitsOf([{ preparedAtId, lines: missing, bring }]));
  await tx.execute(insertRows(allocations, allocationRows(missing, { preparedAtId, bring })));
  const { journeys, contents } = transferRows({ id: fulfillmentId, orderId, preparedAtId }, missing, { bring }, now);
  if (journeys.length > 0) {
    await tx.execute(insertRows(transfers, journeys));
    await tx.execute(insertRows(transferLines, contents));
  }
  await tx.update(fulfillments).set({ estimatedReadyAt: plan.readyAt }).where(eq(fulfillments.id, fulfillmentId));
  return plan.readyAt;
}
