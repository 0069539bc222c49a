import type { Locale } from '../locale';

export const messageKinds = [
  'order_received',
  'order_delayed',
  'order_shipped',
  'order_ready',
  'order_collected',
  'order_cancelled',
  'order_expired',
  'order_moved',
  'visit_booked',
  'visit_changed',
  'visit_cancelled',
  'sign_in_link',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** A message in words, before it has a receiver. */
export interface Composed {
  subject: string;
  text: string;
  html: string;
}

/** A message as a list of them shows it. */
export interface MessageSummary {
  id: string;
  kind: MessageKind;
  recipient: string;
  locale: Locale;
  subject: string;
  createdAt: Date;
  /** null while it waits to be sent. */
  sentAt: Date | null;
}

export interface Message extends MessageSummary {
  text: string;
  html: string | null;
}
