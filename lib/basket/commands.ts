import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { basketLines, baskets } from '@/db/schema';
import { newToken } from '../ids';

type Tx = Pick<Db, 'delete' | 'update'>;

/** Empties an ordered basket and renews its key, so that the next order is another one. */
export async function clearBasket(tx: Tx, token: string): Promise<void> {
  await tx.delete(basketLines).where(eq(basketLines.basketToken, token));
  await tx.update(baskets).set({ checkoutKey: newToken(), updatedAt: sql`now()` }).where(eq(baskets.token, token));
}
