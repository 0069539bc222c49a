import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import type { FulfillmentStatus } from '../orders/status';
import { Refusal } from '../refusal';
import { getStaffOrder } from './queries';
import type { CodeFinding, StaffOrder } from './types';

/** What an open order is to whoever stands at the counter for it. */
export function findingOf(order: StaffOrder, now: Date): CodeFinding {
  if (order.status !== 'ready') return { kind: 'early', order };
  return { kind: new Date(order.keptUntil) < now ? 'overdue' : 'ready', order };
}

type Ended = Extract<CodeFinding, { kind: 'closed' }>['status'];
export const ended = ['collected', 'cancelled', 'expired', 'rejected'] as const satisfies readonly Ended[];
export const isEnded = (status: FulfillmentStatus): status is Ended => ended.some((one) => one === status);

/** An order chosen from what was searched for. Throws not_found, not_allowed. */
export async function findOrder(
  db: Db,
  actor: Actor,
  { fulfillmentId }: { fulfillmentId: string },
  now: Date,
): Promise<CodeFinding> {
  const [row] = await db
    .select({
      locationId: fulfillments.locationId,
      status: fulfillments.status,
      number: orders.number,
      at: fulfillments.updatedAt,
    })
    .from(fulfillments)
    .innerJoin(orders, eq(orders.id, fulfillments.orderId))
    .where(eq(fulfillments.id, fulfillmentId));
  if (!row) throw new Refusal('not_found');
  const { status, number, at } = row;
  if (!canWorkAt(actor, row.locationId)) throw new Refusal('not_allowed');
  if (isEnded(status)) return { kind: 'closed', status, number, at: at.toISOString() };
  const order = await getStaffOrder(db, actor, fulfillmentId);
  if (!order) throw new Refusal('not_found');
  return findingOf(order, now);
}
