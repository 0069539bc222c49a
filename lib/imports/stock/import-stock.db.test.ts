import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { locations, stockLevels, stockMovements, variants } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { newId } from '../../ids';
import { listStockFaults } from '../../stock/check';
import { unknownWeek } from '../stores/hold-hours';
import { flags, importedAt, importFixture, importText, refusals } from '../testing';

const { db } = await testDatabase();
const later = new Date('2026-11-23T03:00:00Z');

await importFixture(db, 'stores', 'google-profile.csv');
await importFixture(db, 'products', 'shopify-classic.csv');

/** 「T001 TM-SENKO」 → on hand */
async function levels(): Promise<Record<string, number>> {
  const codes = new Map((await db.select().from(locations)).map(({ id, storeCode }) => [id, storeCode]));
  const skus = new Map((await db.select().from(variants)).map(({ id, sku }) => [id, sku]));
  const rows = await db.select().from(stockLevels);
  return Object.fromEntries(rows.map((row) => [`${codes.get(row.locationId)} ${skus.get(row.variantId)}`, row.onHand]));
}
const everything = async () => ({
  levels: await db.select().from(stockLevels).orderBy(asc(stockLevels.variantId), asc(stockLevels.locationId)),
  movements: await db.$count(stockMovements),
});

beforeEach(async () => {
  await db.delete(stockMovements);
  await db.delete(stockLevels);
});

describe("Google's local inventory", () => {
  it('becomes counts; what is out of stock is none whatever its number', async () => {
    const report = await importFixture(db, 'stock', 'google-inventory.tsv');
    expect(report).toMatchObject({ read: 5, created: 5, refusedCount: 0 });
    expect(flags(report)).toEqual([[4, 'availability_says_none']]);
    expect(await levels()).toEqual({
      'T001 TM-TOTE-KI-M': 12,
      'T001 TM-TOTE-KI-L': 2,
      'T001 TM-SENKO': 0,
      'T002 TM-TOTE-KI-M': 0,
      'T002 TM-TOTE-KO-M': 1024,
    });
    expect(await listStockFaults(db)).toEqual([]);
  });

  it('refuses bad rows one by one with their reasons, a second count of the same among them', async () => {
    const report = await importFixture(db, 'stock', 'bad-stock.tsv');
    expect(refusals(report)).toEqual([
      [2, 'out_of_range', 'quantity'],
      [3, 'out_of_range', 'quantity'],
      [4, 'not_a_number', 'quantity'],
      [5, 'not_whole', 'quantity'],
      [6, 'missing', 'quantity'],
      [7, 'unknown_value', 'availability'],
      [8, 'unknown_store', 'store_code'],
      [9, 'unknown_sku', 'id'],
      [10, 'missing', 'store_code'],
      [11, 'formula', 'id'],
      [12, 'control_character', 'id'],
      [14, 'duplicate_row', 'quantity'],
      [15, 'column_count', null],
    ]);
    expect(await levels()).toEqual({ 'T001 TM-TOTE-KI-M': 7 });
  });
});

describe("Shopify's inventory", () => {
  it('is read with a column a location; "not stocked" makes no row and an unknown shop is told once', async () => {
    const report = await importFixture(db, 'stock', 'shopify-inventory-wide.csv');
    expect(await levels()).toEqual({
      'T001 TM-TOTE-KI-M': 4,
      'T001 hanpu-tote-紺-l': 0,
      'T002 hanpu-tote-紺-l': 0,
      'T002 TM-SENKO': 15,
    });
    expect(refusals(report)).toEqual([
      [1, 'unknown_store', 'つむぎ舎 札幌店'],
      [5, 'sku_of_other_product', 'SKU'],
      [5, 'sku_of_other_product', 'SKU'],
      [6, 'unknown_variant', 'Handle'],
    ]);
    expect(flags(report)).toEqual([[3, 'negative_as_zero']]);
  });

  it('is read with a row a location, in CP932; the new number before the current one', async () => {
    const report = await importFixture(db, 'stock', 'shopify-inventory-long-cp932.csv');
    expect(report).toMatchObject({ read: 3, created: 2, refusedCount: 0 });
    expect(await levels()).toEqual({ 'T001 TM-TOTE-KI-M': 4, 'T001 hanpu-tote-紺-l': 6 });
  });

  it('leaves what is "not stocked" as it was', async () => {
    await importText(db, 'stock', 'store_code,id,quantity\nT002,TM-TOTE-KI-M,9\n');
    await importFixture(db, 'stock', 'shopify-inventory-wide.csv');
    expect(await levels()).toMatchObject({ 'T002 TM-TOTE-KI-M': 9 });
  });

  it('asks for the code where two shops have one name', async () => {
    const twin = { id: newId(), storeCode: 'T009', name: { ja: 'つむぎ舎 神田店' }, lat: 35, lng: 139 };
    await db.insert(locations).values({ ...twin, weeklyHours: unknownWeek() });
    const report = await importFixture(db, 'stock', 'shopify-inventory-long-cp932.csv');
    expect(refusals(report)).toEqual([
      [2, 'ambiguous_store', 'Location'],
      [3, 'ambiguous_store', 'Location'],
    ]);
    await db.delete(locations).where(eq(locations.storeCode, 'T009'));
  });
});

describe('importing again', () => {
  it.each(['google-inventory.tsv', 'shopify-inventory-wide.csv', 'shopify-inventory-long-cp932.csv', 'bad-stock.tsv'])(
    'changes nothing when %s is the same',
    async (name) => {
      const { created } = await importFixture(db, 'stock', name);
      const before = await everything();
      expect(await importFixture(db, 'stock', name, { now: later })).toMatchObject({
        created: 0,
        changed: 0,
        unchanged: created,
      });
      expect(await everything()).toEqual(before);
    },
  );

  it('moves what differs, and tells of the rest that it was counted again', async () => {
    await importText(db, 'stock', 'store_code,id,quantity\nT001,TM-SENKO,5\nT002,TM-SENKO,5\n');
    const csv = 'store_code,id,quantity\nT001,TM-SENKO,3\nT002,TM-SENKO,5\n';
    const report = await importText(db, 'stock', csv, { now: later, countedAt: later });
    expect(report).toMatchObject({ created: 0, changed: 1, unchanged: 1 });
    expect(await levels()).toEqual({ 'T001 TM-SENKO': 3, 'T002 TM-SENKO': 5 });
    expect((await db.select().from(stockLevels)).map(({ countedAt }) => countedAt)).toEqual([later, later]);
    expect((await db.select().from(stockMovements)).map(({ quantity }) => quantity).sort()).toEqual([-2, 5, 5]);
    expect(await listStockFaults(db)).toEqual([]);
  });

  it('counts as of the file, and never as of a time to come', async () => {
    const csv = 'store_code,id,quantity\nT001,TM-SENKO,5\n';
    await importText(db, 'stock', csv, { countedAt: new Date('2026-11-20T00:00:00Z') });
    expect((await db.select().from(stockLevels))[0]?.countedAt).toEqual(new Date('2026-11-20T00:00:00Z'));
    await importText(db, 'stock', csv, { countedAt: new Date('2030-01-01T00:00:00Z') });
    expect((await db.select().from(stockLevels))[0]?.countedAt).toEqual(importedAt);
  });
});
