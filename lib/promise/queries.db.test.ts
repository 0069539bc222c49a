import { eq, inArray } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { locations, products, stockLevels, transferRoutes, variants } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStore, makeVariant, noon, putStock } from '@/db/testing-shop';
import { newId } from '../ids';
import { listHolidays, listStores } from '../stores/queries';
import { getProductStock, getVariantStock, listShopsBySku } from './queries';
import { listRoutes } from './routes';
import { StoreCalendar, storeCalendar } from './store-calendar';

const { db } = await testDatabase();

const shops: Record<string, { id: string; storeCode: string }> = {};
const articles: Record<string, { id: string; sku: string; productId: string; handle: string }> = {};
const shop = (code: string) => shops[code] ?? { id: '', storeCode: '' };
const article = (sku: string) => articles[sku] ?? { id: '', sku: '', productId: '', handle: '' };
const later = (ms: number) => new Date(noon.getTime() + ms);

beforeAll(async () => {
  for (const code of ['A', 'B', 'C']) shops[code] = await makeStore(db, { storeCode: code });
  shops.W = await makeStore(db, { storeCode: 'W', kind: 'warehouse' });
  shops.X = await makeStore(db, { storeCode: 'X', active: false });
  articles.RED = await makeVariant(db, { sku: 'RED' });
  articles.BLUE = await makeVariant(db, { sku: 'BLUE' });
  await db
    .update(variants)
    .set({ productId: article('RED').productId, optionValues: ['blue'], position: 1 })
    .where(eq(variants.sku, 'BLUE'));
  const red = article('RED').id;
  await putStock(db, { variantId: red, locationId: shop('A').id, onHand: 9 });
  await putStock(db, { variantId: red, locationId: shop('B').id, onHand: 4, safetyStock: 2 });
  await putStock(db, { variantId: red, locationId: shop('C').id, onHand: 0 });
  await putStock(db, { variantId: red, locationId: shop('W').id, onHand: 50 });
  await putStock(db, { variantId: red, locationId: shop('X').id, onHand: 50 });
});

/** A van every day from a place to others, there the next morning. */
const route = (from: string, ...to: { id: string }[]) =>
  db.insert(transferRoutes).values(
    to.map(({ id: toId }) => ({
      ...{ id: newId(), fromId: shop(from).id, toId, transitDays: 1, cutoffMinute: 900, arrivesMinute: 660 },
      weekdays: [
        'mon' as const,
        'tue' as const,
        'wed' as const,
        'thu' as const,
        'fri' as const,
        'sat' as const,
        'sun' as const,
      ],
    })),
  );

const calendarNow = async () =>
  new StoreCalendar(await listStores(db), await listHolidays(db, '2026-11-21'), noon, await listRoutes(db));

/** Every variant of the product in one shop, as things are now. */
async function productIn(code: string, handle = article('RED').handle) {
  const calendar = await calendarNow();
  const store = calendar.storeByCode(code);
  if (!store) throw new Error(`no shop ${code}`);
  return getProductStock(db, calendar, { handle, store }, noon);
}

const stockOf = async (sku: string) => getVariantStock(db, await storeCalendar(db, noon), sku, noon);

test('A variant is told shop by shop: band, number while few, ready time and count; no warehouse, no closed shop', async () => {
  expect(await stockOf('RED')).toEqual({
    sku: 'RED',
    shops: [
      { code: 'A', band: 'plenty', left: null, ready: '2026-11-22T03:30:00.000Z', counted: noon.toISOString() },
      { code: 'B', band: 'few', left: 2, ready: '2026-11-22T03:30:00.000Z', counted: noon.toISOString() },
      { code: 'C', band: 'none', left: null, ready: null, counted: noon.toISOString() },
    ],
  });
});

test('What is fully allocated is none', async () => {
  await db
    .update(stockLevels)
    .set({ allocated: 2 })
    .where(eq(stockLevels.locationId, shop('B').id));
  expect(await stockOf('RED')).toMatchObject({ shops: [{ code: 'A' }, { code: 'B', band: 'none', ready: null }, {}] });
  await db
    .update(stockLevels)
    .set({ allocated: 0 })
    .where(eq(stockLevels.locationId, shop('B').id));
});

test('A shop without it, or that never had it, tells when it is brought in; one that takes no orders does not', async () => {
  const [d, e] = [await makeStore(db, { storeCode: 'D' }), await makeStore(db, { storeCode: 'E', services: [] })];
  await route('W', shop('C'), d, e);
  const asked = await calendarNow();
  const inStock = await getVariantStock(db, asked, 'RED', noon);
  expect(inStock?.shops.map(({ code, band, ready, counted }) => [code, band, ready, counted])).toEqual([
    ['A', 'plenty', '2026-11-22T03:30:00.000Z', noon.toISOString()],
    ['B', 'few', '2026-11-22T03:30:00.000Z', noon.toISOString()],
    ['C', 'none', '2026-11-23T02:30:00.000Z', noon.toISOString()],
    ['D', 'none', '2026-11-23T02:30:00.000Z', null],
  ]);
  expect((await getVariantStock(db, asked, 'BLUE', noon))?.shops).toEqual([]);
  await db.delete(transferRoutes);
  await db.delete(locations).where(inArray(locations.id, [d.id, e.id]));
});

test('A SKU that is not on sale is not known; one that no shop ever had is known with no shops', async () => {
  expect(await stockOf('GREEN')).toBeNull();
  expect(await stockOf('BLUE')).toEqual({ sku: 'BLUE', shops: [] });
});

test('A product in one shop tells every variant, without a level as none', async () => {
  expect(await productIn('B')).toEqual({
    store: 'B',
    variants: {
      RED: { band: 'few', left: 2, brought: false },
      BLUE: { band: 'none', left: null, brought: false },
    },
  });
  expect(await productIn('B', 'unknown')).toBeNull();
});

test('A variant that the shop has none of and can have brought in says so', async () => {
  await route('W', shop('B'), shop('C'));
  const brought = async (code: string) => {
    const found = Object.entries((await productIn(code))?.variants ?? {});
    return found.flatMap(([sku, mark]) => (mark.brought ? [sku] : []));
  };
  expect(await brought('C')).toEqual(['RED']);
  expect(await brought('B')).toEqual([]);
  await db.update(locations).set({ services: [] }).where(eq(locations.storeCode, 'C'));
  expect(await brought('C')).toEqual([]);
  await db
    .update(locations)
    .set({ services: ['reserve', 'pay_online'] })
    .where(eq(locations.storeCode, 'C'));
  await db.delete(transferRoutes);
});

test('Shops that can hand over a SKU stand with most first; a SKU nobody has is missing', async () => {
  expect(await listShopsBySku(db, article('RED').productId)).toEqual(new Map([['RED', ['A', 'B']]]));
});

test('A draft is not told of', async () => {
  await db
    .update(products)
    .set({ status: 'draft' })
    .where(eq(products.id, article('RED').productId));
  expect(await stockOf('RED')).toBeNull();
  expect(await productIn('A')).toBeNull();
});

test('Hours are read once for all who ask, again behind their back, and never kept longer than a minute', async () => {
  const first = await storeCalendar(db, later(1_000));
  expect(await storeCalendar(db, later(2_000))).toBe(first);
  await db.update(locations).set({ active: false }).where(eq(locations.storeCode, 'C'));
  expect((await storeCalendar(db, later(5_000))).storeByCode('C')).toBeDefined();
  expect((await storeCalendar(db, later(62_000))).storeByCode('C')).toBeUndefined();
});
