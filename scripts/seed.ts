import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { products } from '@/db/schema';
import { seedDemo } from '@/db/seed';
import { step } from './say';

/** Any fixed number of our own: of two processes that find the shop empty, the second waits and finds it filled. */
const lockKey = 8_301_980;

const isEmpty = async (db: Db): Promise<boolean> => (await db.select().from(products).limit(1)).length === 0;

/**
 * Fills an empty database with the demo shop, whole or not at all; a database with products is left as it is.
 * Gives whether it was filled.
 */
export function seedIfEmpty(db: Db): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lockKey})`);
    if (!(await isEmpty(tx))) return false;
    await step('Filling the demo shop', () => seedDemo(tx, { today: new Date() }));
    return true;
  });
}
