import type { Db } from '@/db/client';
import { products } from '@/db/schema';
import { seedDemo } from '@/db/seed';
import { step } from './say';

export const isEmpty = async (db: Db): Promise<boolean> => (await db.select().from(products).limit(1)).length === 0;

/** Fills an empty database with the demo shop; a database with products is left as it is. */
export async function seedIfEmpty(db: Db): Promise<void> {
  if (await isEmpty(db)) await step('Filling the demo shop', () => seedDemo(db, { today: new Date() }));
}
