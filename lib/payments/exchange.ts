import type { Db } from '@/db/client';
import { payments } from '@/db/schema';
import { newId } from '../ids';
import type { Currency, Minor } from '../money';
import { post } from './ledger';

interface Exchanged {
  /** The return whose goods pay, and the order they were bought with. */
  returnId: string;
  from: string;
  /** What is bought instead. */
  to: { orderId: string; fulfillmentId: string };
  currency: Currency;
  amount: Minor;
  locationId: string;
  staffId: string | null;
}

/**
 * What was paid for goods that came back pays for others, with nobody giving or taking money. It stays where it was paid
 * in the first place: given back later, it goes back from there.
 */
export async function payByExchange(tx: Db, exchanged: Exchanged, now: Date): Promise<void> {
  const { returnId, from, to, currency, amount, locationId, staffId } = exchanged;
  if (amount <= 0) return;
  const payment = { id: newId(), provider: 'exchange' as const, providerRef: returnId, state: 'captured' as const };
  const about = { ...to, currency, amount, locationId };
  await tx.insert(payments).values({ ...payment, ...about, captured: amount, staffId, createdAt: now, updatedAt: now });
  await post(
    tx,
    [
      {
        kind: 'exchanged',
        orderId: from,
        returnId,
        currency,
        amount,
        debit: 'customer',
        credit: 'exchanges',
        locationId,
      },
      { kind: 'captured', ...about, debit: 'exchanges', credit: 'customer', paymentId: payment.id },
    ],
    now,
  );
}
