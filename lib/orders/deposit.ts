import { fullPrice, type Minor, sumOf } from '../money';
import type { PartDraft } from './order-draft';

/** What a shop asks to be paid online before it prepares a reservation, in whole units of money. */
export const depositOf = (percent: number, amount: Minor): Minor => Math.floor((amount * percent) / 100);

/**
 * Of an order that is paid where it is collected: what all its shops ask for, of prices before a coupon, and never more than
 * is left to pay. None where it comes to less than is taken online.
 */
export function depositOfParts(
  parts: readonly Pick<PartDraft, 'depositPercent' | 'lines' | 'fee'>[],
  { left, least }: { left: Minor; least: Minor },
): Minor {
  const asked = parts.map(({ depositPercent, lines, fee }) =>
    depositOf(depositPercent, sumOf(lines.map(fullPrice)) + fee),
  );
  const deposit = Math.min(left, sumOf(asked));
  return deposit < least ? 0 : deposit;
}
