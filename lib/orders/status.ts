import type { FulfillmentKind } from '../ways';

/** Pickup and delivery share their beginning. */
export const fulfillmentStatuses = [
  'awaiting_transfer',
  'to_pick',
  'picking',
  'ready',
  'collected',
  'shipped',
  'delivered',
  'cancelled',
  'expired',
  'rejected',
] as const;
export type FulfillmentStatus = (typeof fulfillmentStatuses)[number];

export const fulfillmentEvents = [
  'goods_arrived',
  'relocate',
  'await_goods',
  'start_picking',
  'mark_ready',
  'hand_over',
  'ship',
  'arrive',
  'deliver',
  'cancel',
  'expire',
  'reject',
] as const;
export type FulfillmentEvent = (typeof fulfillmentEvents)[number];

/** What is wrong with the goods, in the eyes of who waits for them: brought in, or not found in the shop. */
export const troubles = ['late', 'lost', 'short', 'missing'] as const;
export type Trouble = (typeof troubles)[number];

/** What may happen to a fulfillment, and what it is then. A pair that is not here is refused. */
const transitions: Record<FulfillmentStatus, Partial<Record<FulfillmentEvent, FulfillmentStatus>>> = {
  awaiting_transfer: { goods_arrived: 'to_pick', relocate: 'to_pick', cancel: 'cancelled', reject: 'rejected' },
  to_pick: {
    start_picking: 'picking',
    relocate: 'to_pick',
    await_goods: 'awaiting_transfer',
    cancel: 'cancelled',
    reject: 'rejected',
  },
  picking: {
    mark_ready: 'ready',
    ship: 'shipped',
    relocate: 'to_pick',
    await_goods: 'awaiting_transfer',
    cancel: 'cancelled',
    reject: 'rejected',
  },
  ready: { hand_over: 'collected', cancel: 'cancelled', expire: 'expired' },
  shipped: { deliver: 'delivered', arrive: 'ready' },
  collected: {},
  delivered: {},
  cancelled: {},
  expired: {},
  rejected: {},
};

/** The status after `event`, or null when it may not happen. */
export const nextStatus = (status: FulfillmentStatus, event: FulfillmentEvent): FulfillmentStatus | null =>
  transitions[status][event] ?? null;

/** Nothing more can happen. */
export const isClosed = (status: FulfillmentStatus): boolean => Object.keys(transitions[status]).length === 0;

export const paymentStatuses = [
  'unpaid',
  'pending',
  'authorized',
  'paid',
  'part_refunded',
  'refunded',
  'voided',
  'failed',
] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

/** The shop may work on it: paid, or to be paid at the counter; also where another part of the order was given back. */
export const workablePayments = ['unpaid', 'authorized', 'paid', 'part_refunded'] as const;
export const isWorkable = (payment: PaymentStatus): boolean =>
  workablePayments.some((workable) => workable === payment);

/** Nothing is owed for it any more. */
export const isPaid = (payment: PaymentStatus): boolean => payment === 'paid' || payment === 'part_refunded';

/** It can still be collected in another shop: nobody has begun it, or its goods fail, and it goes over a counter. */
export const canRelocate = ({ status, trouble, kind, point }: Placed): boolean =>
  kind === 'pickup' && !point && nextStatus(status, 'relocate') !== null && (status !== 'picking' || trouble !== null);

interface Placed {
  status: FulfillmentStatus;
  trouble: Trouble | null;
  kind: FulfillmentKind;
  point: unknown;
}

/** Goods can still be taken out of it: it lies in the shop, not on a way or in a locker. */
export const canWithdraw = ({ status, point }: { status: FulfillmentStatus; point: unknown }): boolean =>
  canCancel(status) && !(status === 'ready' && point !== null);

/** The customer may still cancel by himself: until it is handed over. */
export const canCancel = (status: FulfillmentStatus): boolean => nextStatus(status, 'cancel') !== null;
