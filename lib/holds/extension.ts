import type { FulfillmentStatus, PaymentStatus } from '../orders/status';
import { collectBy as heldFor } from '../promise/collect-by';
import type { RefusalCode } from '../refusal';
import type { StoreHours } from '../stores/hours-types';

/** What decides whether a customer may have more days. */
export interface ExtensionQuestion {
  status: FulfillmentStatus;
  paymentStatus: PaymentStatus;
  /** It lies where somebody else keeps it, for as long as that operator says. */
  isAtPoint: boolean;
  /** Open days that the shop gives; 0 = none. */
  extensionDays: number;
  extendedAt: Date | null;
  collectBy: Date;
  keptUntil: Date;
  /** An article of it is not to be had any more by those who come to the shop for it. */
  isWanted: boolean;
  hours: StoreHours;
  holidays: ReadonlySet<string>;
}

/**
 * Until when a ready part is kept if its customer asks for more days now, or why it is not. Asked once, before it is over.
 * What is paid for is the customer's own; what is only held is kept back from others, and so no longer than there is one
 * left for them (docs/decisions).
 */
export function extension(asked: ExtensionQuestion, now: Date): { until: Date } | { refused: RefusalCode } {
  const { status, paymentStatus, extensionDays, collectBy, hours, holidays } = asked;
  if (status !== 'ready' || asked.extendedAt) return { refused: 'already_changed' };
  if (extensionDays === 0 || asked.isAtPoint) return { refused: 'not_allowed' };
  if (asked.keptUntil <= now) return { refused: 'too_late' };
  if (paymentStatus === 'unpaid' && asked.isWanted) return { refused: 'wanted_by_others' };
  const from = collectBy > now ? collectBy : now;
  return { until: heldFor({ hours, holidays, from, holdDays: extensionDays }) };
}
