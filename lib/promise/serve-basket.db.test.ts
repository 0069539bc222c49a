import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { fulfillments, locations, stockLevels, transferRoutes } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { daytime, makeStore, makeVariant, noon, putStock, reservation } from '@/db/testing-shop';
import { guest } from '../access/actor';
import { newId } from '../ids';
import { placeOrder } from '../orders/place-order';
import { getStoreById, listHolidays, listStores } from '../stores/queries';
import { listRoutes } from './routes';
import { listShopsForBasket, planFor, type ServingShop } from './serve-basket';
import { StoreCalendar } from './store-calendar';
import { local, written } from './testing-shops';

const { db } = await testDatabase();

type Variant = Awaited<ReturnType<typeof makeVariant>>;
type Shop = Awaited<ReturnType<typeof makeStore>>;
const goods: { mug?: Variant; pot?: Variant } = {};
const shops = new Map<string, Shop>();

const shopOf = (code: string) => {
  const shop = shops.get(code);
  if (!shop) throw new Error(`no shop ${code}`);
  return shop;
};
const variantOf = (name: 'mug' | 'pot') => {
  const variant = goods[name];
  if (!variant) throw new Error(`no ${name}`);
  return variant;
};

type LocationRow = typeof locations.$inferInsert;

/** A place by a code of its own, with so many mugs and pots, `spare` of each held back; 0 = never had it. */
async function place(storeCode: string, [mugs, pots]: [number, number], over: Partial<LocationRow> = {}, spare = 0) {
  const shop = await makeStore(db, { storeCode, ...over });
  shops.set(storeCode, shop);
  const levels = [
    [variantOf('mug'), mugs],
    [variantOf('pot'), pots],
  ] as const;
  for (const [variant, onHand] of levels) {
    if (onHand > 0) await putStock(db, { variantId: variant.id, locationId: shop.id, onHand, safetyStock: spare });
  }
}

const route = (from: string, to: string, over: Partial<typeof transferRoutes.$inferInsert> = {}) =>
  db.insert(transferRoutes).values({
    id: newId(),
    fromId: shopOf(from).id,
    toId: shopOf(to).id,
    weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    cutoffMinute: 900,
    transitDays: 1,
    arrivesMinute: 660,
    ...over,
  });

const calendar = async () =>
  new StoreCalendar(await listStores(db), await listHolidays(db, '2026-11-21'), noon, await listRoutes(db));
const basket = (mugs: number, pots: number) => [
  { variantId: variantOf('mug').id, quantity: mugs },
  { variantId: variantOf('pot').id, quantity: pots },
];

/** "far: now 11-22 12:30" */
const say = ({ store, plan }: ServingShop) => {
  const more = plan.kind === 'part' ? ` lines ${plan.supplied.join(' ')}` : '';
  const codeOf = (id: string) => [...shops].find(([, shop]) => shop.id === id)?.[0];
  const brought = ({ fromId, units }: { fromId: string; units: { line: number; quantity: number }[] }) =>
    `${codeOf(fromId)} ${units.map(({ line, quantity }) => `${quantity}×${line}`).join(' ')}`;
  const from = plan.kind === 'later' ? ` from ${plan.bring.map(brought).join(', ')}` : '';
  return `${store.storeCode}: ${plan.kind} ${written(plan.readyAt).slice(5)}${more}${from}`;
};
const asked = async (mugs: number, pots: number, near: { lat: number; lng: number } | null = { lat: 35.6, lng: 139 }) =>
  (await listShopsForBasket(db, await calendar(), { near, lines: basket(mugs, pots) }, noon)).map(say);

beforeAll(async () => {
  goods.mug = await makeVariant(db);
  goods.pot = await makeVariant(db);
  const closedOnSunday = { weeklyHours: { ...daytime, sun: [] } };
  await place('near', [5, 5], { lat: 35.61, lng: 139 });
  await place('slow', [5, 5], { lat: 35.605, lng: 139, prepMinutes: 120 });
  await place('far', [5, 5], { lat: 37, lng: 139 });
  await place('tomorrow', [5, 5], { lat: 35.6, lng: 139, ...closedOnSunday });
  await place('lacks', [5, 0], { lat: 35.7, lng: 139 });
  await place('empty', [0, 0], { lat: 35.65, lng: 139 });
  await place('mugs', [3, 1], { lat: 35.8, lng: 139 }, 1);
  await place('nothing', [0, 0]);
  await place('showroom', [9, 9], { services: [] });
  await place('gone', [9, 9], { active: false });
  await place('depot', [9, 9], { kind: 'warehouse', lat: 36, lng: 139 }, 2);
  await place('shut', [99, 99], { kind: 'warehouse', active: false });
  await place('branch', [1, 2], { lat: 35.9, lng: 139 });
  await route('depot', 'lacks');
  await route('depot', 'empty', { transitDays: 2 });
  for (const to of ['lacks', 'empty', 'nothing']) await route('shut', to);
  await route('branch', 'nothing');
});

describe('shops that can serve a basket', () => {
  test('come in order: within reach all now, by day and way, then all later; the same far away; a part', async () => {
    expect(await asked(2, 2)).toEqual([
      'slow: now 11-22 14:00',
      'near: now 11-22 12:30',
      'tomorrow: now 11-23 10:30',
      'lacks: later 11-23 11:30 from depot 2×1',
      'empty: later 11-24 11:30 from depot 2×0 2×1',
      'far: now 11-22 12:30',
      'mugs: part 11-22 12:30 lines 0',
      'branch: part 11-22 12:30 lines 1',
    ]);
  });

  test('come by the hour where nobody knows from where they are looked for', async () => {
    expect((await asked(2, 2, null)).slice(0, 4)).toEqual([
      'far: now 11-22 12:30',
      'near: now 11-22 12:30',
      'slow: now 11-22 14:00',
      'tomorrow: now 11-23 10:30',
    ]);
  });

  test('that have a part come by how much of it they have, however far', async () => {
    const three = [await makeVariant(db), await makeVariant(db), await makeVariant(db)];
    const has = async (lines: number, lat: number) => {
      const shop = await makeStore(db, { lat, lng: 139 });
      for (const { id } of three.slice(0, lines)) await putStock(db, { variantId: id, locationId: shop.id, onHand: 1 });
      return shop.storeCode;
    };
    const [near, far] = [await has(1, 35.6), await has(2, 40)];
    const lines = three.map(({ id }) => ({ variantId: id, quantity: 1 }));
    const listed = await listShopsForBasket(db, await calendar(), { near: { lat: 35.6, lng: 139 }, lines }, noon);
    expect(listed.map(({ store }) => store.storeCode)).toEqual([far, near]);
  });

  test('keep their safety stock, also from each other', async () => {
    expect(await asked(3, 1)).not.toContainEqual(expect.stringMatching(/^mugs:/));
    expect(await asked(7, 7)).toEqual([
      'lacks: later 11-23 11:30 from depot 2×0 7×1',
      'empty: later 11-24 11:30 from depot 7×0 7×1',
    ]);
    expect(await asked(8, 8)).toEqual([]);
  });

  test('have nothing brought from a place that is not in use, until it is', async () => {
    await db.update(locations).set({ active: true }).where(eq(locations.storeCode, 'shut'));
    expect(await asked(50, 50)).toEqual([
      'empty: later 11-23 11:30 from shut 50×0 50×1',
      'lacks: later 11-23 11:30 from shut 45×0 50×1',
      'nothing: later 11-23 11:30 from shut 50×0 50×1',
    ]);
    await db.update(locations).set({ active: false }).where(eq(locations.storeCode, 'shut'));
  });
});

describe('one shop', () => {
  test.each([
    [2, 2],
    [1, 1],
    [5, 2],
    [7, 7],
    [9, 9],
  ])('has the plan that the list shows, of %i mugs and %i pots', async (mugs, pots) => {
    const days = await calendar();
    const lines = basket(mugs, pots);
    const listed = await listShopsForBasket(db, days, { near: null, lines }, noon);
    const plans = new Map(listed.map(({ store, plan }) => [store.storeCode, plan]));
    for (const store of days.stores) {
      if (store.services.length === 0) continue;
      expect(await planFor(db, days, store, lines, noon)).toEqual(plans.get(store.storeCode) ?? { kind: 'none' });
    }
  });

  test('no longer has what an order has bound', async () => {
    const [store, variant] = [await makeStore(db), await makeVariant(db)];
    await putStock(db, { variantId: variant.id, locationId: store.id, onHand: 2 });
    const plan = async () => {
      const days = await calendar();
      const shop = days.storeById(store.id);
      if (!shop) throw new Error('the shop is gone');
      return (await planFor(db, days, shop, [{ variantId: variant.id, quantity: 2 }], noon)).kind;
    };
    expect(await plan()).toBe('now');
    await placeOrder(db, guest, reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]), noon);
    expect(await plan()).toBe('none');
    await db.delete(stockLevels).where(eq(stockLevels.locationId, store.id));
    expect(await plan()).toBe('none');
  });
});

describe('orders in hand', () => {
  const waitingAt = async (minutesPerOrder: number) => {
    const [store, variant] = [await makeStore(db, { minutesPerOrder }), await makeVariant(db)];
    await putStock(db, { variantId: variant.id, locationId: store.id, onHand: 9 });
    const order = () => placeOrder(db, guest, reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]), noon);
    const [first] = [await order(), await order(), await order()];
    await db.update(fulfillments).set({ status: 'picking' }).where(eq(fulfillments.locationId, store.id));
    await db
      .update(fulfillments)
      .set({ status: 'ready' })
      .where(eq(fulfillments.orderId, first?.id ?? ''));
    const days = await calendar();
    const shop = await getStoreById(db, store.id);
    return { waiting: shop?.waiting, ready: shop && days.readyAt(shop, noon) };
  };

  test('make who orders now wait, but not those that are ready', async () => {
    expect(await waitingAt(20)).toEqual({ waiting: 2, ready: local('2026-11-22 13:15') });
  });

  test('are not even counted where nobody waits for them', async () => {
    expect(await waitingAt(0)).toEqual({ waiting: 0, ready: local('2026-11-22 12:30') });
  });
});
