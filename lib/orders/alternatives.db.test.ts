import { expect, test } from 'vitest';
import { testDatabase } from '@/db/testing';
import { makeStore, makeVariant, noon, putStock } from '@/db/testing-shop';
import { storeCalendar } from '../promise/store-calendar';
import { getStore } from '../stores/queries';
import { listShopsForLines, nearestAlternative } from './alternatives';
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

async function shopsFor(code: string | null) {
  const near = code ? await getStore(db, code) : null;
  return listShopsForLines(db, await storeCalendar(db, noon), { near, lines }, noon);
}

test('shops that have everything come first, the nearest of them first; closed ones and warehouses do not come', async () => {
  const found = await shopsFor(shops.here.storeCode);
  expect(found.map(({ store, supplied }) => [store.id, supplied])).toEqual([
    [shops.reserveOnly.id, 2],
    [shops.near.id, 2],
    [shops.far.id, 2],
    [shops.here.id, 1],
    [shops.onlyMug.id, 1],
  ]);
  expect(found[0]?.metres).toBeGreaterThan(22_000);
  expect(found[0]?.ready).toEqual(new Date('2026-11-22T03:30:00Z'));
});

test('with no shop chosen the same shops come, without distances', async () => {
  const found = await shopsFor(null);
  expect(found).toHaveLength(5);
  expect(found.every(({ metres }) => metres === null)).toBe(true);
});

test('the alternative has every line and takes the ways to pay of the shop it stands in for', async () => {
  const chosen = await getStore(db, shops.here.storeCode);
  if (!chosen) throw new Error('no such store');
  const found = await shopsFor(chosen.storeCode);
  expect(nearestAlternative(found, chosen, 2)?.store.id).toBe(shops.near.id);
  expect(nearestAlternative(found, { ...chosen, services: ['reserve'] }, 2)?.store.id).toBe(shops.reserveOnly.id);
  expect(nearestAlternative(found, chosen, 3)).toBeNull();
});

test('a basket the chosen shop lacks something of is offered the nearest shop with all, and going on without', async () => {
  const quote = await getQuote(db, { lines, storeCode: shops.here.storeCode, locale: 'ja' }, noon);
  expect(quote.lines.map(({ state }) => state)).toEqual(['enough', 'none']);
  expect(quote.trouble).toEqual({
    nearest: { code: shops.near.storeCode, name: '近い店', distance: '44 km', when: '本日 12:30 以降' },
    without: { count: 2, total: 2200 },
  });
});

test('a basket the chosen shop has says from when and until when', async () => {
  const quote = await getQuote(db, { lines, storeCode: shops.near.storeCode, locale: 'en' }, noon);
  expect(quote.trouble).toBeNull();
  expect(quote.shop).toMatchObject({
    name: 'Near',
    methods: ['pay_in_store', 'pay_online'],
    promise: { from: 'From 12:30 pm today, Sun, Nov 22', until: '7:00 pm, Sun, Nov 29' },
  });
});

test('an article that is no longer sold is no reason to go to another shop', async () => {
  const gone = { sku: 'gone', quantity: 1, title: { ja: '廃番' }, optionLabel: null };
  const quote = await getQuote(db, { lines: [...lines, gone], storeCode: shops.near.storeCode, locale: 'ja' }, noon);
  expect(quote.lines[2]).toMatchObject({ state: 'gone', sold: null, title: '廃番' });
  expect(quote.trouble).toEqual({ nearest: null, without: { count: 4, total: 8800 } });
});

test('a shop that is not there counts as none chosen', async () => {
  const quote = await getQuote(db, { lines, storeCode: 'nowhere', locale: 'ja' }, noon);
  expect(quote).toMatchObject({ shop: null, trouble: null, total: 8800 });
});
