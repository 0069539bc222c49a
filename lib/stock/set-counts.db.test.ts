import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { locations, products, stockLevels, stockMovements, variants } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { system } from '../access/actor';
import { newId } from '../ids';
import { listStockFaults } from './check';
import { type Count, inLockOrder, setCounts } from './set-counts';

const { db } = await testDatabase();
const now = new Date('2026-11-22T03:00:00Z');
const later = new Date('2026-11-23T03:00:00Z');
const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const [productId, locationId] = [newId(), newId()];
const variantIds = Array.from({ length: 20 }, newId);
const ids = variantIds.map((variantId) => ({ variantId, locationId }));

await db.insert(products).values({ id: productId, handle: 'tote', title: { ja: 'トート' } });
await db
  .insert(locations)
  .values({ id: locationId, storeCode: 'T1', name: { ja: '丸の内店' }, lat: 35, lng: 139, weeklyHours: closed });
await db.insert(variants).values(
  variantIds.map((id, position) => ({
    id,
    productId,
    sku: `T-${position}`,
    optionValues: [`${position}`],
    price: 100,
    position,
  })),
);

const countsOf = (onHand: (i: number) => number): Count[] => ids.map((id, i) => ({ ...id, onHand: onHand(i) }));
const count = (counts: Count[], countedAt = now, at = countedAt) =>
  db.transaction((tx) => setCounts(tx, system, { counts, countedAt }, at));
const levels = () => db.select().from(stockLevels).orderBy(stockLevels.variantId);

beforeEach(async () => {
  await db.delete(stockMovements);
  await db.delete(stockLevels);
});

describe('counting', () => {
  it('makes the rows that are missing, with a movement for what lies there', async () => {
    expect(await count(countsOf((i) => i))).toMatchObject({ created: 20, changed: 0, unchanged: 0 });
    expect((await levels()).map((level) => level.onHand)).toEqual(variantIds.map((_, i) => i));
    expect(await db.$count(stockMovements)).toBe(19);
    expect(await listStockFaults(db)).toEqual([]);
  });

  it('changes nothing the second time, neither movement nor time', async () => {
    await count(countsOf(() => 5));
    const before = await levels();
    expect(
      await count(
        countsOf(() => 5),
        now,
        later,
      ),
    ).toMatchObject({ created: 0, changed: 0, unchanged: 20 });
    expect(await levels()).toEqual(before);
    expect(await db.$count(stockMovements)).toBe(20);
  });

  it('tells that the same number was counted again later', async () => {
    await count(countsOf(() => 5));
    expect(
      await count(
        countsOf(() => 5),
        later,
      ),
    ).toMatchObject({ unchanged: 20 });
    expect((await levels()).map((level) => level.countedAt)).toEqual(variantIds.map(() => later));
    expect(await db.$count(stockMovements)).toBe(20);
  });

  it('moves by the difference and leaves what is allocated alone', async () => {
    await count(countsOf(() => 5));
    await db.update(stockLevels).set({ allocated: 4 });
    expect(
      await count(
        countsOf((i) => (i < 3 ? 2 : 5)),
        later,
      ),
    ).toMatchObject({ created: 0, changed: 3, unchanged: 17 });
    const moved = await db.select().from(stockMovements).where(sql`${stockMovements.quantity} < 0`);
    expect(moved.map((each) => [each.reason, each.quantity])).toEqual(Array(3).fill(['count', -3]));
    expect((await levels()).every((level) => level.allocated === 4)).toBe(true);
  });

  it('is refused to staff of another shop', async () => {
    const staff = { kind: 'staff', staffId: newId(), name: '南', role: 'staff', locationIds: [newId()] } as const;
    await expect(setCounts(db, staff, { counts: countsOf(() => 1), countedAt: now }, now)).rejects.toMatchObject({
      code: 'not_allowed',
    });
    expect(await db.$count(stockLevels)).toBe(0);
  });

  it('keeps ledger and level in agreement while others count and sell the same articles', async () => {
    await count(countsOf(() => 100));
    const sell = (i: number) =>
      db.transaction(async (tx) => {
        const variantId = variantIds[i % 20] ?? '';
        await tx
          .update(stockLevels)
          .set({ onHand: sql`${stockLevels.onHand} - 1` })
          .where(sql`variant_id = ${variantId}`);
        await tx
          .insert(stockMovements)
          .values({ id: newId(), variantId, locationId, reason: 'sale', quantity: -1, actorKind: 'system', at: now });
      });
    const work = Array.from({ length: 60 }, (_, i) =>
      i % 3 === 0 ? count(i % 2 ? countsOf(() => i).reverse() : countsOf(() => i)) : sell(i),
    );
    await Promise.all(work);
    expect(await listStockFaults(db)).toEqual([]);
  });

  it('lets several transactions count in parts, each from another end', async () => {
    await count(countsOf(() => 1));
    const inParts = (counts: Count[]) =>
      db.transaction(async (tx) => {
        const ordered = inLockOrder(counts);
        for (let from = 0; from < ordered.length; from += 5) {
          await setCounts(tx, system, { counts: ordered.slice(from, from + 5), countedAt: later }, later);
        }
      });
    const all = Array.from({ length: 8 }, (_, i) => (i % 2 ? countsOf(() => i) : countsOf(() => i).reverse()));
    await Promise.all(all.map(inParts));
    expect(new Set((await levels()).map((level) => level.onHand)).size).toBe(1);
    expect(await listStockFaults(db)).toEqual([]);
  });

  it('waits for rows that somebody else is making', async () => {
    const both = await Promise.all(Array.from({ length: 8 }, (_, i) => count(countsOf(() => i))));
    expect(both.reduce((sum, each) => sum + each.created, 0)).toBe(20);
    expect(await listStockFaults(db)).toEqual([]);
  });
});
