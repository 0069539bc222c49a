import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, payments } from '@/db/schema';
import { newId } from '../ids';
import type { Currency, Minor } from '../money';
import { dueAtHandOver } from '../orders/due';
import type { Tender } from '../orders/types';
import { accountOf, post } from './ledger';

interface Taken {
  orderId: string;
  fulfillmentId: string;
  currency: Currency;
  amount: Minor;
  tender: Tender;
  /** The till it went into. */
  locationId: string;
  /** Null where those who run a pickup point took it. */
  staffId: string | null;
}

/** Money taken over a counter, with its till and its person. */
export async function takeAtCounter(tx: Db, taken: Taken, now: Date): Promise<void> {
  const { tender: method, amount, ...about } = taken;
  if (amount <= 0) return;
  const payment = { id: newId(), provider: 'counter' as const, method };
  const sums = { amount, captured: amount, state: 'captured' as const };
  await tx.insert(payments).values({ ...payment, ...about, ...sums, createdAt: now, updatedAt: now });
  const { staffId: _staffId, ...where } = about;
  const debit = accountOf(payment);
  await post(tx, [{ kind: 'captured', ...where, amount, debit, credit: 'customer', paymentId: payment.id }], now);
}

/** What is to be paid when a part is handed over; read under the lock of its order. */
export async function dueAtCounter(tx: Db, { fulfillmentId }: Pick<Taken, 'fulfillmentId'>): Promise<Minor> {
  const [part] = await tx.select({ due: dueAtHandOver }).from(fulfillments).where(eq(fulfillments.id, fulfillmentId));
  return part?.due ?? 0;
}
