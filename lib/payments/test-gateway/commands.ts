import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { testGatewayCharges as charges } from '@/db/schema';
import { newToken } from '../../ids';
import { enqueue } from '../../jobs/enqueue';
import { Refusal } from '../../refusal';
import { type ChargeStatus, cardLabel, cardOutcome, declineReason } from './charge-status';
import type { CardInput } from './input';

/** Seconds a slow card's event comes late. */
const SLOW_SECONDS = 20;
/** Days an authorization lasts, and a convenience store takes the money. */
const AUTHORIZED_DAYS = 7;
const VOUCHER_DAYS = 3;

const daysAfter = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000);

export type TestCharge = typeof charges.$inferSelect;

/** What the payment page shows. */
export async function getCharge(db: Db, id: string): Promise<TestCharge | null> {
  const [charge] = await db.select().from(charges).where(eq(charges.id, id));
  return charge ?? null;
}

/** Where its customer goes back to. Throws payment_unknown. */
export async function returnUrlOf(db: Db, id: string): Promise<string> {
  const charge = await getCharge(db, id);
  if (!charge) throw new Refusal('payment_unknown');
  return charge.returnUrl;
}

type PaidCard = Pick<CardInput, 'chargeId' | 'number'>;

/**
 * A card is put to an open charge. Answers where it stands: authorized, or waiting for the holder to prove himself.
 * Throws payment_declined { reason } (the charge stays open for another card), payment_unknown.
 */
export async function payByCard(db: Db, { chargeId, number }: PaidCard, now: Date): Promise<'paid' | 'challenge'> {
  const outcome = cardOutcome(number);
  const card = { method: 'card', cardTail: number.slice(-4), label: cardLabel(number) } as const;
  if (outcome === 'decline') {
    const reason = declineReason(number);
    await db.update(charges).set({ failure: reason }).where(eq(charges.id, chargeId));
    throw new Refusal('payment_declined', { reason });
  }
  if (outcome === 'challenge') {
    await moveCharge(db, chargeId, ['pending', 'challenge'], { ...card, status: 'challenge' });
    return 'challenge';
  }
  const tellAt = outcome === 'slow' ? new Date(now.getTime() + SLOW_SECONDS * 1000) : now;
  const lapses = outcome === 'lapse' ? { failure: 'authorization_expired' } : {};
  await authorize(db, chargeId, { ...card, ...lapses }, { now, tellAt: outcome === 'lost_answer' ? null : tellAt });
  return 'paid';
}

/** The card company's own page: the holder proved himself (or did not, and may try another card). */
export async function answerChallenge(
  db: Db,
  { chargeId, proved }: { chargeId: string; proved: boolean },
  now: Date,
): Promise<void> {
  if (proved) await authorize(db, chargeId, {}, { now, tellAt: now }, ['challenge']);
  else {
    await moveCharge(db, chargeId, ['challenge'], { status: 'pending', failure: 'authentication_failed' });
    throw new Refusal('payment_declined', { reason: 'authentication_failed' });
  }
}

/**
 * A number to pay by at a convenience store: asked again, the same one. Throws method_not_offered where the shop does not
 * wait for it, payment_unknown.
 */
export async function takeVoucher(db: Db, { chargeId }: { chargeId: string }, now: Date): Promise<void> {
  const charge = await getCharge(db, chargeId);
  if (!charge) throw new Refusal('payment_unknown');
  if (!charge.mayWait) throw new Refusal('method_not_offered');
  const expiresAt = daysAfter(now, VOUCHER_DAYS);
  const voucher = String(Math.floor(Math.random() * 1e11)).padStart(11, '0');
  await tell(db, chargeId, now, (tx) =>
    moveCharge(tx, chargeId, ['pending', 'challenge'], { status: 'awaiting', method: 'konbini', voucher, expiresAt }),
  );
}

/** The convenience store took the money, or PayPay did: there is nothing to authorize first. */
export async function payAtOnce(
  db: Db,
  { chargeId, method }: { chargeId: string; method: 'konbini' | 'paypay' },
  now: Date,
): Promise<void> {
  const charge = await getCharge(db, chargeId);
  if (!charge || (charge.expiresAt && charge.expiresAt < now)) throw new Refusal('payment_unknown');
  const from: ChargeStatus[] = method === 'konbini' ? ['awaiting'] : ['pending', 'challenge', 'awaiting'];
  const paid = { status: 'captured', method, captured: charge.amount, failure: null } as const;
  await tell(db, chargeId, now, (tx) => moveCharge(tx, chargeId, from, paid));
}

type Change = Partial<typeof charges.$inferInsert>;

/** Authorized, and the shop will be told, both or neither. A charge that is paid already stays so. */
async function authorize(
  db: Db,
  chargeId: string,
  card: Change,
  { now, tellAt }: { now: Date; tellAt: Date | null },
  // One card may be waiting for its holder while another is tried.
  from: ChargeStatus[] = ['pending', 'challenge'],
): Promise<void> {
  const change = {
    failure: null,
    ...card,
    status: 'authorized' as const,
    authorizedUntil: daysAfter(now, AUTHORIZED_DAYS),
  };
  await tell(db, chargeId, tellAt, (tx) => moveCharge(tx, chargeId, from, change));
}

async function tell(db: Db, chargeId: string, at: Date | null, move: (tx: Db) => Promise<boolean>): Promise<void> {
  await db.transaction(async (tx) => {
    const moved = await move(tx);
    if (moved && at) await enqueue(tx, 'deliver_gateway_event', { chargeId, eventId: newToken() }, { runAt: at });
  });
}

const paid = new Set<ChargeStatus>(['authorized', 'captured', 'awaiting']);

/** False when it had been paid before; throws payment_unknown when it is closed, or is none. */
async function moveCharge(db: Db, id: string, from: ChargeStatus[], to: Change): Promise<boolean> {
  const moved = await db
    .update(charges)
    .set(to)
    .where(and(eq(charges.id, id), inArray(charges.status, from)))
    .returning({ id: charges.id });
  if (moved.length > 0) return true;
  const charge = await getCharge(db, id);
  if (charge && paid.has(charge.status)) return false;
  throw new Refusal('payment_unknown');
}
