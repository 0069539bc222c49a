import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { ledgerEntries } from '@/db/schema';
import { newId } from '../ids';
import type { Currency, Minor } from '../money';
import type { LedgerAccount, PaidBy, PostingKind, ProviderName } from './types';

export interface Posting {
  kind: PostingKind;
  orderId: string;
  currency: Currency;
  /** Positive. */
  amount: Minor;
  debit: LedgerAccount;
  credit: LedgerAccount;
  paymentId?: string | undefined;
  fulfillmentId?: string | undefined;
  returnId?: string | undefined;
  locationId?: string | null | undefined;
}

/** Writes movements of money, each on two accounts at once. Amounts of nothing are no movements. */
export async function post(tx: Db, postings: readonly Posting[], now: Date): Promise<void> {
  const rows = postings.filter(({ amount }) => amount > 0).flatMap((posting) => entriesOf(posting, now));
  if (rows.length > 0) await tx.execute(insertRows(ledgerEntries, rows));
}

function entriesOf({ debit, credit, amount, ...about }: Posting, at: Date) {
  const shared = { ...about, postingId: newId(), at };
  return [
    { ...shared, id: newId(), account: debit, amount },
    { ...shared, id: newId(), account: credit, amount: -amount },
  ];
}

/** Where the money of a payment lies. */
export function accountOf({ provider, method }: { provider: ProviderName; method: PaidBy | null }): LedgerAccount {
  if (provider === 'counter') return `till:${method ?? 'cash'}`;
  if (provider === 'exchange') return 'exchanges';
  return provider === 'points' ? 'points' : `gateway:${provider}`;
}
