import type { Db } from '@/db/client';
import { insertRows, insertTogether } from '@/db/insert-rows';
import { allocations, fulfillments, orderEvents, orderLines, orders, payments, pendingJobs } from '@/db/schema';
import type { Actor } from '../access/actor';
import { newId, newOrderNumber, newPickupCode, newToken } from '../ids';
import { jobRow } from '../jobs/enqueue';
import { localDate } from '../time';
import {
  allocationRow,
  fulfillmentRow,
  lineRow,
  type OrderDraft,
  orderRow,
  paymentRow,
  placedEventRow,
} from './order-rows';
import type { PlacedOrder } from './types';

/**
 * Writes the order with all that belongs to it; the caller's transaction binds the stock. One statement for all tables:
 * one each would cost twice the work, here and in PostgreSQL.
 */
export async function recordOrder(tx: Db, actor: Actor, draft: OrderDraft, now: Date): Promise<PlacedOrder> {
  const { input, store, promise } = draft;
  const online = input.paymentMethod === 'pay_online';
  const placed: PlacedOrder = {
    id: newId(),
    number: newOrderNumber(localDate(now, store.hours.zone)),
    token: newToken(),
    status: 'to_pick',
    pickupCode: newPickupCode(),
    promisedAt: promise.readyAt,
    collectBy: promise.collectBy,
    currency: draft.lines[0]?.currency ?? 'JPY',
    total: draft.totals.total,
    paymentMethod: input.paymentMethod,
    paymentStatus: online ? 'pending' : 'unpaid',
    paymentId: online ? newId() : null,
    repeated: false,
  };
  const belongs = { orderId: placed.id, fulfillmentId: newId() };
  const lines = draft.lines.map((line, position) => lineRow(line, belongs, position));
  const bound = lines.map((line) => allocationRow(line, store.id));
  await tx.execute(
    insertTogether([
      insertRows(orders, [orderRow(placed, actor, draft, now)]),
      insertRows(fulfillments, [fulfillmentRow(placed, belongs, draft, now)]),
      insertRows(orderLines, lines),
      insertRows(allocations, bound),
      insertRows(orderEvents, [placedEventRow(placed, belongs, actor, now)]),
      placed.paymentId
        ? insertRows(payments, [paymentRow(placed.paymentId, placed, now)])
        : insertRows(pendingJobs, [jobRow('send_order_message', { orderId: placed.id, kind: 'order_received' })]),
    ]),
  );
  return placed;
}

const MAX_DRAWS = 5;
const DRAWN = new Set(['orders_number_unique', 'fulfillments_open_code']);

/** Order numbers and pickup codes are drawn, not counted: one that is taken is drawn again. */
export async function withFreshCodes<T>(write: () => Promise<T>): Promise<T> {
  for (let draw = 1; ; draw++) {
    try {
      return await write();
    } catch (error) {
      if (draw === MAX_DRAWS || !DRAWN.has(violatedConstraint(error) ?? '')) throw error;
    }
  }
}

/** Name of the unique constraint that refused a write, as drizzle wraps PostgreSQL's own error. */
function violatedConstraint(error: unknown): string | null {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return typeof cause === 'object' && cause !== null && 'constraint_name' in cause
    ? String(cause.constraint_name)
    : null;
}
