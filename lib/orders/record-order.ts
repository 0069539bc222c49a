import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
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
const PAY_WITHIN_MINUTES = 15;
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
  await Promise.all([
    tx.execute(orderStatement(placed, actor, draft, now)),
    placed.paymentId
      ? tx.insert(payments).values(paymentRow(placed.paymentId, placed, now))
      : enqueue(tx, 'send_order_message', { orderId: placed.id, kind: 'order_received' }),
  ]);
  return placed;
}

/** Five tables in one statement: five statements would cost the web server and PostgreSQL twice the work. */
function orderStatement(placed: PlacedOrder, actor: Actor, draft: OrderDraft, now: Date): SQL {
  const { store } = draft;
  const [orderId, fulfillmentId, by] = [placed.id, newId(), actorRef(actor)];
  const lines = draft.lines.map((line, position) => lineRow(line, { orderId, fulfillmentId, position }));
  const fulfillment = {
    id: fulfillmentId,
    orderId,
    locationId: store.id,
    status: placed.status,
    pickupCode: placed.pickupCode,
    promisedAt: placed.promisedAt,
    estimatedReadyAt: placed.promisedAt,
    collectBy: placed.collectBy,
    updatedAt: now,
  };
  const bound = lines.map(({ id, variantId, quantity }) => {
    return { id: newId(), fulfillmentId, orderLineId: id, variantId, locationId: store.id, quantity };
  });
  const event = {
    id: newId(),
    orderId,
    fulfillmentId,
    event: 'placed',
    toStatus: placed.status,
    actorKind: by.kind,
    actorId: by.id,
    at: now,
  };
  return sql`with
    an_order as (${insertRows(orders, [orderRow(placed, actor, draft, now)])}),
    its_fulfillment as (${insertRows(fulfillments, [fulfillment])}),
    its_lines as (${insertRows(orderLines, lines)}),
    its_allocations as (${insertRows(allocations, bound)})
    ${insertRows(orderEvents, [event])}`;
}

function orderRow(placed: PlacedOrder, actor: Actor, { input, totals }: OrderDraft, now: Date) {
  return {
    id: placed.id,
    number: placed.number,
    token: placed.token,
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
    paymentMethod: placed.paymentMethod,
    paymentStatus: placed.paymentStatus,
    payBy: placed.paymentId ? new Date(now.getTime() + PAY_WITHIN_MINUTES * 60_000) : null,
    currency: placed.currency,
    ...totals,
    placedAt: now,
  };
}

function lineRow(
  { sku, handle, title, optionLabel, imageUrl, variantId, unitPrice, taxRate, quantity }: OrderedArticle,
  place: { orderId: string; fulfillmentId: string; position: number },
) {
  const article = { sku, handle, title, optionLabel, imageUrl, variantId };
  return { id: newId(), ...place, ...article, unitPrice, taxRate, quantity };
}

const paymentRow = (id: string, { id: orderId, total, currency }: PlacedOrder, now: Date) =>
  ({
    id,
    orderId,
    provider: PROVIDER,
    amount: total,
    currency,
    state: 'pending',
    createdAt: now,
    updatedAt: now,
  }) as const;

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
