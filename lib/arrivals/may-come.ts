import type { FulfillmentStatus } from '../orders/status';
import { daysBetween, localDate } from '../time';
import type { FulfillmentKind } from '../ways';

/** What of an order decides whether its customer may come for it. */
export interface Awaited {
  kind: FulfillmentKind;
  point: unknown;
  status: FulfillmentStatus;
  collectBy: Date;
  /** When the time booked for collecting it begins. */
  slotStartsAt: Date | null;
  /** IANA name of the shop's zone. */
  zone: string;
}

/**
 * What stands in the way of a customer who says that he comes, or is here; null where nothing does. A booked day that
 * has gone by stands in nobody's way while the order is still kept.
 */
export function whyNotCome(
  { kind, point, status, collectBy, slotStartsAt, zone }: Awaited,
  now: Date,
): 'not_collectable' | 'not_ready' | 'already_changed' | 'too_late' | 'not_today' | null {
  if (kind !== 'pickup' || point) return 'not_collectable';
  if (status === 'awaiting_transfer' || status === 'to_pick' || status === 'picking') return 'not_ready';
  if (status !== 'ready') return 'already_changed';
  if (collectBy <= now) return 'too_late';
  return slotStartsAt && daysBetween(localDate(now, zone), localDate(slotStartsAt, zone)) > 0 ? 'not_today' : null;
}
