import type { OrderLine } from '../orders/types';
import type { Store } from '../stores/types';

/** Somebody the customer sends to collect. */
export interface Delegate {
  id: string;
  fulfillmentId: string;
  name: string;
  createdAt: Date;
}

/** What is told of an order to who was sent for it: no prices, and of its customer no more than the given name. */
export interface DelegatedOrder {
  /** null where the name cannot be told apart. */
  givenName: string | null;
  /** Where it is collected. */
  store: Store;
  lines: Pick<OrderLine, 'sku' | 'title' | 'optionLabel' | 'imageUrl' | 'quantity'>[];
  /** null until it is ready. */
  code: string | null;
  readyAt: Date;
  collectBy: Date;
}

/** What a link leads to. The last three collect nothing any more: used, taken back, or the order has ended otherwise. */
export type Delegation = { kind: 'open'; order: DelegatedOrder } | { kind: 'used' | 'revoked' | 'over' };
