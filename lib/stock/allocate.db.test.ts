import { expect, test } from 'vitest';
import { testDatabase } from '@/db/testing';
import { makeStockedStore } from '@/db/testing-shop';
import { newId } from '../ids';
import { allocate } from './commands';

const { db, sql } = await testDatabase();

/** Statements of this database that wait for another's lock. */
async function untilOneWaits(): Promise<void> {
  for (;;) {
    const [waiting] = await sql`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    if (waiting) return;
  }
}

test.each([
  ['given back', -1, 'fulfilled'],
  ['taken', 1, 'rejected'],
])('a unit that is %s while an order waits for its row counts as it is then', async (_what, change, outcome) => {
  const { store, variant } = await makeStockedStore(db, 1);
  const key = { variantId: variant.id, locationId: store.id };
  if (change < 0) await sql`update stock_levels set allocated = 1 where variant_id = ${key.variantId}`;

  let waiting: Promise<PromiseSettledResult<void>[]> | undefined;
  await sql.begin(async (other) => {
    await other`update stock_levels set allocated = allocated + ${change} where variant_id = ${key.variantId}`;
    waiting = Promise.allSettled([db.transaction((tx) => allocate(tx, [{ ...key, sku: variant.sku, quantity: 1 }]))]);
    await untilOneWaits();
  });
  expect((await waiting)?.[0]?.status).toBe(outcome);
  const [level] = await sql`select allocated from stock_levels where variant_id = ${key.variantId}`;
  expect(level?.allocated).toBe(1);
});

test('an article the shop never had is out of stock', async () => {
  const { store } = await makeStockedStore(db, 1);
  const wanted = [{ variantId: newId(), locationId: store.id, sku: 'never-here', quantity: 1 }];
  await expect(db.transaction((tx) => allocate(tx, wanted))).rejects.toMatchObject({
    code: 'out_of_stock',
    details: { skus: ['never-here'] },
  });
});
