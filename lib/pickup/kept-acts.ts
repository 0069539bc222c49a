import { type FulfillmentEvent, isClosed, nextStatus } from '../orders/status';
import type { StaffOrder } from './types';

/** What a device did while it could not tell anybody: sent in order once it can, each with its key. */
export interface KeptAct {
  key: string;
  /** As the counter's acts are named. */
  act: string;
  fulfillmentId: string;
  /** Where a bag was put. */
  shelf: string | null;
  /** What was put into a bag; below zero: taken out of it. */
  units?: { sku: string; quantity: number };
  /** Of whom, for whoever has to know of it later. */
  customerName: string;
  number: string;
  /** ISO. */
  at: string;
}

/** A kept act that was refused when it could be sent: somebody has to see it. */
export interface Conflict extends Omit<KeptAct, 'shelf' | 'units'> {
  code: string;
  /** What the order was found to be. */
  status: string | null;
}

/** Acts of the counter that are kept while nobody answers; whatever else is done needs its answer at once. */
const keptNames = [
  ...(['acceptOrders', 'startPicking', 'pickUnits', 'markReady', 'moveBag'] as const),
  ...(['ship', 'arrive', 'deliver', 'collectedThere', 'handOver', 'confirmRestock'] as const),
] as const;
export type KeptName = (typeof keptNames)[number];
export const isKept = (act: string): act is KeptName => keptNames.some((name) => name === act);

/** Those that move an order on. */
const events: Partial<Record<KeptName, FulfillmentEvent>> = {
  startPicking: 'start_picking',
  pickUnits: 'start_picking',
  markReady: 'mark_ready',
  ship: 'ship',
  arrive: 'arrive',
  deliver: 'deliver',
  collectedThere: 'hand_over',
  handOver: 'hand_over',
};

type Moving = Pick<StaffOrder, 'id' | 'status' | 'shelf' | 'acceptedAt'> & {
  lines: Pick<StaffOrder['lines'][number], 'sku' | 'quantity' | 'picked'>[];
};

function moved<T extends Moving>(order: T, kept: KeptAct): T {
  const seen = order.status === 'to_pick' ? { ...order, acceptedAt: order.acceptedAt ?? kept.at } : order;
  if (kept.act === 'acceptOrders') return seen;
  if (kept.act === 'moveBag') return order.status === 'ready' ? { ...order, shelf: kept.shelf } : order;
  const event = isKept(kept.act) ? events[kept.act] : undefined;
  const status = event ? nextStatus(order.status, event) : null;
  const next = status ? { ...seen, status, shelf: kept.shelf ?? order.shelf } : order;
  return kept.units && next.status === 'picking' ? { ...next, lines: filled(next, kept.units) } : next;
}

const filled = ({ lines }: Moving, { sku, quantity }: NonNullable<KeptAct['units']>) =>
  lines.map((line) =>
    line.sku === sku ? { ...line, picked: Math.min(Math.max(line.picked + quantity, 0), line.quantity) } : line,
  );

/** Orders as they stand once what was kept is told; what has left the counter by then is no longer among them. */
export const afterKept = <T extends Moving>(orders: readonly T[], kept: readonly KeptAct[]): T[] =>
  orders
    .map((order) => kept.filter(({ fulfillmentId }) => fulfillmentId === order.id).reduce(moved, order))
    .filter(({ status }) => !isClosed(status));

/** Bags that still have to go back once what was kept is told. */
export const restocksAfterKept = <T extends { id: string }>(bags: readonly T[], kept: readonly KeptAct[]): T[] =>
  bags.filter(({ id }) => !kept.some(({ act, fulfillmentId }) => act === 'confirmRestock' && fulfillmentId === id));

/** What was refused, by order and reason: one order that ended refuses all that was done to it since, and is told of once. */
export function conflictsByOrder(conflicts: readonly Conflict[]): [Conflict, ...Conflict[]][] {
  const groups = new Map<string, [Conflict, ...Conflict[]]>();
  for (const conflict of conflicts) {
    const about = [conflict.fulfillmentId, conflict.code, conflict.status].join();
    const group = groups.get(about);
    if (group) group.push(conflict);
    else groups.set(about, [conflict]);
  }
  return [...groups.values()];
}
