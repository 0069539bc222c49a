import type { Minor } from '../money';

/** What of an order has been handed over. */
export interface Sold {
  /** Goods handed over, without fees, tax included. */
  goods: Minor;
  /** Paid with points. */
  points: Minor;
}

/** Points for goods paid in money: whole ones only. Points pay for goods first, so that nothing is earned by spending them. */
export const earnedOn = ({ goods, points }: Sold, percent: number): number =>
  Math.floor((Math.max(0, goods - points) * percent) / 100);

/**
 * Points that one more hand-over of an order brings: what all of it together earns, less what was earned before it, so that
 * an order earns the same however many parts it has.
 */
export const earnedBy = (sold: Sold, part: Minor, percent: number): number =>
  earnedOn(sold, percent) - earnedOn({ ...sold, goods: sold.goods - part }, percent);

/** Of points earned with goods, those that stay with what was kept of the goods. */
export const earnedStill = (earned: number, { goods, returned }: { goods: Minor; returned: Minor }): number =>
  goods > 0 ? Math.floor((earned * Math.max(0, goods - returned)) / goods) : earned;
