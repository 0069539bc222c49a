import { expect, test } from 'vitest';
import { testDatabase } from '@/db/testing';
import { makeStockedStore, makeStore, makeVariant } from '@/db/testing-shop';
import { changeLevels } from './change-levels';

const { db, sql } = await testDatabase({ max: 20 });
const now = new Date('2026-11-22T03:00:00Z');

test.each(Array.from({ length: 5 }, (_, i) => i))(
  'changes that name the same rows in any order neither wait in a circle nor lose each other (%i)',
  async () => {
    const { store, variant } = await makeStockedStore(db, 5);
    const [other, third] = [await makeStore(db), await makeVariant(db)];
    const change = { onHand: 1, incoming: 2 };
    const changes = [
      { variantId: variant.id, locationId: store.id, ...change },
      { variantId: variant.id, locationId: other.id, ...change },
      { variantId: third.id, locationId: store.id, ...change },
      { variantId: third.id, locationId: other.id, ...change },
    ];
    const round = (index: number) =>
      db.transaction((tx) => changeLevels(tx, index % 2 ? changes : changes.toReversed(), now));
    await Promise.all(Array.from({ length: 20 }, (_, index) => round(index)));
    const levels = await sql`
      select on_hand, incoming from stock_levels where variant_id in (${variant.id}, ${third.id}) order by on_hand`;
    expect(levels).toEqual([20, 20, 20, 25].map((on_hand) => ({ on_hand, incoming: 40 })));
  },
);

test('a level that would be bound below nothing is not written', async () => {
  const { store, variant } = await makeStockedStore(db, 5);
  const change = changeLevels(db, [{ variantId: variant.id, locationId: store.id, allocated: -1 }], now);
  await expect(change).rejects.toThrow();
});
