import type { PlaceOrderInput } from './input';
import type { Order } from './types';

/** Whether a repeated request asks for what the order holds. */
export function isSameRequest(
  order: Pick<Order, 'customerEmail' | 'paymentMethod' | 'lines'>,
  input: Pick<PlaceOrderInput, 'email' | 'paymentMethod' | 'lines'>,
): boolean {
  const say = (lines: readonly { sku: string; quantity: number }[]) =>
    lines
      .map((line) => `${line.sku}×${line.quantity}`)
      .sort()
      .join();
  return (
    order.customerEmail === input.email &&
    order.paymentMethod === input.paymentMethod &&
    say(order.lines) === say(input.lines)
  );
}
