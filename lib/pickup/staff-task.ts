import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, locations, orders } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import { isWorkable } from '../orders/status';
import { heldUntil } from '../promise/pickup-promise';
import { Refusal } from '../refusal';
import { getStoreById, listHolidays } from '../stores/queries';
import { localDate } from '../time';
import { isStepOf, type StaffStep, wayOut } from './way-out';

export type StaffTask = Awaited<ReturnType<typeof staffTask>>;

/**
 * A task staff may work on: prepared where they work, paid or to be paid when it is collected, and leaving by a way
 * that knows the step. Throws not_found, not_allowed or not_paid.
 */
export async function staffTask(db: Db, actor: Actor, fulfillmentId: string, step: StaffStep) {
  const [task] = await db
    .select({
      orderId: fulfillments.orderId,
      kind: fulfillments.kind,
      point: fulfillments.point,
      locationId: fulfillments.locationId,
      preparedAtId: fulfillments.preparedAtId,
      pickupCode: fulfillments.pickupCode,
      amount: fulfillments.amount,
      currency: orders.currency,
      paymentStatus: orders.paymentStatus,
      paymentMethod: orders.paymentMethod,
      slotStartsAt: fulfillments.slotStartsAt,
      collectBy: fulfillments.collectBy,
      acceptedAt: fulfillments.acceptedAt,
      handoverChecks: locations.handoverChecks,
    })
    .from(fulfillments)
    .innerJoin(orders, eq(orders.id, fulfillments.orderId))
    .innerJoin(locations, eq(locations.id, fulfillments.locationId))
    .where(eq(fulfillments.id, fulfillmentId));
  if (!task) throw new Refusal('not_found');
  if (!canWorkAt(actor, task.preparedAtId) || !isStepOf(wayOut(task), step)) throw new Refusal('not_allowed');
  if (!isWorkable(task.paymentStatus)) throw new Refusal('not_paid');
  return task;
}

/**
 * Closing time of the last hold day where it is collected, counted from now, or from the time booked for that; never
 * sooner than was told before.
 */
export async function deadlineFrom(
  tx: Db,
  {
    locationId,
    paymentMethod,
    slotStartsAt,
    collectBy,
  }: Pick<StaffTask, 'locationId' | 'paymentMethod' | 'slotStartsAt' | 'collectBy'>,
  now: Date,
): Promise<Date> {
  const place = await getStoreById(tx, locationId);
  if (!place) throw new Refusal('unknown_store');
  const holidays = await listHolidays(tx, localDate(now, place.hours.zone));
  const from = slotStartsAt && slotStartsAt > now ? slotStartsAt : now;
  const until = heldUntil(place, holidays, from, paymentMethod);
  return until > collectBy ? until : collectBy;
}
