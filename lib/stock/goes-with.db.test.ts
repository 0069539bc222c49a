import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { products } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStore, makeVariant, putStock } from '@/db/testing-shop';
import { listGoesWith } from './goes-with';

const { db } = await testDatabase();

test('suggests what shares tags and lies here, never what is taken or promised already', async () => {
  const [here, elsewhere] = [await makeStore(db), await makeStore(db)];
  const article = async (tags: string[], locationId: string, onHand: number) => {
    const variant = await makeVariant(db);
    await db.update(products).set({ tags }).where(eq(products.id, variant.productId));
    await putStock(db, { variantId: variant.id, locationId, onHand });
    return variant.sku;
  };
  const taken = await article(['tea', 'blue'], here.id, 5);
  const plain = await article([], here.id, 3);
  const kin = await article(['tea'], here.id, 3);
  await article(['tea', 'blue'], here.id, 0);
  await article(['tea', 'blue'], elsewhere.id, 9);

  const asked = { skus: [taken], locationId: here.id };
  const found = await listGoesWith(db, { ...asked, limit: 3 });
  expect(found.map(({ sku }) => sku)).toEqual([kin, plain]);
  expect(found[0]).toMatchObject({ units: 3, price: 1100, title: { ja: 'マグ' } });
  expect(await listGoesWith(db, { ...asked, limit: 1 })).toHaveLength(1);
});
