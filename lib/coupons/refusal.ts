import { Refusal } from '../refusal';
import type { Verdict } from './types';

/** Why a coupon is refused, with what the sentence needs: coupon_refused { problem, missing, startsAt }. */
export function couponRefusal({ problem, missing, startsAt }: Extract<Verdict, { holds: false }>): Refusal {
  return new Refusal('coupon_refused', { problem, missing, startsAt: startsAt?.toISOString() });
}
