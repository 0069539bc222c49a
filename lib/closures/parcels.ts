import { and, asc, eq, inArray, ne, or } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders } from '@/db/schema';
import { arrivalOn } from '../delivery/arrival';
import { deliveryDates } from '../delivery/dates';
import { type DeliveryTerms, leadDaysOf } from '../delivery/types';
import { isWorkable } from '../orders/status';
import { pointPromise } from '../points/point-promise';
import { listPointsById } from '../points/queries';
import type { PickupPromise } from '../promise/pickup-promise';
import type { Store } from '../stores/types';
import type { Named, Parcel } from './types';

/** What a shop has still to pack for homes and for places that hold no stock, each with its way from there. */
export async function listParcelsToPack(
  db: Db,
  store: Store,
  holidays: ReadonlySet<string>,
): Promise<(Parcel & Named)[]> {
  const rows = await db
    .select({
      id: fulfillments.id,
      locationId: fulfillments.locationId,
      estimatedReadyAt: fulfillments.estimatedReadyAt,
      collectBy: fulfillments.collectBy,
      delivery: fulfillments.delivery,
      orderId: orders.id,
      number: orders.number,
      customerName: orders.customerName,
      paymentMethod: orders.paymentMethod,
      paymentStatus: orders.paymentStatus,
      placedAt: orders.placedAt,
    })
    .from(fulfillments)
    .innerJoin(orders, eq(orders.id, fulfillments.orderId))
    .where(
      and(
        eq(fulfillments.preparedAtId, store.id),
        or(eq(fulfillments.kind, 'delivery'), ne(fulfillments.locationId, store.id)),
        inArray(fulfillments.status, ['to_pick', 'picking']),
      ),
    )
    .orderBy(asc(fulfillments.id));
  const points = await listPointsById(
    db,
    rows.map(({ locationId }) => locationId),
  );
  const pointOf = new Map(points.map((point) => [point.id, point]));
  const { zone } = store.hours;
  return rows.map(({ locationId, delivery, paymentMethod, paymentStatus, ...row }) => {
    const point = pointOf.get(locationId);
    const promiseOf = (packedAt: Date): PickupPromise | null => {
      if (delivery) return deliveredOn(delivery, packedAt, zone);
      return point ? pointPromise(point, { readyAt: packedAt, zone }, holidays, paymentMethod) : null;
    };
    return { ...row, slot: null, way: delivery ? 'home' : 'point', told: isWorkable(paymentStatus), promiseOf };
  });
}

/** On the day that was asked for, or the first on which it can be there. */
function deliveredOn(terms: DeliveryTerms, packedAt: Date, zone: string): PickupPromise {
  const [first] = deliveryDates({ packedAt, zone, leadDays: leadDaysOf(terms) });
  const day = terms.date && terms.date > first ? terms.date : first;
  const arrives = arrivalOn(day, terms, zone);
  return { readyAt: arrives, collectBy: arrives };
}
