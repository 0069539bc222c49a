import type { Locale } from '../locale';
import type { Minor } from '../money';
import type { Channel, OrderLine } from '../orders/types';

export const messageKinds = [
  'order_received',
  'order_payment_awaited',
  'order_payment_failed',
  'order_delayed',
  'order_missing',
  'order_changed',
  'order_in_transit',
  'order_goods_arrived',
  'order_shipped',
  'order_ready',
  'order_reminder',
  'order_last_day',
  'order_extended',
  'order_collected',
  'order_delivered',
  'order_lines_cancelled',
  'order_cancelled',
  'order_expired',
  'order_refunded',
  'order_returned',
  'order_moved',
  'visit_booked',
  'visit_changed',
  'visit_cancelled',
  'while_here',
  'staff_notice',
  'sign_in_link',
] as const;
export type MessageKind = (typeof messageKinds)[number];
export type OrderMessageKind = Exclude<
  MessageKind,
  'sign_in_link' | 'staff_notice' | 'while_here' | 'order_moved' | `visit_${string}`
>;

/** Units that were taken out of an order, and by how much it costs less. */
export interface WithdrawnUnits {
  lines: Pick<OrderLine, 'title' | 'optionLabel' | 'quantity'>[];
  amount: Minor;
}

/** A message in words, before it has a receiver. */
export interface Composed {
  subject: string;
  text: string;
  /** Of mails. */
  html: string | null;
}

/** An address of a channel, in its own form: a mail address, an E.164 number, a LINE account, a push endpoint. */
export interface Reach {
  channel: Channel;
  address: string;
}

/** A message as a list of them shows it. */
export interface MessageSummary {
  id: string;
  kind: MessageKind;
  channel: Channel;
  recipient: string;
  locale: Locale;
  subject: string;
  createdAt: Date;
  /** null while it waits to be sent. */
  sentAt: Date | null;
  /** Set once it is known that it will not arrive. */
  failedAt: Date | null;
}

export interface Message extends MessageSummary {
  text: string;
  html: string | null;
}
