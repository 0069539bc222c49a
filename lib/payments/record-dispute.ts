import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { disputes } from '@/db/schema';
import { newId } from '../ids';
import { enqueue } from '../jobs/enqueue';
import type { Currency, Minor } from '../money';
import { type Posting, post } from './ledger';
import type { Charge, DisputeState } from './types';

interface Contested extends Pick<Posting, 'orderId'> {
  id: string;
  currency: Currency;
  parts: readonly { fulfillmentId: string; preparedAtId: string }[];
}

type Dispute = NonNullable<Charge['dispute']>;

/** What the gateway holds back because of it. */
const heldBack = ({ state, amount }: { state: DisputeState; amount: Minor }): Minor => (state === 'won' ? 0 : amount);

/**
 * A cardholder contests a payment: the gateway takes the money back until it is decided, and gives it again when the merchant
 * wins. Those who answer for the shop are told once. In the transaction that holds the payment's row.
 */
export async function recordDispute(
  tx: Db,
  payment: Contested,
  gateway: Posting['credit'],
  dispute: Dispute,
  now: Date,
): Promise<void> {
  const { providerRef, ...facts } = dispute;
  const [before] = await tx.select().from(disputes).where(eq(disputes.providerRef, providerRef));
  const closedAt = dispute.state === 'open' ? null : (before?.closedAt ?? now);
  if (before)
    await tx
      .update(disputes)
      .set({ ...facts, closedAt })
      .where(eq(disputes.id, before.id));
  else {
    const row = { id: newId(), paymentId: payment.id, providerRef, openedAt: now };
    await tx.insert(disputes).values({ ...row, ...facts, closedAt });
    await tellShop(tx, payment);
  }
  const more = heldBack(dispute) - (before ? heldBack(before) : 0);
  const about = { orderId: payment.orderId, currency: payment.currency, paymentId: payment.id };
  await post(
    tx,
    [
      { ...about, kind: 'disputed', amount: more, debit: 'disputes', credit: gateway },
      { ...about, kind: 'dispute_won', amount: -more, debit: gateway, credit: 'disputes' },
    ],
    now,
  );
}

async function tellShop(tx: Db, { parts: [part] }: Contested): Promise<void> {
  if (!part) return;
  const { fulfillmentId: subjectId, preparedAtId: locationId } = part;
  await enqueue(tx, 'send_staff_notice', { locationId, kind: 'disputed', subjectId });
}
