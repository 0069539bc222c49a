import { type FulfillmentStatus, nextStatus } from '@/lib/orders/status';

const acts = ['start_picking', 'mark_ready', 'hand_over'] as const;

/** What staff do next with an order of this status; null when it is not their turn. */
export const nextAct = (status: FulfillmentStatus) => acts.find((event) => nextStatus(status, event) !== null) ?? null;
