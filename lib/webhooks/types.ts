/** Of one message to one endpoint: waits for its (next) attempt, has arrived, or is given up after three days. */
export const deliveryStates = ['waiting', 'delivered', 'given_up'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Why an attempt failed; `status` beside a number of HTTP. */
export type Failure =
  | 'status'
  | 'redirect'
  | 'timeout'
  | 'private_address'
  | 'unknown_host'
  | 'certificate'
  | 'connection';

/** Who switched an endpoint off: somebody here, or we, because it failed for days or said that it is gone. */
export type OffReason = 'by_hand' | 'failing' | 'gone';

export interface Endpoint {
  id: string;
  url: string;
  description: string;
  /** Kinds of events; empty = all. */
  events: string[];
  createdAt: Date;
  failingSince: Date | null;
  disabledAt: Date | null;
  disabledReason: OffReason | null;
  /** The secret before the present one signs too until then. */
  oldSecretUntil: Date | null;
  /** Messages that wait. */
  waiting: number;
  /** Of the last seven days. */
  givenUp: number;
  lastDeliveredAt: Date | null;
}

export interface Delivery {
  id: string;
  messageId: string;
  type: string;
  objectKey: string;
  payload: unknown;
  state: DeliveryState;
  attempts: number;
  nextAt: Date | null;
  lastStatus: number | null;
  lastError: Failure | null;
  createdAt: Date;
  deliveredAt: Date | null;
}
