import type { StaffOrder } from './types';

/** Minutes an order counts as just arrived. */
const NEW_MINUTES = 10;
/** What is promised within so many minutes is urgent. */
const SOON_MINUTES = 90;

type Timed = Pick<StaffOrder, 'status' | 'point' | 'placedAt' | 'promisedAt' | 'collectBy'>;

/** Minutes from one clock reading to another, as two clocks on the wall would say: 14:21 → 15:30 is 69. */
export const minutesBetween = (from: Date, to: Date): number =>
  Math.floor(to.getTime() / 60_000) - Math.floor(from.getTime() / 60_000);

const isToPrepare = ({ status }: Timed) =>
  status === 'to_pick' || status === 'picking' || status === 'awaiting_transfer';
const isWaiting = ({ status, point }: Timed) => status === 'ready' && !point;
/** Left the house and not in its customer's hands: on its way, or lying where it is collected. */
const isAway = ({ status, point }: Timed) => status === 'shipped' || (status === 'ready' && point !== null);
export const isLate = (order: Timed, now: Date) =>
  isToPrepare(order) && minutesBetween(now, new Date(order.promisedAt)) < 0;
/** Nobody has begun it, and it came just now. */
export const isNew = (order: Timed, now: Date) =>
  order.status === 'to_pick' && minutesBetween(new Date(order.placedAt), now) < NEW_MINUTES;
const isUrgent = (order: Timed, now: Date) =>
  order.status === 'picking' || isNew(order, now) || minutesBetween(now, new Date(order.promisedAt)) <= SOON_MINUTES;

/** What the counter looks at: everything to prepare, a part of it, what waits for its customer, or what was sent. */
export const queueViews = ['late', 'new', 'prepare', 'waiting', 'away'] as const;
export type QueueView = (typeof queueViews)[number];

const inView: Record<QueueView, (order: Timed, now: Date) => boolean> = {
  late: isLate,
  new: isNew,
  prepare: isToPrepare,
  waiting: isWaiting,
  away: isAway,
};

export const countViews = (orders: readonly Timed[], now: Date): Record<QueueView, number> => ({
  late: orders.filter((order) => isLate(order, now)).length,
  new: orders.filter((order) => isNew(order, now)).length,
  prepare: orders.filter(isToPrepare).length,
  waiting: orders.filter(isWaiting).length,
  away: orders.filter(isAway).length,
});

/** What is promised first stands first; what waits is ordered by how long it may. The earlier order wins a tie. */
const byTime = (time: 'promisedAt' | 'collectBy') => (a: Timed, b: Timed) =>
  Date.parse(a[time]) - Date.parse(b[time]) || Date.parse(a.placedAt) - Date.parse(b.placedAt);

/** The rows of a view in order: what is urgent, then the rest. */
export function queueRows<T extends Timed>(
  orders: readonly T[],
  view: QueueView,
  now: Date,
): { urgent: T[]; rest: T[] } {
  const rows = orders
    .filter((order) => inView[view](order, now))
    .sort(byTime(view === 'waiting' ? 'collectBy' : 'promisedAt'));
  if (view === 'waiting' || view === 'away') return { urgent: [], rest: rows };
  return {
    urgent: rows.filter((order) => isUrgent(order, now)),
    rest: rows.filter((order) => !isUrgent(order, now)),
  };
}
