import type { Db } from '@/db/client';
import type { Currency, Minor } from '../money';
import { post } from './ledger';

interface Sale {
  orderId: string;
  fulfillmentId: string;
  currency: Currency;
  /** What its lines and its fee cost, tax included. */
  amount: Minor;
  /** The shop whose sale it is. */
  locationId: string;
}

/** Goods left the shop for good: their price is owed from now on, against what was paid for it. */
export const recordSale = (tx: Db, sale: Sale, now: Date): Promise<void> =>
  post(tx, [{ kind: 'sold', ...sale, debit: 'customer', credit: 'sales' }], now);
