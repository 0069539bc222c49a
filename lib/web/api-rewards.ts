import { couponCodeField, pointsCount } from '../orders/input';
import type { RefusalCode } from '../refusal';

/** What of an order is paid by promises of the merchant's. */
export const rewards = {
  coupon_code: couponCodeField.meta({
    description: 'Refused where it does not hold: `details.problem` says why, `details.missing` what lacks.',
  }),
  points: pointsCount.optional().meta({ description: 'Of the signed-in member: one pays for one yen.' }),
};

export const rewardRefusals = [
  'coupon_refused',
  'points_short',
  'sign_in_required',
] as const satisfies readonly RefusalCode[];
