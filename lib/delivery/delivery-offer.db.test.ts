import { beforeAll, expect, test } from 'vitest';
import { shippingRates } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStore, makeVariant, noon, putStock } from '@/db/testing-shop';
import { newId } from '../ids';
import { deliveryOffer } from './delivery-offer';

const { db } = await testDatabase();
const [slow, quick, shop] = [
  await makeStore(db, { shipsHome: true, kind: 'warehouse', prepMinutes: 1200 }),
  await makeStore(db, { shipsHome: true, kind: 'warehouse', prepMinutes: 60 }),
  await makeStore(db),
];
const variant = await makeVariant(db);

beforeAll(async () => {
  await putStock(db, { variantId: variant.id, locationId: slow.id, onHand: 9 });
  await putStock(db, { variantId: variant.id, locationId: quick.id, onHand: 2 });
  await putStock(db, { variantId: variant.id, locationId: shop.id, onHand: 99 });
  const rate = { carrier: 'yamato' as const, maxSumMm: 1600, leadDays: 1 };
  await db.insert(shippingRates).values([
    { ...rate, id: newId(), prefectures: ['東京都'], fee: 660 },
    { ...rate, id: newId(), prefectures: ['沖縄県'], fee: 1650, leadDays: 4 },
  ]);
});

const ask = (quantity: number, prefecture: string | null, over: object = {}) => {
  const line = {
    variantId: variant.id,
    quantity,
    packed: [300, 200, 100] as [number, number, number],
    weightGrams: 500,
    temperature: 'ambient' as const,
    ways: ['pickup', 'delivery'] as const,
    ...over,
  };
  return deliveryOffer(db, { lines: [line], value: 1100 * quantity, prefecture }, noon);
};

test('a parcel leaves where it is packed first, and can come from the day after its way on', async () => {
  expect(await ask(1, '東京都')).toMatchObject({
    kind: 'offered',
    locationId: quick.id,
    zone: 'Asia/Tokyo',
    packedAt: new Date('2026-11-22T04:00:00Z'),
    carrier: 'yamato',
    fee: 660,
    leadDays: 1,
    dates: expect.arrayContaining(['2026-11-23', '2026-12-06']),
  });
});

test('it leaves from elsewhere where the quickest has too few', async () => {
  const offer = await ask(3, '沖縄県');
  expect(offer).toMatchObject({ kind: 'offered', locationId: slow.id, fee: 1650 });
  expect(offer.kind === 'offered' && offer.dates[0]).toBe('2026-11-28');
});

test('what it will cost at least is said before the address is known', async () => {
  expect(await ask(1, null)).toEqual({ kind: 'address_needed', feeFrom: 660 });
});

test.each<[string, Parameters<typeof ask>, string]>([
  ['something is only collected', [1, '東京都', { ways: ['pickup'] }], 'only_collected'],
  ['no place that sends has all of it', [10, '東京都'], 'out_of_stock'],
  ['no carrier goes there', [1, '北海道'], 'no_carrier'],
  ['no carrier takes anything so large', [1, null, { packed: [1700, 100, 100] }], 'no_carrier'],
])('nothing is sent where %s', async (_, asked, reason) => {
  expect(await ask(...asked)).toEqual({ kind: 'refused', reason });
});
