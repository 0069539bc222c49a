import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLog, stockLevels, stockMovements } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeClerk, makeStockedStore, makeVariant, noon, putStock, reservation } from '@/db/testing-shop';
import { type Actor, guest } from '../access/actor';
import { placeOrder } from '../orders/place-order';
import { listSafetyStock, setSafetyStock } from './set-safety-stock';

const { db } = await testDatabase();

test('every article of one shop keeps so many back; what was ordered, counted and moved stays', async () => {
  const { store, variant } = await makeStockedStore(db, 3);
  const [second, elsewhere] = [await makeVariant(db), await makeStockedStore(db, 3)];
  await putStock(db, { variantId: second.id, locationId: store.id, onHand: 2, safetyStock: 2 });
  const order = (quantity: number) =>
    placeOrder(db, guest, reservation(store.storeCode, [{ sku: variant.sku, quantity }]), noon);
  await order(2);
  const actor: Actor = { ...(await makeClerk(db, store.id)), role: 'manager' };
  expect(await listSafetyStock(db, actor, store.id)).toEqual([
    { units: 0, articles: 1 },
    { units: 2, articles: 1 },
  ]);

  expect(await setSafetyStock(db, actor, { locationId: store.id, units: 2 }, noon)).toEqual({ changed: 1 });
  expect(await setSafetyStock(db, actor, { locationId: store.id, units: 2 }, noon)).toEqual({ changed: 0 });
  const [level] = await db
    .select()
    .from(stockLevels)
    .where(and(eq(stockLevels.variantId, variant.id), eq(stockLevels.locationId, store.id)));
  expect(level).toMatchObject({ onHand: 3, allocated: 2, safetyStock: 2 });
  await expect(order(1)).rejects.toMatchObject({ code: 'out_of_stock' });
  expect(await db.select().from(stockMovements).where(eq(stockMovements.locationId, store.id))).toHaveLength(2);
  const log = await db.select().from(auditLog).where(eq(auditLog.subjectId, store.id));
  expect(log).toMatchObject([{ action: 'safety_stock_set', data: { units: 2, articles: 1 } }]);
  expect(await listSafetyStock(db, { ...actor, role: 'merchant' }, elsewhere.store.id)).toEqual([
    { units: 0, articles: 1 },
  ]);
});

test('it is for whoever answers for the shop', async () => {
  const { store } = await makeStockedStore(db, 1);
  const set = (actor: Actor) => setSafetyStock(db, actor, { locationId: store.id, units: 1 }, noon);
  await expect(set(await makeClerk(db, store.id))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(set({ ...(await makeClerk(db)), role: 'manager' })).rejects.toMatchObject({ code: 'not_allowed' });
});
