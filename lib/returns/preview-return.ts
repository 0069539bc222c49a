import type { Db } from '@/db/client';
import { type Actor, canWorkAt } from '../access/actor';
import { Refusal } from '../refusal';
import { draftReturn } from './draft-return';
import { priceExchange } from './exchange-goods';
import type { PreviewReturnInput } from './input';
import { isApprovalNeeded } from './rules';
import { planShares } from './shares';
import type { ReturnPreview } from './types';

/** What taking these goods back, or exchanging them, will come to. Reads only; throws as receiving them would. */
export async function previewReturn(
  db: Db,
  actor: Actor,
  input: PreviewReturnInput,
  now: Date,
): Promise<ReturnPreview> {
  if (!canWorkAt(actor, input.locationId)) throw new Refusal('not_allowed');
  const { currency, lines, fee, amount, policy } = await draftReturn(db, input, now);
  const total = input.exchange ? await priceExchange(db, input.locationId, input.exchange, now) : null;
  const paid = total === null ? 0 : Math.min(total, amount);
  return {
    ...{ currency, fee, amount },
    lines: lines.map(({ lineId, quantity, amount: worth, disposition }) => {
      return { lineId, quantity, amount: worth, disposition };
    }),
    shares: await planShares(db, input.orderId, amount - paid),
    approvalNeeded: isApprovalNeeded(amount, policy),
    exchange: total === null ? null : { total, paid, due: total - paid },
  };
}
