import type { PlaceOrderInput } from './input';
import type { Order } from './types';

type Asked = 'paymentMethod' | 'customerName' | 'customerEmail' | 'customerPhone' | 'collector' | 'collectorName';

/** The order a key made, with the code of its shop. */
type EarlierOrder = Pick<Order, Asked | 'notes' | 'lines'> & { storeCode: string };

const say = (lines: readonly { sku: string; quantity: number }[]) =>
  lines
    .map((line) => `${line.sku}×${line.quantity}`)
    .sort()
    .join();

/** Whether a repeated request asks for what the order holds: the same goods, shop and payment for the same person. */
export const isSameRequest = (order: EarlierOrder, input: PlaceOrderInput): boolean =>
  order.storeCode === input.storeCode &&
  order.paymentMethod === input.paymentMethod &&
  order.customerName === input.name &&
  order.customerEmail === input.email &&
  order.customerPhone === input.phone &&
  order.collector === input.collector &&
  order.collectorName === (input.collectorName || null) &&
  order.notes === (input.notes || null) &&
  say(order.lines) === say(input.lines);
