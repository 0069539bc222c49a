import { couponCode } from '../coupons/code';
import type { DeliveryTerms } from '../delivery/types';
import type { PartInput, PlaceOrderInput } from './input';
import { partsOf } from './parts-of';
import type { Order, OrderPart } from './types';

/** Whether a repeated request asks for what the order holds: the same parts, payment and person. */
export const isSameRequest = (order: Order, input: PlaceOrderInput): boolean => {
  const parts = partsOf(order);
  return (
    order.paymentMethod === input.paymentMethod &&
    order.customerName === input.name &&
    order.customerEmail === input.email &&
    order.customerPhone === input.phone &&
    order.collector === input.collector &&
    order.collectorName === (input.collectorName || null) &&
    order.notes === (input.notes || null) &&
    order.couponCode === (input.couponCode ? couponCode(input.couponCode) : null) &&
    parts.length === input.parts.length &&
    input.parts.every((part, index) => parts[index] !== undefined && isSamePart(parts[index], part))
  );
};

const say = (lines: readonly { sku: string; quantity: number }[]) =>
  lines
    .map((line) => `${line.sku}×${line.quantity}`)
    .sort()
    .join();

const isSamePart = ({ fulfillment, lines }: OrderPart, part: PartInput): boolean =>
  say(lines) === say(part.lines) && isSamePlace(fulfillment, part);

function isSamePlace({ kind, storeCode, point, delivery, slot }: OrderPart['fulfillment'], part: PartInput): boolean {
  switch (part.kind) {
    case 'store':
      return kind === 'pickup' && storeCode === part.storeCode && slot?.startsAt.getTime() === part.slot?.getTime();
    case 'point':
      return point?.code === part.pointCode;
    case 'delivery':
      return delivery !== null && isSameDelivery(delivery, part);
  }
}

const isSameDelivery = (agreed: DeliveryTerms, { address, date, band }: Extract<PartInput, { kind: 'delivery' }>) =>
  agreed.date === date &&
  agreed.band === band &&
  (['postcode', 'prefecture', 'city', 'street', 'building'] as const).every(
    (line) => agreed.address[line] === address[line],
  );
