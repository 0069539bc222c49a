import { type FulfillmentEvent, type FulfillmentStatus, nextStatus } from '../orders/status';
import type { FrozenPoint } from '../points/types';
import type { FulfillmentKind } from '../ways';

/** How goods leave the shelf: over the counter, to the customer's home, or to a place that holds no stock. */
export type WayOut = 'counter' | 'home' | 'point';

interface Leaving {
  kind: FulfillmentKind;
  point: FrozenPoint | null;
}

export const wayOut = ({ kind, point }: Leaving): WayOut =>
  kind === 'delivery' ? 'home' : point ? 'point' : 'counter';

/** What staff do on each way, in order. */
const steps = {
  counter: ['start_picking', 'mark_ready', 'hand_over'],
  home: ['start_picking', 'ship', 'deliver'],
  point: ['start_picking', 'ship', 'arrive', 'hand_over'],
} as const satisfies Record<WayOut, readonly FulfillmentEvent[]>;
export type StaffStep = (typeof steps)[WayOut][number];

export const isStepOf = (way: WayOut, event: FulfillmentEvent): boolean => steps[way].some((step) => step === event);

/** What staff do next; null when it is not their turn. */
export const nextStep = (order: Leaving & { status: FulfillmentStatus }): StaffStep | null =>
  steps[wayOut(order)].find((step) => nextStatus(order.status, step) !== null) ?? null;
