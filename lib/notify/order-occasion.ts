import type { OneOrMore, OrderPart } from '../orders/types';
import { type WayOut, wayOut } from '../pickup/way-out';
import type { OrderMessageKind } from './types';

/** How all these parts leave the shop; over the counter where they differ. */
export function wayOfAll(parts: OneOrMore<{ part: OrderPart }>): WayOut {
  const [first, ...others] = parts.map(({ part }) => wayOut(part.fulfillment));
  return first && others.every((way) => way === first) ? first : 'counter';
}

/** What is said instead of an order that is not handed over at a counter. */
const saidOf = {
  counter: {},
  point: {
    order_received: 'order_received_point',
    order_payment_failed: 'order_payment_failed_sent',
    order_changed: 'order_changed_point',
    order_ready: 'order_ready_point',
    order_collected: 'order_collected_point',
    order_cancelled: 'order_cancelled_sent',
    order_expired: 'order_expired_point',
  },
  home: {
    order_received: 'order_received_delivery',
    order_payment_failed: 'order_payment_failed_sent',
    order_changed: 'order_changed_delivery',
    order_cancelled: 'order_cancelled_sent',
  },
} as const satisfies Record<WayOut, Partial<Record<OrderMessageKind, string>>>;

/** What is said of one kind of event differs by what lies behind it. */
export function occasionOf(kind: OrderMessageKind, parts: OneOrMore<{ part: OrderPart }>) {
  const [{ part: order }] = parts;
  if (kind === 'order_cancelled' && order.paymentStatus === 'failed') return 'order_unpaid' as const;
  if (kind === 'order_delayed') {
    const { trouble } = order.fulfillment;
    return trouble === 'missing' ? ('order_missing' as const) : (`order_delayed_${trouble ?? 'late'}` as const);
  }
  if (kind === 'order_shipped') return `order_shipped_${order.fulfillment.kind}` as const;
  const said: Partial<Record<OrderMessageKind, SaidOf>> = saidOf[wayOfAll(parts)];
  return said[kind] ?? kind;
}

type Values<T> = T extends Record<string, infer V> ? V : never;
type SaidOf = Values<(typeof saidOf)['point']> | Values<(typeof saidOf)['home']>;
