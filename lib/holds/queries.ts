import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, locations, orderLines, orders, stockLevels } from '@/db/schema';
import { keptUntilColumn } from '../orders/kept-until';
import { getStoreById, listHolidays } from '../stores/queries';
import { localDate } from '../time';
import { type ExtensionQuestion, extension } from './extension';

/** The date on which a part would be kept if its customer asked for more days now; null where that is not offered. */
export async function getExtension(db: Db, fulfillmentId: string, now: Date): Promise<Date | null> {
  const asked = await readExtension(db, fulfillmentId, now);
  const answer = asked && extension(asked, now);
  return answer && 'until' in answer ? answer.until : null;
}

/** What decides about more days, as it is at this moment. */
export async function readExtension(db: Db, fulfillmentId: string, now: Date): Promise<ExtensionQuestion | null> {
  const [part] = await db
    .select({
      locationId: fulfillments.locationId,
      status: fulfillments.status,
      paymentStatus: orders.paymentStatus,
      isAtPoint: sql<boolean>`${fulfillments.point} is not null`,
      extensionDays: locations.extensionDays,
      extendedAt: fulfillments.extendedAt,
      collectBy: fulfillments.collectBy,
      keptUntil: keptUntilColumn,
      isWanted: sql<boolean>`exists (
        select from ${orderLines} l left join ${stockLevels} s
          on s.variant_id = l.variant_id and s.location_id = ${fulfillments.preparedAtId}
        where l.fulfillment_id = ${fulfillments.id} and l.quantity > 0
          and coalesce(s.on_hand - s.allocated - s.safety_stock, 0) <= 0)`,
    })
    .from(fulfillments)
    .innerJoin(orders, eq(orders.id, fulfillments.orderId))
    .innerJoin(locations, eq(locations.id, fulfillments.locationId))
    .where(and(eq(fulfillments.id, fulfillmentId), eq(fulfillments.kind, 'pickup')));
  const store = part && (await getStoreById(db, part.locationId));
  if (!part || !store) return null;
  const { hours } = store;
  return { ...part, hours, holidays: await listHolidays(db, localDate(now, hours.zone)) };
}
