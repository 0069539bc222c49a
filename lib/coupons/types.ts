import type { Localized } from '../locale';
import type { Minor } from '../money';

export const couponKinds = ['percent', 'amount'] as const;
export type CouponKind = (typeof couponKinds)[number];

/** A promise of the merchant's to take less. */
export interface Coupon {
  id: string;
  /** Upper case. */
  code: string;
  title: Localized;
  kind: CouponKind;
  /** Percent of the goods, or an amount. */
  value: number;
  /** The goods it is for must come to that much. */
  minTotal: Minor;
  /** Only goods of these categories, by handle; null = all goods. */
  categories: string[] | null;
  startsAt: Date | null;
  endsAt: Date | null;
  /** In all, and by one customer; null = without limit. */
  maxUses: number | null;
  maxPerCustomer: number | null;
  used: number;
  active: boolean;
}

export const couponProblems = [
  'unknown',
  'not_yet',
  'expired',
  'used_up',
  'used_by_you',
  'other_goods',
  'below_minimum',
] as const;
/** Why a coupon takes nothing off. */
export type CouponProblem = (typeof couponProblems)[number];

/** What a coupon comes to for certain goods. */
export type Verdict =
  | {
      holds: true;
      coupon: Coupon;
      /** Line by line, in the order of the lines; they add up to `amount`. */
      discounts: Minor[];
      amount: Minor;
    }
  | {
      holds: false;
      /** As it was typed. */
      code: string;
      problem: CouponProblem;
      /** By how much the goods are below its minimum. */
      missing?: Minor;
      /** From when it holds. */
      startsAt?: Date;
    };

/** A line as far as a coupon looks at it. */
export interface CouponLine {
  sku: string;
  unitPrice: Minor;
  quantity: number;
}
export type CouponJudge = (lines: readonly CouponLine[]) => Verdict;
