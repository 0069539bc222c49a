import { type Actor, actorRef } from '../access/actor';
import { newId } from '../ids';
import type { Minor, TaxLine } from '../money';
import type { PickupPromise } from '../promise/pickup-promise';
import type { Store } from '../stores/types';
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

/** Where an order's rows belong. */
export interface Belongs {
  orderId: string;
  fulfillmentId: string;
}

export function orderRow(placed: PlacedOrder, actor: Actor, { input, totals }: OrderDraft, now: Date) {
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

export function fulfillmentRow(
  placed: PlacedOrder,
  { orderId, fulfillmentId }: Belongs,
  { store }: OrderDraft,
  now: Date,
) {
  return {
    id: fulfillmentId,
    orderId,
    locationId: store.id,
    preparedAtId: store.id,
    amount: placed.total,
    status: placed.status,
    pickupCode: placed.pickupCode,
    promisedAt: placed.promisedAt,
    estimatedReadyAt: placed.promisedAt,
    collectBy: placed.collectBy,
    updatedAt: now,
  };
}

export function lineRow(line: OrderedArticle, belongs: Belongs, position: number) {
  const { sku, handle, title, optionLabel, imageUrl, variantId, unitPrice, taxRate, quantity } = line;
  const article = { sku, handle, title, optionLabel, imageUrl, variantId };
  return { id: newId(), ...belongs, position, ...article, unitPrice, taxRate, quantity };
}

export function allocationRow(
  { id, fulfillmentId, variantId, quantity }: ReturnType<typeof lineRow>,
  locationId: string,
) {
  return { id: newId(), fulfillmentId, orderLineId: id, variantId, locationId, quantity };
}

export function placedEventRow({ status }: PlacedOrder, belongs: Belongs, actor: Actor, now: Date) {
  const { kind, id } = actorRef(actor);
  return { id: newId(), ...belongs, event: 'placed', toStatus: status, actorKind: kind, actorId: id, at: now };
}

export function paymentRow(id: string, { id: orderId, total, currency }: PlacedOrder, now: Date) {
  const state = 'pending' as const;
  return { id, orderId, provider: PROVIDER, amount: total, currency, state, createdAt: now, updatedAt: now };
}
