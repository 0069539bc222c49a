import type { Minor } from '../money';
import type { ReturnPolicy } from '../stores/types';
import { addDays, instantOf, localDate } from '../time';
import type { Barrier, Condition, Disposition, ReturnReason } from './types';

/** The shop's doing, not the customer's wish. */
export const faults: readonly ReturnReason[] = ['not_as_described', 'damaged', 'wrong_article'];
export const isFault = (reason: ReturnReason): boolean => faults.includes(reason);

/** A line as it was bought, as far as it decides. */
export interface Bought {
  quantity: number;
  returned: number;
  /** In returns that are asked for and not received. */
  requested: number;
  /** When it was collected or delivered; null = not yet. */
  at: Date | null;
  /** Of the shop it came from. */
  zone: string;
  taxRate: number;
  category: string | null;
}

/** The end of the last local day it is taken back. */
export const returnableUntil = (at: Date, zone: string, { days }: Pick<ReturnPolicy, 'days'>): Date =>
  instantOf(addDays(localDate(at, zone), days + 1), 0, zone);

const isExcluded = ({ taxRate, category }: Bought, { excluded }: ReturnPolicy): boolean =>
  excluded.taxRates.includes(taxRate) || (category !== null && excluded.categories.includes(category));

/** How many units of a line can be brought back now, until when, and if none, why. */
export function returnable(line: Bought, policy: ReturnPolicy, now: Date) {
  const until = line.at && returnableUntil(line.at, line.zone, policy);
  const open = Math.max(0, line.quantity - line.returned - line.requested);
  const barrier: Barrier | null = !until
    ? 'not_collected'
    : open === 0
      ? 'all_returned'
      : until <= now
        ? 'too_late'
        : null;
  return { left: barrier ? 0 : open, until, barrier, faultOnly: isExcluded(line, policy) };
}

/** As it is found it is not taken back: not for that reason, or not in that condition. */
export const isRefused = (
  line: Bought,
  { reason, condition }: { reason: ReturnReason; condition?: Condition | undefined },
  policy: ReturnPolicy,
): boolean =>
  !isFault(reason) && (isExcluded(line, policy) || (condition !== undefined && !policy.conditions.includes(condition)));

/** A place that takes goods back. */
interface Place {
  /** It sells or keeps that article. */
  keeps: boolean;
  isWarehouse: boolean;
  /** There is a warehouse to send it to. */
  hasWarehouse: boolean;
}

/** Where it goes by its condition. */
export function dispositionOf(
  condition: Condition,
  { keeps, isWarehouse, hasWarehouse }: Place,
  { opened }: Pick<ReturnPolicy, 'opened'>,
): Disposition {
  if (condition === 'damaged') return 'damaged';
  if (condition === 'opened') return opened === 'warehouse' && hasWarehouse && !isWarehouse ? 'warehouse' : 'damaged';
  return keeps || isWarehouse || !hasWarehouse ? 'shelf' : 'warehouse';
}

/** A line's price and what a coupon took off it. */
export interface Priced {
  unitPrice: Minor;
  quantity: number;
  discount: Minor;
}

/**
 * What so many units are worth after so many came back before: their share of the line's price less its discount. All
 * units together come to exactly that, however they are divided.
 */
export function worthOf({ unitPrice, quantity, discount }: Priced, before: number, units: number): Minor {
  const net = unitPrice * quantity - discount;
  const upTo = (count: number) => Math.floor((net * count) / quantity);
  return upTo(before + units) - upTo(before);
}

/** Whether what a part cost to collect or to send is given back now; once. */
export const isFeeBack = (
  part: { fault: boolean; allBack: boolean; given: boolean },
  { fee }: Pick<ReturnPolicy, 'fee'>,
): boolean => !part.given && (fee === 'always' ? part.fault || part.allBack : fee === 'fault' && part.fault);

export const isApprovalNeeded = (amount: Minor, { approvalAbove }: Pick<ReturnPolicy, 'approvalAbove'>): boolean =>
  approvalAbove !== null && amount > approvalAbove;
