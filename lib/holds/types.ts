import type { Localized } from '../locale';
import type { FulfillmentStatus } from '../orders/status';
import type { ReminderPolicy } from '../stores/types';

export const reminderKinds = ['order_reminder', 'order_last_day'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** What the customer of a ready order is reminded of, and when. */
export interface Reminder {
  kind: ReminderKind;
  at: Date;
}

/** A part that lies ready, as far as its reminders depend on it. */
export interface Held {
  policy: ReminderPolicy;
  readyAt: Date;
  collectBy: Date;
  /** Of the place it is collected at. */
  zone: string;
}

/** An article in a bag that nobody came for. */
export interface BagLine {
  sku: string;
  gtin: string | null;
  title: Localized;
  optionLabel: Localized | null;
  imageUrl: string | null;
  quantity: number;
  /** Where in the shop it belongs; null where that is not known. */
  section: string | null;
  shelf: string | null;
}

/** A bag whose goods go back to their shelves. */
export interface RestockTask {
  /** Of the fulfillment. */
  id: string;
  number: string;
  status: FulfillmentStatus;
  /** ISO. */
  endedAt: string;
  /** Where it lies at the counter. */
  place: string;
  lines: BagLine[];
}
