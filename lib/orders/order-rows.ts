import { type Actor, actorRef } from '../access/actor';
import { onlineGateway } from '../env';
import { newId, newPickupCode } from '../ids';
import type { Minor } from '../money';
import type { GatewayName } from '../ways';
import { goodsTotal, type OrderedArticle } from './articles';
import type { OrderDraft, PartDraft } from './order-draft';
import type { PlacedOrder } from './types';

/** Minutes an online order waits for its payment before its stock is given back. */
const PAY_WITHIN_MINUTES = 15;
/** Until when an order placed now is to be paid online. */
export const payBy = (now: Date) => new Date(now.getTime() + PAY_WITHIN_MINUTES * 60_000);

type Placing = Omit<PlacedOrder, 'parts'> & {
  /** Minor units to be paid online before it is prepared. */
  paidNow: Minor;
};

export function orderRow(placed: Placing, actor: Actor, { input, totals, coupon }: OrderDraft, now: Date) {
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
    payBy: placed.paymentId ? payBy(now) : null,
    deposit: placed.paymentMethod === 'pay_in_store' ? placed.paidNow : 0,
    currency: placed.currency,
    ...totals,
    couponCode: coupon?.code ?? null,
    source: input.source ?? ('web' as const),
    placedAt: now,
  };
}

export function fulfillmentRow(orderId: string, part: PartDraft, position: number, now: Date) {
  const { kind, locationId, preparedAtId, promise, fee, slot, point, delivery, bring } = part;
  const promisedAt = slot?.startsAt ?? promise.readyAt;
  return {
    id: newId(),
    orderId,
    position,
    kind,
    locationId,
    preparedAtId,
    status: bring.length > 0 ? ('awaiting_transfer' as const) : ('to_pick' as const),
    pickupCode: newPickupCode(),
    promisedAt,
    estimatedReadyAt: promisedAt,
    collectBy: promise.collectBy,
    amount: goodsTotal(part.lines) + fee,
    fee,
    slotStartsAt: slot?.startsAt ?? null,
    slotEndsAt: slot?.endsAt ?? null,
    point,
    delivery,
    updatedAt: now,
  };
}
export type FulfillmentRow = ReturnType<typeof fulfillmentRow>;

export function lineRow(
  line: OrderedArticle,
  { id, orderId }: Pick<FulfillmentRow, 'id' | 'orderId'>,
  position: number,
) {
  const { sku, handle, title, optionLabel, imageUrl, variantId, unitPrice, taxRate, quantity, discount = 0 } = line;
  const article = { sku, handle, title, optionLabel, imageUrl, variantId };
  return { id: newId(), orderId, fulfillmentId: id, position, ...article, unitPrice, taxRate, quantity, discount };
}
type LineRow = ReturnType<typeof lineRow>;
/** What binds units to a line. */
export type BoundLine = Pick<LineRow, 'id' | 'fulfillmentId' | 'variantId' | 'quantity'>;

/** Units bound to the lines of a part: on the shelf where it is prepared, save for what is brought in from elsewhere. */
export function allocationRows(
  lines: readonly BoundLine[],
  { preparedAtId, bring }: Pick<PartDraft, 'preparedAtId' | 'bring'>,
) {
  const row = ({ id, fulfillmentId, variantId }: BoundLine, locationId: string, quantity: number) => {
    return { id: newId(), fulfillmentId, orderLineId: id, variantId, locationId, quantity };
  };
  const brought = bring.flatMap(({ fromId, units }) =>
    units.flatMap(({ line, quantity }) => {
      const of = lines[line];
      return of ? [row(of, fromId, quantity)] : [];
    }),
  );
  const broughtOf = (line: BoundLine) =>
    brought.reduce((sum, { orderLineId, quantity }) => sum + (orderLineId === line.id ? quantity : 0), 0);
  const here = lines.flatMap((line) => {
    const quantity = line.quantity - broughtOf(line);
    return quantity > 0 ? [row(line, preparedAtId, quantity)] : [];
  });
  return [...here, ...brought];
}

/** The journeys that bring goods in for a part, with what travels on each. */
export function transferRows(
  { id: fulfillmentId, orderId, preparedAtId }: Pick<FulfillmentRow, 'id' | 'orderId' | 'preparedAtId'>,
  lines: readonly BoundLine[],
  { bring }: Pick<PartDraft, 'bring'>,
  now: Date,
) {
  const journeys = bring.map(({ units, ...journey }) => ({
    row: {
      id: newId(),
      orderId,
      fulfillmentId,
      toId: preparedAtId,
      status: 'requested' as const,
      requestedAt: now,
      ...journey,
    },
    units,
  }));
  const contents = journeys.flatMap(({ row, units }) =>
    units.flatMap(({ line, quantity }) => {
      const of = lines[line];
      return of ? [{ id: newId(), transferId: row.id, orderLineId: of.id, variantId: of.variantId, quantity }] : [];
    }),
  );
  return { journeys: journeys.map(({ row }) => row), contents };
}

export function placedEventRow({ id, orderId, status }: FulfillmentRow, actor: Actor, now: Date) {
  const by = actorRef(actor);
  const what = { orderId, fulfillmentId: id, event: 'placed', toStatus: status };
  return { id: newId(), ...what, actorKind: by.kind, actorId: by.id, at: now };
}

export function paymentRow(id: string, { id: orderId, paidNow: amount, currency }: Placing, now: Date) {
  const state = 'pending' as const;
  const provider: GatewayName = onlineGateway();
  return { id, orderId, provider, amount, currency, state, createdAt: now, updatedAt: now };
}
