import type { OneOrMore, Order, OrderPart } from './types';

/** An order cut into what each location does of it, in the order in which they were chosen. */
export function partsOf({ fulfillments, ...order }: Order): OneOrMore<OrderPart> {
  const [first, ...others] = fulfillments;
  const partOf = (fulfillment: OrderPart['fulfillment']): OrderPart => ({
    ...order,
    fulfillment,
    lines: order.lines.filter((line) => line.fulfillmentId === fulfillment.id),
    events: order.events.filter((event) => event.fulfillmentId === null || event.fulfillmentId === fulfillment.id),
  });
  return [partOf(first), ...others.map(partOf)];
}
