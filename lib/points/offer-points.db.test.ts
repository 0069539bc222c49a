import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { locations, specialDays } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makePoint } from '@/db/testing-points';
import { makeStockedStore, makeStore, noon } from '@/db/testing-shop';
import { freezePoint } from './freeze-point';
import { getPointOffer, listPointOffers } from './offer-points';
import { getPoint, listNearestPoints, tablePoints } from './queries';

const { db } = await testDatabase();
const station = { lat: 35.68, lng: 139.76 };
const served = await makeStockedStore(db, 3);

const basket = {
  lines: [
    {
      variantId: served.variant.id,
      quantity: 2,
      packed: [300, 200, 100] as [number, number, number],
      weightGrams: 500,
      temperature: 'ambient' as const,
      ways: ['pickup' as const],
    },
  ],
  paymentMethod: 'pay_online' as const,
};

beforeAll(async () => {
  const at = (storeCode: string, north: number) => ({ storeCode, lat: station.lat + north, lng: station.lng });
  const address = {
    postcode: '100-0005',
    prefecture: { ja: '東京都', en: 'Tokyo' },
    city: { ja: '千代田区', en: 'Chiyoda-ku' },
    street: { ja: '丸の内1-9-1', en: '1-9-1 Marunouchi' },
  };
  await makePoint(db, served.store.id, { ...at('far', 0.02), active: true }, { maxSumMm: 600 });
  await makePoint(db, served.store.id, { ...at('near', 0.001), ...address, holdDays: 2 });
  await makePoint(db, served.store.id, { ...at('shut', 0.002), active: false });
  const empty = await makeStore(db, at('no stock', 0.004));
  await makePoint(db, empty.id, at('unsupplied', 0.01));
});

describe('points', () => {
  test('are listed nearest first, without shops and without those out of use', async () => {
    const found = await listNearestPoints(db, station, 50);
    expect(found.map(({ point }) => point.code)).toEqual(['near', 'unsupplied', 'far']);
    expect(found.map(({ metres }) => Math.round(metres / 100))).toEqual([1, 11, 22]);
    expect(await listNearestPoints(db, station, 1)).toHaveLength(1);
  });

  test('are known by their code, shops and those out of use are not', async () => {
    expect(await getPoint(db, 'near')).toMatchObject({
      code: 'near',
      kind: 'locker',
      servedFromId: served.store.id,
      leadDays: 1,
      holdDays: 2,
      limits: { maxSideMm: null, temperatures: ['ambient'], paymentMethods: ['pay_online'] },
    });
    expect(await getPoint(db, 'shut')).toBeNull();
    expect(await getPoint(db, 'no stock')).toBeNull();
  });

  test('keep their dated hours', async () => {
    const [row] = await db.select({ id: locations.id }).from(locations).where(eq(locations.storeCode, 'far'));
    const day = { date: '2030-01-01', intervals: [] };
    await db.insert(specialDays).values({ ...day, locationId: row?.id ?? '' });
    expect((await getPoint(db, 'far'))?.hours.special).toEqual([day]);
  });

  test('are frozen with their address in both languages', async () => {
    const point = await getPoint(db, 'near');
    expect(point && freezePoint(point)).toEqual({
      code: 'near',
      kind: 'locker',
      operator: '試験',
      name: { ja: '試験ロッカー', en: 'Test locker' },
      address: { ja: '東京都千代田区丸の内1-9-1', en: '1-9-1 Marunouchi, Chiyoda-ku, Tokyo' },
      postcode: '100-0005',
      lat: 35.681,
      lng: 139.76,
    });
  });
});

describe('a basket', () => {
  test('is told where it may go, from when, and why not', async () => {
    const offers = await listPointOffers(db, tablePoints(db), { ...basket, near: station, limit: 50 }, noon);
    expect(offers.map(({ point, reasons, promise }) => [point.code, reasons, promise?.readyAt.toISOString()])).toEqual([
      ['near', [], '2026-11-23T01:00:00.000Z'],
      ['unsupplied', [], undefined],
      ['far', [{ kind: 'sum', limit: 600, actual: 700 }], '2026-11-23T01:00:00.000Z'],
    ]);
    expect(offers[0]?.promise?.collectBy.toISOString()).toBe('2026-11-25T10:00:00.000Z');
  });

  test('is promised nothing where the serving shop has too few, or no point is', async () => {
    const lines = basket.lines.map((line) => ({ ...line, quantity: 4 }));
    const ask = (code: string) => getPointOffer(db, tablePoints(db), { ...basket, lines, code }, noon);
    expect(await ask('near')).toMatchObject({ reasons: [], promise: null });
    expect(await ask('nowhere')).toBeNull();
  });

  test('that is paid on pickup is refused where nobody takes money', async () => {
    const asked = { ...basket, code: 'near', paymentMethod: 'pay_in_store' as const };
    expect((await getPointOffer(db, tablePoints(db), asked, noon))?.reasons).toEqual([
      { kind: 'payment', limit: ['pay_online'], actual: 'pay_in_store' },
    ]);
  });
});
