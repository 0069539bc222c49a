import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { fulfillments } from '@/db/schema';
import type { Actor } from '../access/actor';
import { enqueue } from '../jobs/enqueue';
import { readyAfterArrival } from '../promise/pickup-promise';
import { getStoreById, listHolidays } from '../stores/queries';
import { localDate } from '../time';
import { moveFulfillment } from './move-fulfillment';
import { promiseOnceReady } from './return-slot';
import { settleShortfalls } from './settle-shortfalls';

type Waiting = Pick<typeof fulfillments.$inferSelect, 'kind' | 'preparedAtId' | 'estimatedReadyAt'> & {
  fulfillmentId: string;
};

/** A part whose units all lie where it is prepared can be picked, and its customer is told. False while it waits for more. */
export async function startOnceAllIsThere(tx: Db, actor: Actor, part: Waiting, now: Date): Promise<boolean> {
  const { fulfillmentId } = part;
  if (await isLacking(tx, fulfillmentId)) return false;
  const readyAt = await estimateFrom(tx, part, now);
  const set = {
    ...{ trouble: null, troubleAt: null },
    ...(await promiseOnceReady(tx, actor, { fulfillmentId, readyAt }, now)),
  };
  const { orderId } = await moveFulfillment(tx, actor, { fulfillmentId, event: 'goods_arrived', set }, now);
  await settleShortfalls(tx, [fulfillmentId], now);
  await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_goods_arrived' });
  return true;
}

/** Some line has fewer units bound on that shelf than were ordered. */
async function isLacking(tx: Db, fulfillmentId: string): Promise<boolean> {
  const lacking = await tx.execute(sql`
    select 1 from fulfillments f join order_lines l on l.fulfillment_id = f.id
    where f.id = ${fulfillmentId} and l.quantity > (
      select coalesce(sum(a.quantity), 0) from allocations a
      where a.fulfillment_id = f.id and a.order_line_id = l.id and a.location_id = f.prepared_at_id and a.ended_at is null)
    limit 1`);
  return lacking.length > 0;
}

/** Goods that came late are ready later than was thought; goods that came early are no new promise. */
async function estimateFrom(tx: Db, { kind, preparedAtId, estimatedReadyAt }: Waiting, now: Date): Promise<Date> {
  const shop = await getStoreById(tx, preparedAtId);
  if (!shop || kind === 'delivery') return estimatedReadyAt;
  const ready = readyAfterArrival(shop, await listHolidays(tx, localDate(now, shop.hours.zone)), now);
  return ready && ready > estimatedReadyAt ? ready : estimatedReadyAt;
}
