import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { allocations, fulfillments, transferLines, transfers } from '@/db/schema';
import type { Actor } from '../access/actor';
import { enqueue } from '../jobs/enqueue';
import { listMissing, type MissingLine } from '../orders/list-missing';
import { allocationRows, transferRows } from '../orders/order-rows';
import { promiseOnceReady } from '../orders/return-slot';
import { unitsOf } from '../orders/units-of';
import type { Bring } from '../promise/bring-in';
import { listRoutes } from '../promise/routes';
import { planFor } from '../promise/serve-basket';
import { StoreCalendar } from '../promise/store-calendar';
import { Refusal } from '../refusal';
import { allocate } from '../stock/commands';
import { getStoreById, listHolidays } from '../stores/queries';
import { localDate } from '../time';

type Part = Pick<typeof fulfillments.$inferSelect, 'orderId' | 'preparedAtId'> & { fulfillmentId: string };

/** From where goods come in place of those that are missing, none of them from elsewhere; and when all is ready then. */
export interface OtherGoods {
  bring: Bring[];
  readyAt: Date;
}

/** How missing goods can be had after all, on the shelf (where it is asked) or from elsewhere; null where they cannot. */
export async function planOthers(
  tx: Db,
  { preparedAtId }: Pick<Part, 'preparedAtId'>,
  missing: readonly MissingLine[],
  { shelf }: { shelf: boolean },
  now: Date,
): Promise<OtherGoods | null> {
  const shop = await getStoreById(tx, preparedAtId);
  if (!shop) throw new Refusal('unknown_store');
  const holidays = await listHolidays(tx, localDate(now, shop.hours.zone));
  const calendar = new StoreCalendar([shop], holidays, now, await listRoutes(tx, shop.id));
  const plan = await planFor(tx, calendar, shop, missing, now, shelf);
  if (plan.kind === 'now') return { bring: [], readyAt: plan.readyAt };
  return plan.kind === 'later' ? { bring: plan.bring, readyAt: plan.readyAt } : null;
}

/** Binds other goods where they lie and asks for them, as when an order is placed. Throws out_of_stock. */
export async function bindOthers(
  tx: Db,
  { orderId, fulfillmentId, preparedAtId }: Part,
  missing: readonly MissingLine[],
  { bring }: OtherGoods,
  now: Date,
): Promise<void> {
  await allocate(tx, unitsOf([{ preparedAtId, lines: missing, bring }]));
  await tx.execute(insertRows(allocations, allocationRows(missing, { preparedAtId, bring })));
  const { journeys, contents } = transferRows({ id: fulfillmentId, orderId, preparedAtId }, missing, { bring }, now);
  if (journeys.length === 0) return;
  await tx.execute(insertRows(transfers, journeys));
  await tx.execute(insertRows(transferLines, contents));
}

/** Whether missing goods of a part can be had after all: where they cannot, its customer is not told so. */
export async function canBringOthers(
  db: Db,
  { id, preparedAtId, trouble }: Pick<typeof fulfillments.$inferSelect, 'id' | 'preparedAtId' | 'trouble'>,
  now: Date,
): Promise<boolean> {
  const missing = await listMissing(db, id);
  if (missing.length === 0) return true;
  return (await planOthers(db, { preparedAtId }, missing, { shelf: trouble !== 'missing' }, now)) !== null;
}

/** Other goods are bound and asked for, and the customer is told the new time; one booked for sooner is given back. */
export async function bringOthers(
  tx: Db,
  actor: Actor,
  part: Part,
  missing: readonly MissingLine[],
  goods: OtherGoods,
  now: Date,
): Promise<void> {
  await bindOthers(tx, part, missing, goods, now);
  const { orderId, fulfillmentId } = part;
  const promise = await promiseOnceReady(tx, actor, { fulfillmentId, readyAt: goods.readyAt }, now);
  await tx.update(fulfillments).set(promise).where(eq(fulfillments.id, fulfillmentId));
  const occasion = now.toISOString();
  await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_changed', occasion });
}
