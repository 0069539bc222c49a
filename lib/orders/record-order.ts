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
  const { input, store } = draft;
  const placed: PlacedOrder = {
    id: newId(),
    number: newOrderNumber(localDate(now, store.hours.zone)),
    token: newToken(),
    paymentMethod: input.paymentMethod,
    paymentId: input.paymentMethod === 'pay_online' ? newId() : null,
  };
  await Promise.all([
    tx.execute(orderStatement(placed, actor, draft, now)),
    placed.paymentId
      ? tx.insert(payments).values(paymentRow(placed.paymentId, placed.id, draft, now))
      : enqueue(tx, 'send_order_message', { orderId: placed.id, kind: 'order_received' }),
  ]);
  return placed;
}

/** Five tables in one statement: five statements would cost the web server and PostgreSQL twice the work. */
function orderStatement(placed: PlacedOrder, actor: Actor, draft: OrderDraft, now: Date): SQL {
  const { store, promise } = draft;
  const [orderId, fulfillmentId, by] = [placed.id, newId(), actorRef(actor)];
  const lines = draft.lines.map((line, position) => lineRow(line, { orderId, fulfillmentId, position }));
  const fulfillment = {
    id: fulfillmentId,
    orderId,
    locationId: store.id,
    status: 'to_pick',
    pickupCode: newPickupCode(),
    promisedAt: promise.readyAt,
    estimatedReadyAt: promise.readyAt,
    collectBy: promise.collectBy,
    updatedAt: now,
  } as const;
  const bound = lines.map(({ id, variantId, quantity }) => {
    return { id: newId(), fulfillmentId, orderLineId: id, variantId, locationId: store.id, quantity };
  });
  const event = {
    id: newId(),
    orderId,
    fulfillmentId,
    event: 'placed',
    toStatus: 'to_pick',
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

function orderRow({ paymentId, ...placed }: PlacedOrder, actor: Actor, draft: OrderDraft, now: Date) {
  const { input, totals } = draft;
  return {
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
    paymentStatus: paymentId ? 'pending' : 'unpaid',
    payBy: paymentId ? new Date(now.getTime() + PAY_WITHIN_MINUTES * 60_000) : null,
    currency: currencyOf(draft),
    ...totals,
    placedAt: now,
  } as const;
}

function lineRow(
  { sku, handle, title, optionLabel, imageUrl, variantId, unitPrice, taxRate, quantity }: OrderedArticle,
  place: { orderId: string; fulfillmentId: string; position: number },
) {
  const article = { sku, handle, title, optionLabel, imageUrl, variantId };
  return { id: newId(), ...place, ...article, unitPrice, taxRate, quantity };
}

const paymentRow = (id: string, orderId: string, draft: OrderDraft, now: Date) =>
  ({
    id,
    orderId,
    provider: PROVIDER,
    amount: draft.totals.total,
    currency: currencyOf(draft),
    state: 'pending',
    createdAt: now,
    updatedAt: now,
  }) as const;

const currencyOf = ({ lines }: OrderDraft) => lines[0]?.currency ?? 'JPY';

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
