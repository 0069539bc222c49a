import type { TransferStatus } from './types';

export const transferEvents = ['send', 'receive', 'lose', 'cancel'] as const;
export type TransferEvent = (typeof transferEvents)[number];

/**
 * What may happen to a transfer, and what it is then. A pair that is not here is refused: goods under way arrive or are
 * lost, whatever becomes of the order they were sent for.
 */
const transitions: Record<TransferStatus, Partial<Record<TransferEvent, TransferStatus>>> = {
  requested: { send: 'sent', lose: 'lost', cancel: 'cancelled' },
  sent: { receive: 'received', lose: 'lost' },
  received: {},
  lost: {},
  cancelled: {},
};

/** The status after `event`, or null when it may not happen. */
export const nextStatus = (status: TransferStatus, event: TransferEvent): TransferStatus | null =>
  transitions[status][event] ?? null;

/** Nothing more can happen. */
export const isClosed = (status: TransferStatus): boolean => Object.keys(transitions[status]).length === 0;
