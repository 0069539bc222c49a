import { and, eq, gt, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { orderLines, transferLines, transfers } from '@/db/schema';
import { newId } from '../ids';
import { closingFrom } from '../promise/collect-by';
import { changeLevels } from '../stock/change-levels';
import { getStoreById, listHolidays } from '../stores/queries';
import { localDate } from '../time';

const DAY_MS = 86_400_000;

/**
 * Goods that lie where no stock is held, in parts that ended, are on their way back to the shop that sent them, for as
 * many days as they took to come: awaited there by closing time, and free once its staff have received them.
 */
export async function bringBack(tx: Db, fulfillmentIds: readonly string[], now: Date): Promise<void> {
  for (const part of await partsLyingThere(tx, fulfillmentIds)) await bringPartBack(tx, part, now);
}

async function bringPartBack(tx: Db, { fulfillmentId, leadDays, ...journey }: LyingPart, now: Date): Promise<void> {
  const id = newId();
  const dueAt = await backBy(tx, journey.toId, new Date(now.getTime() + leadDays * DAY_MS));
  const times = { sendBy: now, dueAt, requestedAt: now, sentAt: now };
  await tx.insert(transfers).values({ id, fulfillmentId, ...journey, ...times, status: 'sent' });
  const goods = await tx
    .select({ orderLineId: orderLines.id, variantId: orderLines.variantId, quantity: orderLines.quantity })
    .from(orderLines)
    .where(and(eq(orderLines.fulfillmentId, fulfillmentId), gt(orderLines.quantity, 0)));
  await tx.execute(
    insertRows(
      transferLines,
      goods.map((line) => ({ id: newId(), transferId: id, ...line })),
    ),
  );
  await changeLevels(
    tx,
    goods.map(({ variantId, quantity }) => ({ variantId, locationId: journey.toId, incoming: quantity })),
    now,
  );
}

/** Closing time of the shop's first open day from then on. */
export async function backBy(tx: Db, locationId: string, from: Date): Promise<Date> {
  const shop = await getStoreById(tx, locationId);
  if (!shop) throw new Error('a parcel of a shop that is gone');
  return closingFrom(shop.hours, await listHolidays(tx, localDate(from, shop.hours.zone)), from);
}

interface LyingPart extends Record<string, unknown> {
  fulfillmentId: string;
  orderId: string;
  fromId: string;
  toId: string;
  leadDays: number;
}

/** Only at such a place is a part ready after it has left its shop. */
async function partsLyingThere(tx: Db, fulfillmentIds: readonly string[]): Promise<LyingPart[]> {
  return tx.execute<LyingPart>(sql`
    select f.id as "fulfillmentId", f.order_id as "orderId", f.location_id as "fromId", f.prepared_at_id as "toId", p.lead_days as "leadDays"
    from fulfillments f join pickup_points p on p.location_id = f.location_id
    where f.id = any(${sql.param(fulfillmentIds)}::uuid[]) and f.ready_at is not null order by f.id`);
}
