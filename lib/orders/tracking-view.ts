import type { Minor } from '../money';
import { canCancel, type FulfillmentStatus, isClosed, type PaymentStatus, type Trouble } from './status';
import type { OrderEvent, OrderPart } from './types';

/** Ends without its goods. */
const endPhases = ['cancelled', 'unpaid', 'expired', 'rejected'] as const;
type EndPhase = (typeof endPhases)[number];

/** Where an order stands in the eyes of who follows it. */
export type OrderPhase =
  | 'awaiting_payment'
  | 'bringing'
  | 'waiting'
  | 'picking'
  | 'shipped'
  | 'ready'
  | 'collected'
  | 'delivered'
  | EndPhase;

/** What is true of the money, in one word; released: what was set aside was let go, and nothing is charged. */
export type Money =
  | 'due'
  | 'awaiting'
  | 'held'
  | 'paid'
  | 'released'
  | 'returning'
  | 'returned'
  | 'part_returned'
  | 'none';

/** Shape of what stands first: a date to pay by, a promise, the code, a receipt; none once it ended without goods. */
export type SlipKind = 'pay_by' | 'promised' | 'wait' | 'late' | 'ready' | 'receipt' | 'none';

export type StepName =
  | 'placed'
  | 'payment'
  | 'bringing'
  | 'picking'
  | 'shipped'
  | 'ready'
  | 'collected'
  | 'delivered'
  | EndPhase
  | 'refund';

export interface TimelineStep {
  name: StepName;
  state: 'done' | 'now' | 'next';
  /** When it happened; of a step to come, when it is expected or has to have happened. */
  at: Date | null;
}

export interface TrackingView {
  phase: OrderPhase;
  /** The promised time has passed and it is not ready. */
  late: boolean;
  /** What is wrong with the goods brought in for it: the customer decides how it goes on. */
  trouble: Trouble | null;
  slip: SlipKind;
  steps: TimelineStep[];
  money: Money;
  /** What a visit takes; null when there is none to make. */
  visit: { code: 'here' | 'later'; pay: Minor | null } | null;
  /** Minutes before the promise that it was ready, where that is worth saying. */
  minutesEarly: number | null;
  canPay: boolean;
  /** Its card could not be charged: it may be paid online anew. */
  canPayAgain: boolean;
  canCancel: boolean;
}

/** What of an order decides. */
export type Tracked = Pick<OrderPart, 'paymentMethod' | 'paymentStatus' | 'payBy' | 'placedAt'> & {
  events: readonly Pick<OrderEvent, 'event' | 'at'>[];
  fulfillment: Pick<
    OrderPart['fulfillment'],
    | 'kind'
    | 'point'
    | 'status'
    | 'promisedAt'
    | 'estimatedReadyAt'
    | 'readyAt'
    | 'collectBy'
    | 'keptUntil'
    | 'due'
    | 'trouble'
  >;
};

/** Minutes early that are news; a day or more is only another opening. */
const EARLY_MINUTES = 180;

/** All a tracking page shows of an order at an instant: deadlines are judged by the clock, not by who tidies up. */
export function trackingView(order: Tracked, now: Date): TrackingView {
  const phase = phaseAt(order, now);
  const end = endOf(phase);
  const trouble = phase === 'bringing' ? order.fulfillment.trouble : null;
  const late = underWay.has(phase) && (trouble !== null || order.fulfillment.estimatedReadyAt <= now);
  const money = moneyOf(order, phase);
  const { due } = order.fulfillment;
  const visiting = order.fulfillment.kind === 'pickup' && (underWay.has(phase) || phase === 'ready');
  return {
    phase,
    late,
    trouble,
    slip: late ? 'late' : slipOf[phase],
    steps: end ? stepsOfEnd(order, end, money) : stepsUnderWay(order, phase, late),
    money,
    visit: visiting
      ? { code: phase === 'ready' ? 'here' : 'later', pay: money === 'due' && due > 0 ? due : null }
      : null,
    minutesEarly: phase === 'ready' ? minutesEarly(order) : null,
    canPay: phase === 'awaiting_payment',
    canPayAgain: money === 'due' && order.paymentMethod === 'pay_online' && !end && !isClosed(order.fulfillment.status),
    canCancel: !end && canCancel(order.fulfillment.status),
  };
}

const underWay: ReadonlySet<OrderPhase> = new Set(['bringing', 'waiting', 'picking', 'shipped']);
const endOf = (phase: OrderPhase): EndPhase | null => endPhases.find((end) => end === phase) ?? null;

const phaseOf: Record<FulfillmentStatus, OrderPhase> = {
  awaiting_transfer: 'bringing',
  to_pick: 'waiting',
  picking: 'picking',
  ready: 'ready',
  collected: 'collected',
  shipped: 'shipped',
  delivered: 'delivered',
  cancelled: 'cancelled',
  expired: 'expired',
  rejected: 'rejected',
};

const slipOf: Record<OrderPhase, SlipKind> = {
  awaiting_payment: 'pay_by',
  bringing: 'wait',
  waiting: 'promised',
  picking: 'promised',
  shipped: 'promised',
  ready: 'ready',
  collected: 'receipt',
  delivered: 'receipt',
  cancelled: 'none',
  unpaid: 'none',
  expired: 'none',
  rejected: 'none',
};

function phaseAt({ paymentStatus, payBy, fulfillment }: Tracked, now: Date): OrderPhase {
  const phase = phaseOf[fulfillment.status];
  if (phase === 'cancelled') return paymentStatus === 'failed' ? 'unpaid' : phase;
  if (phase === 'collected' || phase === 'delivered' || endOf(phase)) return phase;
  if (paymentStatus === 'failed') return 'unpaid';
  if (paymentStatus === 'pending') return payBy && payBy <= now ? 'unpaid' : 'awaiting_payment';
  return phase === 'ready' && fulfillment.keptUntil <= now ? 'expired' : phase;
}

const moneyWhile: Record<PaymentStatus, Money> = {
  unpaid: 'due',
  pending: 'awaiting',
  authorized: 'held',
  paid: 'paid',
  part_refunded: 'part_returned',
  refunded: 'returned',
  voided: 'none',
  failed: 'none',
};

function moneyOf(order: Tracked, phase: OrderPhase): Money {
  const { paymentStatus, events } = order;
  // Parts that are paid where they are collected are paid one by one.
  const money = phase === 'collected' && paymentStatus === 'unpaid' ? 'paid' : moneyWhile[paymentStatus];
  if (!endOf(phase)) return money;
  if (money === 'held' || isReleased(order)) return 'released';
  if (money === 'part_returned' || money === 'returned') return money;
  const came = money === 'paid' || events.some(({ event }) => event === 'paid_late');
  return came ? 'returning' : 'none';
}

/** It ended while its money was only set aside, whatever was taken for other parts since. */
function isReleased(order: Tracked): boolean {
  const endedAt = happened(order, 'cancel', 'expire', 'reject');
  const isTaken = order.events.some(
    ({ event, at }) =>
      ['paid', 'captured', 'paid_late'].includes(event) && (!endedAt || at <= endedAt || event === 'paid_late'),
  );
  return happened(order, 'authorized') !== null && !isTaken;
}

const happened = ({ events }: Tracked, ...names: string[]): Date | null =>
  events.find(({ event }) => names.includes(event))?.at ?? null;

/** The way every order goes, with when each step was taken. */
function wayOf(order: Tracked): { name: StepName; at: Date | null }[] {
  const arrived = happened(order, 'goods_arrived');
  return [
    { name: 'placed', at: order.placedAt },
    ...(order.paymentMethod === 'pay_online'
      ? [{ name: 'payment' as const, at: happened(order, 'authorized', 'paid') }]
      : []),
    ...(isBrought(order) ? [{ name: 'bringing' as const, at: arrived }] : []),
    { name: 'picking', at: begunAt(order) },
    ...wayOut(order),
  ];
}

/** Goods come or came from elsewhere for it; what was looked for in its own shop, and found or given up, did not. */
function isBrought(order: Tracked): boolean {
  const { status, trouble } = order.fulfillment;
  if (status === 'awaiting_transfer') return trouble !== 'missing';
  const cameHere = happened(order, 'await_goods') === null || happened(order, 'transfer_received') !== null;
  return cameHere && happened(order, 'goods_arrived') !== null;
}

/** When it was begun, unless it waits or was moved to another shop since. */
function begunAt({ events }: Tracked): Date | null {
  const last = events.findLast(({ event }) => ['start_picking', 'await_goods', 'relocate'].includes(event));
  return last?.event === 'start_picking' ? last.at : null;
}

/** From the shelf into the customer's hands: over the counter, by a carrier, or by way of a place that holds no stock. */
function wayOut(order: Tracked): { name: StepName; at: Date | null }[] {
  const { kind, point } = order.fulfillment;
  const shipped = { name: 'shipped' as const, at: happened(order, 'ship') };
  if (kind === 'delivery') return [shipped, { name: 'delivered', at: happened(order, 'deliver') }];
  return [
    ...(point ? [shipped] : []),
    { name: 'ready', at: happened(order, 'mark_ready', 'arrive') },
    { name: 'collected', at: happened(order, 'hand_over') },
  ];
}

/** Steps that are the present one before they are taken. */
const awaitedIn: Partial<Record<OrderPhase, StepName>> = { awaiting_payment: 'payment', bringing: 'bringing' };

function stepsUnderWay(order: Tracked, phase: OrderPhase, late: boolean): TimelineStep[] {
  const way = wayOf(order);
  const awaited = order.fulfillment.trouble === 'missing' ? undefined : awaitedIn[phase];
  const current = awaited ? way.findIndex(({ name }) => name === awaited) : way.findLastIndex(({ at }) => at !== null);
  const { estimatedReadyAt, collectBy } = order.fulfillment;
  const unpaid = phase === 'awaiting_payment';
  const expected: Partial<Record<StepName, Date | null>> = {
    payment: order.payBy,
    // An hour that has passed is no expectation; and while it is not paid, how long that takes decides.
    ready: late || unpaid ? null : estimatedReadyAt,
    delivered: late || unpaid ? null : estimatedReadyAt,
    collected: unpaid ? null : collectBy,
  };
  return way.map(({ name, at }, index) => {
    const state = index < current ? 'done' : index === current ? 'now' : 'next';
    return { name, state, at: at ?? (state === 'done' ? null : (expected[name] ?? null)) };
  });
}

function stepsOfEnd(order: Tracked, phase: EndPhase, money: Money): TimelineStep[] {
  const taken = wayOf(order).flatMap(({ name, at }) => (at ? [{ name, at, state: 'done' as const }] : []));
  const byClock = phase === 'expired' ? order.fulfillment.collectBy : order.payBy;
  const at = happened(order, 'cancel', 'expire', 'reject') ?? byClock;
  const end = { name: phase, at };
  if (money === 'returned') {
    const refund = { name: 'refund' as const, state: 'now' as const, at: happened(order, 'refunded') };
    return [...taken, { ...end, state: 'done' }, refund];
  }
  const refund = { name: 'refund' as const, state: 'next' as const, at: null };
  return [...taken, { ...end, state: 'now' }, ...(money === 'returning' ? [refund] : [])];
}

function minutesEarly({ fulfillment: { promisedAt, readyAt } }: Tracked): number | null {
  const minutes = readyAt ? Math.floor((promisedAt.getTime() - readyAt.getTime()) / 60_000) : 0;
  return minutes >= 1 && minutes <= EARLY_MINUTES ? minutes : null;
}
