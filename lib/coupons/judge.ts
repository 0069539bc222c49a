import { fullPrice, type Minor, shareOut, sumOf } from '../money';
import type { Coupon, CouponLine, CouponProblem, Verdict } from './types';

interface Asking {
  /** As it was typed. */
  code: string;
  /** Null where there is none of that code. */
  coupon: Coupon | null;
  /** Orders of the same customer that took it and have not given it back. */
  usedByCustomer: number;
  /** Category of an article, by SKU; asked only where it matters. */
  categoryOf(sku: string): string | null;
}

/**
 * What a coupon takes off these lines now, shared out over those it is for by what they cost: in whole yen, never more than
 * a line costs, and the same whatever the order of the lines.
 */
export function judgeCoupon(
  { code, coupon, usedByCustomer, categoryOf }: Asking,
  lines: readonly CouponLine[],
  now: Date,
): Verdict {
  if (!coupon) return { holds: false, code, problem: 'unknown' };
  const problem = problemNow(coupon, usedByCustomer, now);
  if (problem) return { holds: false, code, problem, ...(coupon.startsAt && { startsAt: coupon.startsAt }) };
  const { categories } = coupon;
  const isFor = ({ sku }: CouponLine) => !categories || categories.includes(categoryOf(sku) ?? '');
  const meant = lines.map((line, index) => ({ sku: line.sku, index, price: isFor(line) ? fullPrice(line) : 0 }));
  const total = sumOf(meant.map(({ price }) => price));
  if (total === 0) return { holds: false, code, problem: 'other_goods' };
  if (total < coupon.minTotal) {
    return { holds: false, code, problem: 'below_minimum', missing: coupon.minTotal - total };
  }
  const amount = takenOff(coupon, total);
  meant.sort((a, b) => (a.sku === b.sku ? a.index - b.index : a.sku < b.sku ? -1 : 1));
  const shares = shareOut(
    amount,
    meant.map(({ price }) => price),
  );
  const discounts = lines.map(() => 0);
  for (const [place, { index }] of meant.entries()) discounts[index] = shares[place] ?? 0;
  return { holds: true, coupon, discounts, amount };
}

const takenOff = ({ kind, value }: Coupon, total: Minor): Minor =>
  kind === 'percent' ? Math.floor((total * value) / 100) : Math.min(value, total);

/** What is in the way of it whatever the goods. */
export function problemNow(coupon: Coupon, usedByCustomer: number, now: Date): CouponProblem | null {
  const { active, startsAt, endsAt, maxUses, maxPerCustomer, used } = coupon;
  if (!active || (endsAt && endsAt <= now)) return 'expired';
  if (startsAt && startsAt > now) return 'not_yet';
  if (maxUses !== null && used >= maxUses) return 'used_up';
  return maxPerCustomer !== null && usedByCustomer >= maxPerCustomer ? 'used_by_you' : null;
}
