export const messageKinds = [
  'order_received',
  'order_ready',
  'order_collected',
  'order_cancelled',
  'order_expired',
  'sign_in_link',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** A message in words, before it has a receiver. */
export interface Composed {
  subject: string;
  text: string;
  html: string;
}
