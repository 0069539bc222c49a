import { eq, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Db } from './client';
import { fulfillments, ledgerEntries, payments, testGatewayCharges } from './schema';

interface Sums {
  captured: number;
  refunded: number;
}

/**
 * Holds the books of an order against each other: what the gateway did, what the payment says, and what the ledger says are
 * the same; and once nothing of the order is open, its customer owes nothing and is owed nothing.
 */
export async function expectBooksToAgree(db: Db, orderId: string): Promise<void> {
  const paid = await db.select().from(payments).where(eq(payments.orderId, orderId));
  for (const { id, provider, captured, refunded } of paid) {
    expect(await inLedger(db, id), `ledger of ${provider}`).toEqual({ captured, refunded });
    if (provider !== 'test-gateway') continue;
    const [charge] = await db.select().from(testGatewayCharges).where(eq(testGatewayCharges.reference, id));
    const { captured: taken = 0, refunded: given = 0 } = charge ?? {};
    expect({ captured, refunded }, 'gateway').toEqual({ captured: taken, refunded: given });
  }
  const parts = await db.select().from(fulfillments).where(eq(fulfillments.orderId, orderId));
  if (parts.every(({ closedAt }) => closedAt !== null)) expect(await balanceOf(db, orderId), 'balance').toBe(0);
}

async function inLedger(db: Db, paymentId: string): Promise<Sums> {
  const [sums] = await db
    .select({
      captured: sql<number>`coalesce(sum(amount) filter (where kind = 'captured' and amount > 0), 0)::int`,
      refunded: sql<number>`coalesce(sum(amount) filter (where kind = 'refunded' and amount > 0), 0)::int`,
    })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.paymentId, paymentId));
  return sums ?? { captured: 0, refunded: 0 };
}

/** What the customer owes; negative = what is owed to them. */
async function balanceOf(db: Db, orderId: string): Promise<number> {
  const [row] = await db
    .select({ balance: sql<number>`coalesce(sum(amount), 0)::int` })
    .from(ledgerEntries)
    .where(sql`${ledgerEntries.orderId} = ${orderId} and ${ledgerEntries.account} = 'customer'`);
  return row?.balance ?? 0;
}
