import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { testGatewayCharges as charges } from '@/db/schema';
import { newToken } from '../../ids';
import { enqueue } from '../../jobs/enqueue';
import { Refusal } from '../../refusal';
import { type ChargeStatus, cardOutcome } from './charge-status';
import type { CardInput } from './input';

/** Seconds a slow card's callback comes late. */
const SLOW_SECONDS = 20;

export interface Charge {
  id: string;
  status: ChargeStatus;
  amount: number;
  currency: 'JPY' | 'USD' | 'EUR';
  description: string;
  returnUrl: string;
}

/** What the card page shows. */
export async function getCharge(db: Db, id: string): Promise<Charge | null> {
  const [charge] = await db.select().from(charges).where(eq(charges.id, id));
  return charge ?? null;
}

type PaidCard = Pick<CardInput, 'chargeId' | 'number'>;

/**
 * A card is put to an open charge. Answers where it stands: paid, or waiting for the holder to prove himself.
 * Throws payment_declined (the charge stays open for another card), payment_unknown.
 */
export async function payByCard(db: Db, { chargeId, number }: PaidCard, now: Date): Promise<'paid' | 'challenge'> {
  const outcome = cardOutcome(number);
  if (outcome === 'decline') throw new Refusal('payment_declined');
  if (outcome === 'challenge') {
    await moveCharge(db, chargeId, ['open', 'challenge'], 'challenge');
    return 'challenge';
  }
  // One card may be waiting for its holder while another is tried.
  await accept(
    db,
    chargeId,
    ['open', 'challenge'],
    outcome === 'slow' ? new Date(now.getTime() + SLOW_SECONDS * 1000) : now,
  );
  return 'paid';
}

/** The card company's own page: the holder proved himself (or did not, and may try another card). */
export async function answerChallenge(
  db: Db,
  { chargeId, proved }: { chargeId: string; proved: boolean },
  now: Date,
): Promise<void> {
  if (proved) await accept(db, chargeId, ['challenge'], now);
  else {
    await moveCharge(db, chargeId, ['challenge'], 'open');
    throw new Refusal('payment_declined');
  }
}

/** Paid, and the shop will be told, both or neither. A charge that is paid already stays so. */
async function accept(db: Db, chargeId: string, from: ChargeStatus[], tellAt: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const moved = await moveCharge(tx, chargeId, from, 'paid');
    if (moved) await enqueue(tx, 'deliver_gateway_callback', { chargeId, eventId: newToken() }, { runAt: tellAt });
  });
}

async function moveCharge(
  db: Pick<Db, 'update' | 'select'>,
  id: string,
  from: ChargeStatus[],
  to: ChargeStatus,
): Promise<boolean> {
  const moved = await db
    .update(charges)
    .set({ status: to })
    .where(and(eq(charges.id, id), inArray(charges.status, from)))
    .returning({ id: charges.id });
  if (moved.length > 0) return true;
  const [charge] = await db.select({ status: charges.status }).from(charges).where(eq(charges.id, id));
  if (charge?.status === 'paid') return false;
  throw new Refusal('payment_unknown');
}
