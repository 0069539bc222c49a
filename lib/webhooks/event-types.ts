/** What an order's history calls it (order_events.event), and what those outside are told it is. */
const ofOrders = {
  placed: 'order.placed',
  authorized: 'order.authorized',
  paid: 'order.paid',
  paid_late: 'order.paid_late',
  captured: 'order.captured',
  capture_failed: 'order.capture_failed',
  refunded: 'order.refunded',
  rated: 'order.rated',
  commented: 'order.commented',
  accept: 'fulfillment.accepted',
  escalate: 'fulfillment.unaccepted',
  relocate: 'fulfillment.relocated',
  await_goods: 'fulfillment.awaiting_goods',
  goods_arrived: 'fulfillment.goods_arrived',
  wait: 'fulfillment.customer_waits',
  start_picking: 'fulfillment.picking',
  not_found: 'fulfillment.goods_missing',
  found: 'fulfillment.goods_found',
  mark_ready: 'fulfillment.ready',
  stage: 'fulfillment.staged',
  hours_changed: 'fulfillment.rescheduled',
  slot_changed: 'fulfillment.rescheduled',
  slot_released: 'fulfillment.rescheduled',
  extended: 'fulfillment.extended',
  delegate_named: 'fulfillment.delegate_named',
  delegate_revoked: 'fulfillment.delegate_revoked',
  on_the_way: 'fulfillment.customer_coming',
  arrived: 'fulfillment.customer_arrived',
  met: 'fulfillment.customer_met',
  lines_withdrawn: 'fulfillment.lines_withdrawn',
  hand_over: 'fulfillment.collected',
  ship: 'fulfillment.shipped',
  arrive: 'fulfillment.at_point',
  deliver: 'fulfillment.delivered',
  cancel: 'fulfillment.cancelled',
  expire: 'fulfillment.expired',
  reject: 'fulfillment.rejected',
  restocked: 'fulfillment.restocked',
  transfer_sent: 'transfer.sent',
  transfer_received: 'transfer.received',
  transfer_late: 'transfer.late',
  transfer_lost: 'transfer.lost',
  return_received: 'transfer.came_back',
  return_lost: 'transfer.lost',
  return_requested: 'return.requested',
  return_counted: 'return.counted',
  return_approved: 'return.approved',
  return_rejected: 'return.rejected',
  return_cancelled: 'return.cancelled',
  returned: 'return.received',
} as const;

/** What is published from the console, by the first word of its subject. */
const published = [
  'product.published',
  'category.published',
  'store.published',
  'point.published',
  'setting.published',
] as const;

/** Sent by the console to see whether an endpoint answers; nobody subscribes to it. */
export const TEST_TYPE = 'endpoint.test';

export type EventType = (typeof ofOrders)[keyof typeof ofOrders] | (typeof published)[number] | OtherType;
type OtherType = 'transfer.requested' | 'stock.changed';

/** order.placed → order */
export const subjectOf = (type: string): string => type.slice(0, type.indexOf('.'));

const subjects = [
  'order',
  'fulfillment',
  'transfer',
  'return',
  'stock',
  'product',
  'category',
  'store',
  'point',
  'setting',
];

/** Every kind that can be subscribed to, those of one subject together. */
export const eventTypes: readonly EventType[] = [
  ...new Set<EventType>([...Object.values(ofOrders), 'transfer.requested', 'stock.changed', ...published]),
].sort((a, b) => subjects.indexOf(subjectOf(a)) - subjects.indexOf(subjectOf(b)));

/** What a line of an order's history is called; one we have no name for yet is told as it is. */
export const typeOfOrderEvent = (event: string): string => ofOrders[event as keyof typeof ofOrders] ?? `order.${event}`;
