import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, transfers } from '@/db/schema';
import { arrivalOn } from '../delivery/arrival';
import { deliveryDates } from '../delivery/dates';
import { leadDaysOf } from '../delivery/types';
import { pointPromise } from '../points/point-promise';
import { tablePoints } from '../points/queries';
import { pickupPromise, readyFromShelf } from '../promise/pickup-promise';
import { nextJourney } from '../promise/route-arrival';
import { listRoutes } from '../promise/routes';
import { getStoreById, listHolidays } from '../stores/queries';
import type { Store } from '../stores/types';
import { addDays, localDate } from '../time';

type Part = typeof fulfillments.$inferSelect;
interface Times {
  readyAt: Date;
  collectBy: Date;
}
interface Shop {
  /** Where it is prepared. */
  store: Store;
  holidays: ReadonlySet<string>;
}

/**
 * Work on what was paid days after it was ordered begins only now: each open part is estimated as if it were ordered now,
 * never sooner than was said, and kept no shorter. What was promised stays as it was written. A time that was booked stays.
 */
export async function estimateAnew(tx: Db, orderId: string, now: Date): Promise<void> {
  const parts = await tx
    .select()
    .from(fulfillments)
    .where(and(eq(fulfillments.orderId, orderId), isNull(fulfillments.closedAt), isNull(fulfillments.slotStartsAt)));
  for (const part of parts) {
    const times = await timesOf(tx, part, now);
    if (!times || times.readyAt <= part.estimatedReadyAt) continue;
    const collectBy = times.collectBy > part.collectBy ? times.collectBy : part.collectBy;
    await tx
      .update(fulfillments)
      .set({ estimatedReadyAt: times.readyAt, collectBy, updatedAt: now })
      .where(eq(fulfillments.id, part.id));
  }
}

/** Null where a place does not open soon: what was said before is as good. */
async function timesOf(tx: Db, part: Part, now: Date): Promise<Times | null> {
  const store = await getStoreById(tx, part.preparedAtId);
  if (!store) return null;
  const shop = { store, holidays: await listHolidays(tx, addDays(localDate(now, store.hours.zone), -1)) };
  if (part.kind === 'delivery') return deliveryTimes(part, shop, now);
  if (part.point) return pointTimes(tx, part.point.code, shop, now);
  const arrives = part.status === 'awaiting_transfer' ? await putOffTransfers(tx, part, shop, now) : null;
  return pickupPromise(store, shop.holidays, now, { paymentMethod: 'pay_online', arrives });
}

function deliveryTimes({ delivery }: Part, { store, holidays }: Shop, now: Date): Times | null {
  const packedAt = readyFromShelf(store, holidays, now);
  if (!delivery || !packedAt) return null;
  const { zone } = store.hours;
  const [earliest] = deliveryDates({ packedAt, zone, leadDays: leadDaysOf(delivery) });
  const day = delivery.date && delivery.date > earliest ? delivery.date : earliest;
  const arrives = arrivalOn(day, delivery, zone);
  return { readyAt: arrives, collectBy: arrives };
}

async function pointTimes(tx: Db, code: string, { store, holidays }: Shop, now: Date): Promise<Times | null> {
  const point = await tablePoints(tx).get(code);
  const readyAt = readyFromShelf(store, holidays, now);
  return point && readyAt && pointPromise(point, { readyAt, zone: store.hours.zone }, holidays, 'pay_online');
}

/** Goods that were to leave while nobody had paid leave by the next journey; answers when the last of them is there. */
async function putOffTransfers(tx: Db, part: Part, { store, holidays }: Shop, now: Date): Promise<Date | null> {
  const waiting = await tx
    .select({ id: transfers.id, fromId: transfers.fromId, sendBy: transfers.sendBy, dueAt: transfers.dueAt })
    .from(transfers)
    .where(and(eq(transfers.fulfillmentId, part.id), eq(transfers.status, 'requested')));
  const routes = await listRoutes(tx, store.id);
  let last: Date | null = null;
  for (const { id, fromId, ...was } of waiting) {
    const route = routes.find((one) => one.fromId === fromId);
    const missed = was.sendBy <= now;
    const journey = (missed && route && nextJourney(route, route.zone, store.hours, holidays, now)) || was;
    if (journey !== was) {
      const { sendBy, dueAt } = journey;
      await tx.update(transfers).set({ sendBy, dueAt }).where(eq(transfers.id, id));
    }
    if (!last || journey.dueAt > last) last = journey.dueAt;
  }
  return last;
}
