import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { prepared } from '@/db/prepared';
import { fulfillments, locations, orderLines, orders, stockLevels } from '@/db/schema';
import { keptUntilColumn } from '../orders/kept-until';
import { storeColumns, toStore } from '../stores/queries';
import { type ExtensionQuestion, extension } from './extension';

/** The date on which a part would be kept if its customer asked for more days now; null where that is not offered. */
export async function getExtension(db: Db, fulfillmentId: string, now: Date): Promise<Date | null> {
  const asked = await readExtension(db, fulfillmentId, now);
  const answer = asked && extension(asked, now);
  return answer && 'until' in answer ? answer.until : null;
}

const extensionAsked = prepared((db) =>
  db
    .select({
      status: fulfillments.status,
      paymentStatus: orders.paymentStatus,
      isAtPoint: sql<boolean>`${fulfillments.point} is not null`,
      extensionDays: locations.extensionDays,
      extendedAt: fulfillments.extendedAt,
      collectBy: fulfillments.collectBy,
      keptUntil: keptUntilColumn,
      isWanted: sql<boolean>`exists (
        select from ${orderLines} l left join ${stockLevels} s
          on s.variant_id = l.variant_id and s.location_id = ${fulfillments}.prepared_at_id
        where l.fulfillment_id = ${fulfillments}.id and l.quantity > 0
          and coalesce(s.on_hand - s.allocated - s.safety_stock, 0) <= 0)`,
      store: storeColumns,
      holidays: sql<string[]>`array(
        select h.date::text from public_holidays h where h.date >= ${sql.placeholder('now')}::timestamptz::date - 1)`,
    })
    .from(fulfillments)
    .innerJoin(orders, eq(orders.id, fulfillments.orderId))
    .innerJoin(locations, eq(locations.id, fulfillments.locationId))
    .where(and(eq(fulfillments.id, sql.placeholder('fulfillmentId')), eq(fulfillments.kind, 'pickup')))
    .prepare('extension_asked'),
);

/** What decides about more days, as it is at this moment. */
export async function readExtension(db: Db, fulfillmentId: string, now: Date): Promise<ExtensionQuestion | null> {
  const [part] = await extensionAsked(db).execute({ fulfillmentId, now: now.toISOString() });
  if (!part) return null;
  const { store, holidays, ...asked } = part;
  return { ...asked, hours: toStore(store).hours, holidays: new Set(holidays) };
}
