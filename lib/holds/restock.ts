import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import { recordEvent } from '../orders/move-fulfillment';
import { Refusal } from '../refusal';
import type { RestockInput } from './input';
import type { BagLine, RestockTask } from './types';

/** More than any counter holds; a limit all the same. */
const MOST = 200;

/** What ended after it had been put away, and nobody came for: its bag still lies at the counter. */
const isLeftOver = and(
  isNotNull(fulfillments.closedAt),
  isNotNull(fulfillments.shelf),
  isNull(fulfillments.collectedAt),
  isNull(fulfillments.restockedAt),
);

/** What was picked into the bag; where nobody counted, what was ordered. With where in the shop it belongs. */
const bagLines = sql<BagLine[]>`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'sku', l.sku, 'gtin', v.gtin, 'title', l.title, 'optionLabel', l.option_label, 'imageUrl', l.image_url,
    'quantity', coalesce(nullif(l.picked, 0), l.quantity), 'section', s.section, 'shelf', s.shelf)
    order by s.section, s.shelf, l.position), '[]'::jsonb)
  from order_lines l
  join variants v on v.id = l.variant_id
  left join stock_levels s on s.variant_id = l.variant_id and s.location_id = ${fulfillments}.prepared_at_id
  where l.fulfillment_id = ${fulfillments}.id and coalesce(nullif(l.picked, 0), l.quantity) > 0)`;

/** Bags whose goods go back to their shelves, the longest waiting first. Throws not_allowed. */
export async function listRestocks(db: Db, actor: Actor, locationId: string): Promise<RestockTask[]> {
  if (!canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
  const rows = await db
    .select({
      id: fulfillments.id,
      number: orders.number,
      status: fulfillments.status,
      endedAt: fulfillments.closedAt,
      place: fulfillments.shelf,
      lines: bagLines,
    })
    .from(fulfillments)
    .innerJoin(orders, eq(orders.id, fulfillments.orderId))
    .where(and(eq(fulfillments.preparedAtId, locationId), isLeftOver))
    .orderBy(asc(fulfillments.closedAt), asc(fulfillments.id))
    .limit(MOST);
  return rows.map(({ endedAt, place, ...row }) => ({
    ...row,
    place: place ?? '',
    endedAt: endedAt?.toISOString() ?? '',
  }));
}

/**
 * Staff have put the goods of a bag back: every unit in it was scanned or ticked, and no other. What may be sold does not
 * change: that was given back when the part ended.
 * Throws not_found, not_allowed, already_changed once it is done, unknown_product { skus } for what was not in the bag, or
 * invalid_input { fields } while units are missing.
 */
export async function confirmRestock(
  db: Db,
  actor: Actor,
  { fulfillmentId, units }: RestockInput,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [bag] = await tx
      .select({
        orderId: fulfillments.orderId,
        preparedAtId: fulfillments.preparedAtId,
        isLeftOver: sql<boolean>`${isLeftOver}`,
        lines: bagLines,
      })
      .from(fulfillments)
      .where(eq(fulfillments.id, fulfillmentId))
      .for('update');
    if (!bag) throw new Refusal('not_found');
    if (!canWorkAt(actor, bag.preparedAtId)) throw new Refusal('not_allowed');
    if (!bag.isLeftOver) throw new Refusal('already_changed');
    checkUnits(bag.lines, units);
    await tx.update(fulfillments).set({ restockedAt: now, updatedAt: now }).where(eq(fulfillments.id, fulfillmentId));
    const { orderId } = bag;
    await recordEvent(tx, actor, { orderId, fulfillmentId, event: 'restocked', data: { units } }, now);
  });
}

function checkUnits(lines: readonly BagLine[], units: RestockInput['units']): void {
  const foreign = units.filter(({ sku }) => !lines.some((line) => line.sku === sku)).map(({ sku }) => sku);
  if (foreign.length > 0) throw new Refusal('unknown_product', { skus: foreign });
  const counted = (sku: string) => units.reduce((sum, unit) => (unit.sku === sku ? sum + unit.quantity : sum), 0);
  if (lines.some(({ sku, quantity }) => counted(sku) !== quantity)) {
    throw new Refusal('invalid_input', { fields: { units: 'number' } });
  }
}
