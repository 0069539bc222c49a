import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { arrivals, fulfillments } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import type { OwnPartInput } from '../orders/input';
import { recordEvent } from '../orders/move-fulfillment';
import { lockOwnPart } from '../orders/own-part';
import { Refusal } from '../refusal';
import { openStateAt } from '../stores/hours';
import { getStoreById, listHolidays } from '../stores/queries';
import { offers } from '../stores/types';
import { addDays, localDate } from '../time';
import type { ArriveInput } from './input';
import { whyNotCome } from './may-come';

/**
 * The customer sets off for the shop. Said again it changes nothing.
 * Throws not_found, not_collectable, not_ready, already_changed { status }, too_late, not_today.
 */
export async function setOff(db: Db, actor: Actor, input: OwnPartInput, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const part = await comingPart(tx, input, now);
    const written = await tx
      .insert(arrivals)
      .values({ fulfillmentId: part.fulfillmentId, locationId: part.locationId, onTheWayAt: now })
      .onConflictDoNothing()
      .returning({ id: arrivals.fulfillmentId });
    if (written.length > 0) await record(tx, actor, part, 'on_the_way', now);
  });
}

/**
 * The customer is at the shop: in a car where the shop brings orders out to it, else in person. Said again, it is
 * where the car stands now; the wait counts from the first time. Beside a closed shop nobody waits.
 * Throws as setOff, store_closed, and already_changed once staff are with the customer.
 */
export async function arrive(db: Db, actor: Actor, input: ArriveInput, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const part = await comingPart(tx, input, now);
    await checkOpenNow(tx, part.locationId, now);
    const car = offers(part, 'curbside')
      ? { bay: input.bay, car: input.car, colour: input.colour }
      : { bay: null, car: null, colour: null };
    const written = await tx
      .insert(arrivals)
      .values({ fulfillmentId: part.fulfillmentId, locationId: part.locationId, arrivedAt: now, ...car })
      .onConflictDoUpdate({
        target: arrivals.fulfillmentId,
        set: { arrivedAt: sql`coalesce(${arrivals.arrivedAt}, excluded.arrived_at)`, ...car },
        setWhere: isNull(arrivals.metAt),
      })
      .returning({ id: arrivals.fulfillmentId });
    if (written.length === 0) throw new Refusal('already_changed', { status: part.status });
    await record(tx, actor, part, 'arrived', now);
  });
}

/**
 * Staff go out to a customer who is here. Throws not_found where nobody waits, not_allowed, and already_changed when
 * somebody has gone before.
 */
export async function meetCustomer(
  db: Db,
  actor: Actor,
  { fulfillmentId }: { fulfillmentId: string },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [part] = await tx
      .select({
        orderId: fulfillments.orderId,
        fulfillmentId: fulfillments.id,
        preparedAtId: fulfillments.preparedAtId,
      })
      .from(fulfillments)
      .innerJoin(arrivals, and(eq(arrivals.fulfillmentId, fulfillments.id), isNotNull(arrivals.arrivedAt)))
      .where(and(eq(fulfillments.id, fulfillmentId), isNull(fulfillments.closedAt)));
    if (!part) throw new Refusal('not_found');
    if (!canWorkAt(actor, part.preparedAtId)) throw new Refusal('not_allowed');
    const met = await tx
      .update(arrivals)
      .set({ metAt: now })
      .where(and(eq(arrivals.fulfillmentId, fulfillmentId), isNull(arrivals.metAt)))
      .returning({ id: arrivals.fulfillmentId });
    if (met.length === 0) throw new Refusal('already_changed');
    await record(tx, actor, part, 'met', now);
  });
}

async function comingPart(tx: Db, input: OwnPartInput, now: Date) {
  const part = await lockOwnPart(tx, input);
  const why = whyNotCome(part, now);
  if (why) throw new Refusal(why, why === 'already_changed' ? { status: part.status } : {});
  return part;
}

/** A shop whose hours nobody knows is taken to be open. */
async function checkOpenNow(tx: Db, locationId: string, now: Date): Promise<void> {
  const store = await getStoreById(tx, locationId);
  if (!store) throw new Refusal('unknown_store');
  const holidays = await listHolidays(tx, addDays(localDate(now, store.hours.zone), -1));
  if (openStateAt(store.hours, holidays, now).open === false) throw new Refusal('store_closed');
}

type Part = { orderId: string; fulfillmentId: string };
const record = (tx: Db, actor: Actor, { orderId, fulfillmentId }: Part, event: string, now: Date) =>
  recordEvent(tx, actor, { orderId, fulfillmentId, event }, now);
