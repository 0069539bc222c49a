import { isClosed, type PaymentStatus } from '../orders/status';
import type { Fulfillment } from '../orders/types';
import { wayOut } from '../pickup/way-out';
import type { OrderMessageKind } from './types';

interface Told {
  kind: OrderMessageKind;
  paymentStatus: PaymentStatus;
  /** Of a last day: the deadline it is about. */
  occasion?: string | undefined;
}

/** Whether a message about a part still makes sense when it is about to be sent, however long it has waited. */
export function isStillTrue(
  { kind, occasion, paymentStatus }: Told,
  part: Pick<Fulfillment, 'status' | 'trouble' | 'collectBy' | 'keptUntil' | 'kind' | 'point'>,
  now: Date,
): boolean {
  const isReady = part.status === 'ready';
  switch (kind) {
    case 'order_payment_awaited':
      return paymentStatus === 'pending';
    case 'order_payment_failed':
      // Not once it was paid anew, or over the counter.
      return paymentStatus === 'unpaid' && !isClosed(part.status);
    case 'order_delayed':
    case 'order_missing':
      // Not once the goods came after all, or the customer has decided.
      return part.trouble !== null;
    case 'order_in_transit':
      // What is sent home or to a point is not awaited in a shop.
      return wayOut(part) === 'counter' && part.status === 'awaiting_transfer' && part.trouble === null;
    case 'order_goods_arrived':
      return wayOut(part) === 'counter' && (part.status === 'to_pick' || part.status === 'picking');
    case 'order_ready':
    case 'order_extended':
      return isReady && part.keptUntil > now;
    case 'order_reminder':
      return isReady && part.collectBy > now;
    case 'order_lines_cancelled':
      // Not of what has ended since: that is told by itself.
      return part.status !== 'cancelled' && part.status !== 'expired' && part.status !== 'rejected';
    case 'order_last_day':
      return isReady && part.collectBy > now && part.collectBy.toISOString() === occasion;
    default:
      return true;
  }
}
