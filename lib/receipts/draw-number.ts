import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { receiptSeries } from '@/db/schema';
import { localDate } from '../time';

/**
 * The next number of a shop's year: GINZA-2026-000123. Drawn under the lock of its series, which is held until the caller's
 * transaction ends: rolled back, the number is drawn again, so that none is missing. Take it last of all locks, after
 * stock and order, or two transactions might wait for each other.
 */
export async function drawNumber(tx: Db, store: { storeCode: string; zone: string }, now: Date): Promise<string> {
  const series = `${store.storeCode.toUpperCase()}-${localDate(now, store.zone).slice(0, 4)}`;
  const [drawn] = await tx
    .insert(receiptSeries)
    .values({ series, last: 1 })
    .onConflictDoUpdate({ target: receiptSeries.series, set: { last: sql`${receiptSeries.last} + 1` } })
    .returning({ last: receiptSeries.last });
  if (!drawn) throw new Error('a series of receipts gave no number');
  return `${series}-${String(drawn.last).padStart(6, '0')}`;
}
