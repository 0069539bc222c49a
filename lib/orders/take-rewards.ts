import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import { takeCoupon } from '../coupons/take-coupon';
import { spendPoints } from '../loyalty/commands';
import { Refusal } from '../refusal';
import { recordEvent } from './move-fulfillment';
import type { OrderDraft } from './order-draft';
import type { PlacedOrder } from './types';

/**
 * What an order takes of its customer's: a use of its coupon, and points, guarded by their own rows in the transaction that
 * writes it. One that is paid by that in full has been paid. Throws coupon_refused { problem } and points_short.
 */
export async function takeRewards(
  tx: Db,
  actor: Actor,
  { draft, placed }: { draft: OrderDraft; placed: PlacedOrder },
  now: Date,
): Promise<void> {
  const { id: orderId, currency, total, points } = placed;
  const { coupon, input } = draft;
  if (points > total) throw new Refusal('invalid_input', { fields: { points: 'points_over' } });
  if (coupon) await takeCoupon(tx, { couponId: coupon.id, orderId, email: input.email }, now);
  if (points > 0 && actor.kind === 'member') {
    await spendPoints(tx, { memberId: actor.memberId, orderId, points, currency }, now);
  }
  if (placed.paymentStatus === 'paid') {
    await recordEvent(tx, actor, { orderId, event: 'paid', data: { points } }, now);
  }
}
