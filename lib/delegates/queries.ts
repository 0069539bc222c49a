import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { delegates, fulfillments, orders } from '@/db/schema';
import { digest } from '../digest';
import { partsOf } from '../orders/parts-of';
import { getOrder } from '../orders/queries';
import { isClosed } from '../orders/status';
import type { OrderPart } from '../orders/types';
import { getStoreById } from '../stores/queries';
import { givenName } from './given-name';
import type { Delegate, DelegatedOrder, Delegation } from './types';

const columns = {
  id: delegates.id,
  fulfillmentId: delegates.fulfillmentId,
  name: delegates.name,
  createdAt: delegates.createdAt,
};
const isOpen = and(isNull(delegates.revokedAt), isNull(delegates.usedAt));

/** Who is sent to collect, if anybody is: one at a time. */
export async function openDelegateOf(db: Db, fulfillmentId: string): Promise<Delegate | null> {
  const [delegate] = await db
    .select(columns)
    .from(delegates)
    .where(and(eq(delegates.fulfillmentId, fulfillmentId), isOpen))
    .orderBy(desc(delegates.createdAt))
    .limit(1);
  return delegate ?? null;
}

/** What a collector's link leads to; null for one that was never given. */
export async function getDelegation(db: Db, token: string, now: Date): Promise<Delegation | null> {
  const [link] = await db
    .select({
      fulfillmentId: delegates.fulfillmentId,
      revokedAt: delegates.revokedAt,
      usedAt: delegates.usedAt,
      orderId: fulfillments.orderId,
    })
    .from(delegates)
    .innerJoin(fulfillments, eq(fulfillments.id, delegates.fulfillmentId))
    .where(eq(delegates.tokenHash, digest(token)));
  if (!link) return null;
  if (link.usedAt) return { kind: 'used' };
  if (link.revokedAt) return { kind: 'revoked' };
  const order = await getOrder(db, link.orderId);
  const part = order && partsOf(order).find(({ fulfillment }) => fulfillment.id === link.fulfillmentId);
  if (!part || hasEnded(part, now)) return { kind: 'over' };
  return { kind: 'open', order: await delegatedOrder(db, part) };
}

/** The secret of the order a collector's link belongs to, for the shop's own use; null for an unknown link. */
export async function orderTokenOfDelegate(db: Db, token: string): Promise<string | null> {
  const [link] = await db
    .select({ token: orders.token })
    .from(delegates)
    .innerJoin(fulfillments, eq(fulfillments.id, delegates.fulfillmentId))
    .innerJoin(orders, eq(orders.id, fulfillments.orderId))
    .where(eq(delegates.tokenHash, digest(token)));
  return link?.token ?? null;
}

const hasEnded = ({ fulfillment: { status, collectBy } }: OrderPart, now: Date) =>
  isClosed(status) || (status === 'ready' && collectBy <= now);

async function delegatedOrder(db: Db, { fulfillment, lines, customerName }: OrderPart): Promise<DelegatedOrder> {
  const store = await getStoreById(db, fulfillment.locationId);
  if (!store) throw new Error('an order of a place that is gone');
  return {
    givenName: givenName(customerName),
    store,
    lines: lines.map(({ sku, title, optionLabel, imageUrl, quantity }) => {
      return { sku, title, optionLabel, imageUrl, quantity };
    }),
    code: fulfillment.status === 'ready' ? fulfillment.pickupCode : null,
    readyAt: fulfillment.estimatedReadyAt,
    collectBy: fulfillment.collectBy,
  };
}
