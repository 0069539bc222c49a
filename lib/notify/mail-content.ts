import type { Locale } from '../locale';

/** A mail in words, before it is laid out: the text and the HTML say the same. */
export interface MailContent {
  locale: Locale;
  subject: string;
  /** What a list of mails shows beside the subject. */
  preheader: string;
  brand: string;
  greeting: string | null;
  title: string;
  lead: string;
  /** One for each place where something waits. */
  slips: MailSlip[];
  facts: Fact[];
  contents: MailContents | null;
  button: MailLink;
  /** Another way on, beside the first. */
  also?: MailLink | null;
  notes: string[];
  foot: { lines: string[]; links: MailLink[] };
}

/** Where and when; `code` fills the slip once the order is ready. */
export interface MailSlip {
  code: Fact | null;
  where: SlipHalf;
  when: SlipHalf;
  /** The same as sentences, for the text. */
  said: Fact[];
}

interface SlipHalf extends Fact {
  detail: string | null;
}

export interface Fact {
  label: string;
  /** May have several lines. */
  value: string;
}

export interface MailLink {
  label: string;
  url: string;
}

export interface MailContents {
  title: string;
  note: string;
  lines: { title: string; detail: string; price: string; url?: string }[];
  /** null where nothing is bought. */
  total: Fact | null;
  taxes: string[];
}
