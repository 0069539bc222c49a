import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { categories, fulfillments, locations, orderLines, products, variants } from '@/db/schema';
import type { Localized } from '../locale';
import type { ReturnPolicy } from '../stores/types';
import { type Bought, type Priced, returnable } from './rules';
import type { ReturnableLine } from './types';

/** A line of an order as it was bought, with what came back of it and what is asked for. */
export interface BoughtLine extends Bought, Priced {
  lineId: string;
  orderId: string;
  fulfillmentId: string;
  variantId: string;
  productId: string;
  sku: string;
  title: Localized;
  optionLabel: Localized | null;
  imageUrl: string | null;
}

/**
 * Lines of these orders, in their order; units given up before they were handed over are not among them. What one return
 * asks for itself may be left out of what is asked for. Read under the lock of the order to decide by.
 */
export function listBought(db: Db, orderIds: readonly string[], besides: string | null = null): Promise<BoughtLine[]> {
  return db
    .select({
      lineId: orderLines.id,
      orderId: orderLines.orderId,
      fulfillmentId: orderLines.fulfillmentId,
      variantId: orderLines.variantId,
      productId: variants.productId,
      sku: orderLines.sku,
      title: orderLines.title,
      optionLabel: orderLines.optionLabel,
      imageUrl: orderLines.imageUrl,
      unitPrice: orderLines.unitPrice,
      discount: orderLines.discount,
      quantity: orderLines.quantity,
      taxRate: orderLines.taxRate,
      returned: orderLines.returned,
      requested: sql<number>`coalesce((
        select sum(l.quantity) from return_lines l join returns r on r.id = l.return_id
        where l.order_line_id = ${orderLines}.id and r.closed_at is null and r.id is distinct from ${besides}::uuid), 0)::int`,
      at: sql<Date | null>`case when ${fulfillments.status} in ('collected', 'delivered')
        then coalesce(${fulfillments.collectedAt}, ${fulfillments.closedAt}) end`.mapWith(fulfillments.collectedAt),
      zone: locations.zone,
      category: categories.slug,
    })
    .from(orderLines)
    .innerJoin(fulfillments, eq(fulfillments.id, orderLines.fulfillmentId))
    .innerJoin(locations, eq(locations.id, fulfillments.locationId))
    .innerJoin(variants, eq(variants.id, orderLines.variantId))
    .innerJoin(products, eq(products.id, variants.productId))
    .leftJoin(categories, eq(categories.id, products.categoryId))
    .where(and(inArray(orderLines.orderId, [...orderIds]), gt(orderLines.quantity, 0)))
    .orderBy(asc(orderLines.position));
}

export function toReturnable(line: BoughtLine, policy: ReturnPolicy, now: Date): ReturnableLine {
  const { lineId, fulfillmentId, productId, sku, title, optionLabel, imageUrl, unitPrice } = line;
  const { until, ...can } = returnable(line, policy, now);
  const { quantity, returned, requested } = line;
  return {
    ...{ lineId, fulfillmentId, productId, sku, title, optionLabel, imageUrl, unitPrice },
    ...{ quantity, returned, requested },
    ...can,
    until: until?.toISOString() ?? null,
  };
}
