import type { Locale } from '@/lib/locale';

/** A message as a vendor is handed it. */
export interface Outgoing {
  /** Ours: the key by which a vendor tells a repetition. */
  id: string;
  /** The address, in the channel's own form. */
  to: string;
  locale: Locale;
  subject: string;
  text: string;
  html: string | null;
  /** When it was written down. */
  writtenAt: Date;
  /** An earlier attempt was begun, and nobody knows how it ended. */
  again: boolean;
  /** Of news: where they are ended by one call, and the page that does it. */
  unsubscribe?: string;
}

/** One way to reach a customer. Without keys nothing leaves the house: the mailbox is where the message ends. */
export interface Channel {
  /**
   * Hands a message to the vendor and answers with the vendor's own id. Throws Undeliverable when it will never
   * arrive; anything else that is thrown may be tried again.
   */
  send(message: Outgoing): Promise<{ ref: string | null }>;
}

/** The vendor says no, for good. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
  constructor(
    /** The vendor's code and words, for staff. */
    readonly failure: string,
    /** Nothing will ever arrive at this address. */
    readonly dead: boolean,
  ) {
    super(failure);
  }
}
