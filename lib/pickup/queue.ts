import type { StaffOrder } from './types';

/** What is due within so many minutes is urgent. */
const SOON_MINUTES = 90;

type Timed = Pick<
  StaffOrder,
  'id' | 'status' | 'point' | 'placedAt' | 'acceptedAt' | 'promisedAt' | 'shipBy' | 'collectBy'
>;

/** Minutes from one clock reading to another, as two clocks on the wall would say: 14:21 → 15:30 is 69. */
export const minutesBetween = (from: Date, to: Date): number =>
  Math.floor(to.getTime() / 60_000) - Math.floor(from.getTime() / 60_000);

/** By when staff have to be done with it: a parcel must leave before it is promised to be there. */
export const dueAt = ({ shipBy, promisedAt }: Pick<Timed, 'shipBy' | 'promisedAt'>) => shipBy ?? promisedAt;

export const isToPrepare = ({ status }: Pick<Timed, 'status'>) =>
  status === 'to_pick' || status === 'picking' || status === 'awaiting_transfer';
const isWaiting = ({ status, point }: Timed) => status === 'ready' && !point;
/** Left the house and not in its customer's hands: on its way, or lying where it is collected. */
const isAway = ({ status, point }: Timed) => status === 'shipped' || (status === 'ready' && point !== null);
export const isLate = (order: Timed, now: Date) =>
  isToPrepare(order) && minutesBetween(now, new Date(dueAt(order))) < 0;
/** It can be begun, and nobody has seen it: it rings. */
export const isNew = ({ status, acceptedAt }: Pick<Timed, 'status' | 'acceptedAt'>) =>
  status === 'to_pick' && acceptedAt === null;
/** To be done within the next while, and not late yet. */
const isSoon = (order: Timed, now: Date) => {
  const left = minutesBetween(now, new Date(dueAt(order)));
  return isToPrepare(order) && left >= 0 && left <= SOON_MINUTES;
};
const isUrgent = (order: Timed, now: Date) =>
  order.status === 'picking' || isNew(order) || minutesBetween(now, new Date(dueAt(order))) <= SOON_MINUTES;

/** What the counter looks at, the most urgent first. */
export const queueViews = ['here', 'late', 'new', 'soon', 'prepare', 'transit', 'waiting', 'away'] as const;
export type QueueView = (typeof queueViews)[number];

/** What an order's view depends on beside itself. */
interface Around {
  now: Date;
  /** Orders whose customers stand at the counter or in front of the shop. */
  here: readonly string[];
}

const inView: Record<QueueView, (order: Timed, around: Around) => boolean> = {
  here: ({ id }, { here }) => here.includes(id),
  late: (order, { now }) => isLate(order, now),
  new: isNew,
  soon: (order, { now }) => isSoon(order, now),
  prepare: isToPrepare,
  transit: ({ status }) => status === 'awaiting_transfer',
  waiting: isWaiting,
  away: isAway,
};

export const countViews = (orders: readonly Timed[], around: Around): Record<QueueView, number> => {
  const count = (view: QueueView) => orders.filter((order) => inView[view](order, around)).length;
  return Object.fromEntries(queueViews.map((view) => [view, count(view)])) as Record<QueueView, number>;
};

/** What is due first stands first; what waits is ordered by how long it may. The earlier order wins a tie. */
const byTime = (time: (order: Timed) => string) => (a: Timed, b: Timed) =>
  Date.parse(time(a)) - Date.parse(time(b)) || Date.parse(a.placedAt) - Date.parse(b.placedAt);

/** Its rows are to be worked on, so that what is urgent stands apart. */
const isOfWork = (view: QueueView) => view === 'late' || view === 'new' || view === 'soon' || view === 'prepare';

/** The rows of a view in order: what is urgent, then the rest. */
export function queueRows<T extends Timed>(
  orders: readonly T[],
  view: QueueView,
  around: Around,
): { urgent: T[]; rest: T[] } {
  const { now } = around;
  const rows = orders
    .filter((order) => inView[view](order, around))
    .sort(byTime(view === 'waiting' ? ({ collectBy }) => collectBy : dueAt));
  if (!isOfWork(view)) return { urgent: [], rest: rows };
  return {
    urgent: rows.filter((order) => isUrgent(order, now)),
    rest: rows.filter((order) => !isUrgent(order, now)),
  };
}
