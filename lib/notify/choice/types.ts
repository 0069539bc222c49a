import type { Channel } from '../../orders/types';

/** How the customer of an order is told, as its page shows it. */
export interface NoticeChoice {
  /** First choice first. */
  channels: Channel[];
  /** Those that may be chosen. */
  offered: Channel[];
  /** Chosen ones whose address nothing arrives at. */
  dead: Channel[];
  /** 090-••••-5678 */
  phone: string;
  /** What links a LINE account: the code, and the chat that has it typed already. */
  line: { code: string; url: string; linked: boolean };
  /** The shop's public key, for browsers to subscribe by; null where it has none. */
  pushKey: string | null;
  subscribed: boolean;
}
