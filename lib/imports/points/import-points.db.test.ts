import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { locations, pickupPoints } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStore } from '@/db/testing-shop';
import { getPoint } from '../../points/queries';
import { flags, importedAt, importFixture, importText, refusals } from '../testing';

const { db } = await testDatabase();
const later = new Date('2026-11-22T09:00:00Z');

beforeAll(async () => {
  await makeStore(db, { storeCode: '0001' });
  await makeStore(db, { storeCode: '9001', kind: 'warehouse' });
});
beforeEach(async () => {
  await db.delete(locations).where(eq(locations.kind, 'pickup_point'));
});

const idOf = async (code: string) =>
  (await db.select({ id: locations.id }).from(locations).where(eq(locations.storeCode, code)))[0]?.id;
const everything = async () => ({
  locations: await db.select().from(locations).orderBy(locations.storeCode),
  points: await db.select().from(pickupPoints).orderBy(pickupPoints.locationId),
});
const head = 'code,name,kind,operator,lat,lng,served_from';

describe('pickup points', () => {
  it('are read with their hours, limits and who serves them', async () => {
    expect(await importFixture(db, 'points', 'points.csv')).toMatchObject({ read: 14, created: 3, refusedCount: 11 });
    expect(await getPoint(db, 'L-1')).toMatchObject({
      kind: 'locker',
      operator: 'うけとりロッカー',
      name: { ja: '東京駅 丸の内ロッカー', en: 'Tokyo Station Marunouchi locker' },
      postcode: '100-0005',
      street: { ja: '丸の内1-9-1' },
      hours: { weekly: { mon: [{ from: 0, to: 1440 }] } },
      servedFromId: await idOf('0001'),
      leadDays: 1,
      holdDays: 3,
      limits: {
        maxSideMm: 600,
        maxSumMm: 1000,
        maxGrams: 20_000,
        temperatures: ['ambient'],
        paymentMethods: ['pay_online'],
      },
    });
    expect(await getPoint(db, 'C-1')).toMatchObject({
      hours: { weekly: { sun: [{ from: 360, to: 1620 }] } },
      servedFromId: await idOf('9001'),
      limits: {
        maxSideMm: 625,
        maxSumMm: null,
        maxGrams: null,
        temperatures: ['ambient', 'chilled'],
        paymentMethods: ['pay_in_store', 'pay_online'],
      },
    });
  });

  it('that are wrong are refused one by one, each for its reason', async () => {
    const report = await importFixture(db, 'points', 'points.csv');
    expect(refusals(report)).toEqual([
      [5, 'unknown_store', 'served_from'],
      [6, 'not_a_number', 'max_side_cm'],
      [7, 'out_of_range', 'max_weight_kg'],
      [8, 'out_of_range', 'lead_days'],
      [9, 'unknown_value', 'kind'],
      [10, 'unknown_value', 'temperatures'],
      [11, 'code_taken', 'code'],
      [12, 'duplicate_row', null],
      [13, 'missing', 'operator'],
      [14, 'out_of_range', 'lat'],
      [15, 'unknown_store', 'served_from'],
    ]);
    expect(flags(report)).toEqual([[4, 'hours_unsupported']]);
  });

  it('are the same when they are imported again', async () => {
    await importFixture(db, 'points', 'points.csv');
    const before = await everything();
    const again = await importFixture(db, 'points', 'points.csv', { now: later });
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
    expect(await everything()).toEqual(before);
  });

  it('keep what a later file does not say, and lose a limit where its cell is empty', async () => {
    await importFixture(db, 'points', 'points.csv');
    const tsv = [`${head},max_sum_cm`, 'L-1,東京駅ロッカー,locker,うけとりロッカー,35.68,139.76,9001,'].join('\n');
    expect(await importText(db, 'points', tsv.replaceAll(',', '\t'), { now: later })).toMatchObject({
      changed: 1,
      flaggedCount: 0,
    });
    expect(await getPoint(db, 'L-1')).toMatchObject({
      name: { ja: '東京駅ロッカー', en: 'Tokyo Station Marunouchi locker' },
      street: { ja: '丸の内1-9-1' },
      servedFromId: await idOf('9001'),
      holdDays: 3,
      limits: { maxSideMm: 600, maxSumMm: null, maxGrams: 20_000 },
    });
    const [row] = await db.select().from(locations).where(eq(locations.storeCode, 'L-1'));
    expect(row).toMatchObject({ createdAt: importedAt, updatedAt: later });
  });

  it('without hours take no orders until somebody enters them', async () => {
    const report = await importText(db, 'points', `${head}\nA,窓口,counter,市役所,35,139,0001\n`);
    expect(flags(report)).toEqual([[2, 'hours_missing']]);
    expect(await getPoint(db, 'A')).toMatchObject({ hours: { weekly: { mon: [] } }, leadDays: 1, holdDays: 7 });
  });

  it('keep their code from a file of shops', async () => {
    await importFixture(db, 'points', 'points.csv');
    const csv = 'Store code,Business name,Latitude,Longitude\nL-1,店,35,139\n';
    expect(refusals(await importText(db, 'stores', csv))).toEqual([[2, 'code_taken', null]]);
    expect(await getPoint(db, 'L-1')).toMatchObject({ name: { ja: '東京駅 丸の内ロッカー' } });
  });

  it('need the columns that say which, where and from where', async () => {
    await expect(importText(db, 'points', 'code,name\nA,B\n')).rejects.toMatchObject({
      fault: 'missing_columns',
      where: { columns: ['kind', 'operator', 'lat', 'lng', 'served_from'] },
    });
  });
});
