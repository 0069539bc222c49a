import type { JobPayloads } from '../jobs/names';
import type { Channel } from '../orders/types';
import type { Message } from './types';

type OrderTold = JobPayloads['send_order_message'];

/** What happened, once: the same event is never told twice on one channel. */
export const orderEventKey = ({ kind, fulfillmentId, orderId, occasion, again }: OrderTold): string =>
  [kind, fulfillmentId ?? orderId, occasion].filter(Boolean).join(':') + (again ? `#${again}` : '');

export const movedEventKey = (eventId: string): string => `order_moved:${eventId}`;

/** Key of the message that tells an event on a channel; a mail's is the event's own. */
export const messageKey = (event: string, channel: Channel): string =>
  channel === 'mail' ? event : `${event}:${channel}`;

type Job =
  | { name: 'send_order_message'; payload: OrderTold }
  | { name: 'send_moved_message'; payload: JobPayloads['send_moved_message'] };

/** The job that told of an order, read from the key of one of its messages; null for what no other channel tells. */
export function jobOf({ key, kind, channel, orderId }: Pick<Message, 'kind' | 'channel'> & Keyed): Job | null {
  const [event = '', again] = (channel === 'mail' ? key : key.slice(0, -`:${channel}`.length)).split('#');
  const [, subject = '', ...rest] = event.split(':');
  if (kind === 'order_moved') return { name: 'send_moved_message', payload: { eventId: subject } };
  if (!orderId || !isOrderTold(kind)) return null;
  const payload: OrderTold = { orderId, kind };
  if (subject !== orderId) payload.fulfillmentId = subject;
  if (rest.length > 0) payload.occasion = rest.join(':');
  if (again) payload.again = again;
  return { name: 'send_order_message', payload };
}

interface Keyed {
  key: string;
  orderId: string | null;
}

const isOrderTold = (kind: Message['kind']): kind is OrderTold['kind'] => kind.startsWith('order_');
