import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { locations, shippingRates, transferRoutes } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStore, makeVariant, noon, putStock } from '@/db/testing-shop';
import { type BasketWay, collectedInStore } from '../basket/way';
import { newId } from '../ids';
import { getQuote } from './get-quote';

const { db } = await testDatabase();
const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

/** A tenth of a degree of latitude is about 11 km. */
const shopAt = (lat: number, over = {}) => makeStore(db, { lat, lng: 140, ...over });
const [mug, bag] = [await makeVariant(db), await makeVariant(db, { price: 3300 })];
const shops = {
  here: await shopAt(36.0, { name: { ja: 'ここ', en: 'Here' } }),
  onlyMug: await shopAt(36.1),
  reserveOnly: await shopAt(36.2, { services: ['reserve'] }),
  closed: await shopAt(36.3, { weeklyHours: never }),
  near: await shopAt(36.4, { name: { ja: '近い店', en: 'Near' } }),
  far: await shopAt(36.5),
  warehouse: await shopAt(36.05, { kind: 'warehouse' }),
};
const full = [shops.reserveOnly, shops.closed, shops.near, shops.far, shops.warehouse];
for (const shop of full) {
  for (const variant of [mug, bag]) await putStock(db, { variantId: variant.id, locationId: shop.id, onHand: 3 });
}
for (const shop of [shops.here, shops.onlyMug]) {
  await putStock(db, { variantId: mug.id, locationId: shop.id, onHand: 3 });
}

const lines = [mug, bag].map(({ id, sku }) => ({
  variantId: id,
  sku,
  quantity: 2,
  title: { ja: sku },
  optionLabel: null,
}));

const quoteOf = (over: Partial<Parameters<typeof getQuote>[1]>) =>
  getQuote(db, { lines, way: collectedInStore, storeCode: null, locale: 'ja', ...over }, noon);
const way = (over: Partial<BasketWay>): BasketWay => ({ ...collectedInStore, ...over });

test('a basket the chosen shop lacks something of is offered the nearest shop with all, and going on without', async () => {
  const quote = await quoteOf({ storeCode: shops.here.storeCode, locale: 'ja' });
  expect(quote.lines.map(({ state }) => state)).toEqual(['enough', 'none']);
  expect(quote.trouble).toEqual({
    nearest: { code: shops.near.storeCode, name: '近い店', distance: '44 km', when: '本日 12:30 以降' },
    rest: { code: shops.near.storeCode, name: '近い店', distance: '44 km', when: '本日 12:30 以降' },
    canSend: true,
    without: { count: 2, total: 2200 },
  });
});

test('a basket the chosen shop has says from when and until when', async () => {
  const quote = await quoteOf({ storeCode: shops.near.storeCode, locale: 'en' });
  expect(quote.trouble).toBeNull();
  expect(quote.shop).toMatchObject({
    name: 'Near',
    methods: ['pay_in_store', 'pay_online'],
    promise: { from: 'From 12:30 pm today, Sun, Nov 22', until: '7:00 pm, Sun, Nov 29' },
  });
});

test('an article that is no longer sold is no reason to go to another shop', async () => {
  const gone = { sku: 'gone', quantity: 1, title: { ja: '廃番' }, optionLabel: null };
  const quote = await quoteOf({ lines: [...lines, gone], storeCode: shops.near.storeCode, locale: 'ja' });
  expect(quote.lines[2]).toMatchObject({ state: 'gone', sold: null, title: '廃番' });
  expect(quote.trouble).toEqual({ nearest: null, rest: null, canSend: false, without: { count: 4, total: 8800 } });
});

test('a shop that is not there counts as none chosen', async () => {
  const quote = await quoteOf({ storeCode: 'nowhere', locale: 'ja' });
  expect(quote).toMatchObject({ shop: null, trouble: null, total: 8800 });
});

test('another shop takes the ways to pay of the chosen one', async () => {
  const quote = await quoteOf({ storeCode: shops.onlyMug.storeCode });
  expect(quote.trouble?.nearest?.code).toBe(shops.near.storeCode);
});

test('collected in two shops it is two parts, each with its promise, and nothing is in the way', async () => {
  const rest = { kind: 'store' as const, code: shops.near.storeCode };
  const quote = await quoteOf({ storeCode: shops.here.storeCode, way: way({ rest }) });
  expect(quote.trouble).toBeNull();
  expect(quote.lines.map(({ state, part }) => [state, part])).toEqual([
    ['enough', 0],
    ['elsewhere', 1],
  ]);
  expect(quote.parts.map(({ where, lines: [line], promise }) => [where, line?.sku, promise?.ready.sentence])).toEqual([
    ['ここ', mug.sku, '本日 12:30 以降'],
    ['近い店', bag.sku, '本日 12:30 以降'],
  ]);
});

test('what can be brought in is all collected later in the chosen shop, unless nobody wants to wait', async () => {
  await db.insert(transferRoutes).values({
    id: newId(),
    fromId: shops.warehouse.id,
    toId: shops.here.id,
    weekdays: ['mon'],
    cutoffMinute: 900,
    transitDays: 1,
    arrivesMinute: 630,
  });
  const quote = await quoteOf({ storeCode: shops.here.storeCode });
  expect(quote.trouble).toBeNull();
  expect(quote.lines.map(({ state }) => state)).toEqual(['enough', 'brought']);
  expect(quote.parts).toMatchObject([{ brought: true, promise: { ready: { sentence: '11月24日(火) 11:00 以降' } } }]);
  const near = { code: shops.near.storeCode, name: '近い店', distance: '44 km', when: '本日 12:30 以降' };
  expect(quote.sooner).toEqual({ nearest: near, rest: near });
  const rest = { kind: 'store' as const, code: shops.near.storeCode };
  expect((await quoteOf({ storeCode: shops.here.storeCode, way: way({ rest }) })).sooner).toBeNull();
  expect((await quoteOf({ storeCode: shops.here.storeCode, lines: lines.slice(1) })).sooner).toEqual({
    nearest: near,
    rest: null,
  });
});

test('sent home it asks for the address first, then for what sending costs', async () => {
  await db.update(locations).set({ shipsHome: true }).where(eq(locations.id, shops.warehouse.id));
  await db.insert(shippingRates).values([
    { id: newId(), carrier: 'yamato', prefectures: ['東京都'], fee: 770, leadDays: 1 },
    { id: newId(), carrier: 'yamato', prefectures: ['沖縄県'], fee: 1980, leadDays: 3 },
  ]);
  const home = way({ place: { kind: 'delivery' } });
  const unknown = await quoteOf({ storeCode: shops.here.storeCode, way: home });
  expect(unknown.parts).toMatchObject([{ kind: 'delivery', promise: null, fee: 0, delivery: { feeFrom: 770 } }]);
  const address = {
    postcode: '1000005',
    prefecture: '東京都',
    city: '千代田区',
    street: '丸の内2-5-9',
    building: null,
  };
  const known = await quoteOf({ storeCode: shops.here.storeCode, way: { ...home, address } });
  expect(known).toMatchObject({
    total: 9570,
    fees: [{ kind: 'delivery', amount: 770 }],
    methods: ['pay_online'],
    parts: [{ promise: { ready: { day: expect.stringContaining('明日') } }, delivery: { carrier: 'ヤマト運輸' } }],
  });
});
