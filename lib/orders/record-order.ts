import type { Db } from '@/db/client';
import { allocations, fulfillments, orderEvents, orderLines, orders, payments } from '@/db/schema';
import { type Actor, actorRef } from '../access/actor';
import { newId, newOrderNumber, newPickupCode, newToken } from '../ids';
import { enqueue } from '../jobs/enqueue';
import type { Minor, TaxLine } from '../money';
import type { PickupPromise } from '../promise/pickup-promise';
import type { Store } from '../stores/types';
import { localDate } from '../time';
import type { OrderedArticle } from './articles';
import type { PlaceOrderInput } from './input';
import type { PlacedOrder } from './types';

/** Minutes an online order waits for its payment before its stock is given back. */
export const PAY_WITHIN_MINUTES = 15;
/** Provider of online payments that a new attempt begins with. */
const PROVIDER = 'test-gateway';

/** An order that has been checked and priced, but not written. */
export interface OrderDraft {
  input: PlaceOrderInput;
  store: Store;
  lines: OrderedArticle[];
  totals: { total: Minor; taxLines: TaxLine[] };
  promise: PickupPromise;
}

/** Writes the order with all that belongs to it; the caller's transaction binds the stock. */
export async function recordOrder(tx: Db, actor: Actor, draft: OrderDraft, now: Date): Promise<PlacedOrder> {
  const { input, store, lines, totals, promise } = draft;
  const online = input.paymentMethod === 'pay_online';
  const [orderId, fulfillmentId] = [newId(), newId()];
  const placed: PlacedOrder = {
    id: orderId,
    number: newOrderNumber(localDate(now, store.hours.zone)),
    token: newToken(),
    paymentMethod: input.paymentMethod,
    paymentId: online ? newId() : null,
  };
  const written = lines.map((line, position) => ({ ...line, id: newId(), orderId, fulfillmentId, position }));
  const currency = written[0]?.currency ?? 'JPY';

  // Sent together, done in this order: one wait instead of six.
  await Promise.all([
    tx.insert(orders).values({
      ...placed,
      idempotencyKey: input.idempotencyKey,
      memberId: actor.kind === 'member' ? actor.memberId : null,
      locale: input.locale,
      customerName: input.name,
      customerEmail: input.email,
      customerPhone: input.phone,
      collector: input.collector,
      collectorName: input.collectorName || null,
      notes: input.notes || null,
      marketingOptIn: input.marketing,
      paymentStatus: online ? 'pending' : 'unpaid',
      payBy: online ? new Date(now.getTime() + PAY_WITHIN_MINUTES * 60_000) : null,
      currency,
      ...totals,
      placedAt: now,
    }),
    tx.insert(fulfillments).values({
      id: fulfillmentId,
      orderId,
      locationId: store.id,
      status: 'to_pick',
      pickupCode: newPickupCode(),
      promisedAt: promise.readyAt,
      estimatedReadyAt: promise.readyAt,
      collectBy: promise.collectBy,
      updatedAt: now,
    }),
    tx.insert(orderLines).values(written),
    tx.insert(allocations).values(
      written.map((line) => ({
        id: newId(),
        fulfillmentId,
        orderLineId: line.id,
        variantId: line.variantId,
        locationId: store.id,
        quantity: line.quantity,
      })),
    ),
    tx.insert(orderEvents).values({
      id: newId(),
      orderId,
      fulfillmentId,
      event: 'placed',
      toStatus: 'to_pick',
      actorKind: actorRef(actor).kind,
      actorId: actorRef(actor).id,
      at: now,
    }),
    placed.paymentId
      ? tx.insert(payments).values({
          id: placed.paymentId,
          orderId,
          provider: PROVIDER,
          amount: totals.total,
          currency,
          state: 'pending',
          createdAt: now,
          updatedAt: now,
        })
      : enqueue(tx, 'send_order_message', { orderId, kind: 'order_received' }),
  ]);
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
