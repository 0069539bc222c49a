import type { Order } from '../orders/types';
import type { Store } from '../stores/types';
import type { Composed, MessageKind } from './types';

export async function composeOrderMail(kind: MessageKind, order: Order, store: Store): Promise<Composed> {
  return { subject: `${kind} ${order.number}`, text: store.name.ja, html: '' };
}
