import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { fulfillments, staff, stockLevels } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makePoint } from '@/db/testing-points';
import { makeStockedStore, makeStore, noon, reservation } from '@/db/testing-shop';
import { type Actor, guest, system } from '../access/actor';
import { newId, newToken } from '../ids';
import { cancelOrder } from '../orders/cancel-order';
import type { PlaceOrderInput } from '../orders/input';
import { placeOrder } from '../orders/place-order';
import { getOrder } from '../orders/queries';
import { handOver, markReady, startPicking } from './commands';
import { findByCode } from './find-by-code';
import { getStaffOrder, listQueue, listWorkplaces } from './queries';

const { db } = await testDatabase();
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

const worker = (...locationIds: string[]): Actor => ({
  kind: 'staff',
  staffId: newId(),
  name: '佐藤 あかり',
  role: 'staff',
  locationIds,
});

async function aShop() {
  const { store, variant } = await makeStockedStore(db, 50);
  const order = async (over: Partial<PlaceOrderInput> = {}, at = noon) => {
    const lines = [{ sku: variant.sku, quantity: 1 }];
    const placed = await placeOrder(db, guest, reservation(store.storeCode, lines, over), at);
    const found = await getOrder(db, placed.id);
    if (!found) throw new Error('the order is gone');
    return {
      orderId: placed.id,
      number: placed.number,
      id: found.fulfillments[0].id,
      code: found.fulfillments[0].pickupCode,
    };
  };
  const ready = async (actor: Actor = system) => {
    const placed = await order();
    await startPicking(db, actor, { fulfillmentId: placed.id }, later(1));
    await markReady(db, actor, { fulfillmentId: placed.id, shelf: 'A-3' }, later(5));
    return placed;
  };
  return { store, variant, order, ready, actor: worker(store.id) };
}
type Shop = Awaited<ReturnType<typeof aShop>>;

const find = ({ store, actor }: Shop, code: string, at = later(10)) =>
  findByCode(db, actor, { locationId: store.id, code }, at);

/** A code that is none of theirs. */
const otherThan = (...codes: string[]) => ['000001', '000002', '000003'].find((code) => !codes.includes(code)) ?? '';

describe('the queue', () => {
  test('holds what is open and may be worked on, and no pickup code', async () => {
    const shop = await aShop();
    const [first, done] = [await shop.order(), await shop.ready()];
    const unpaid = await shop.order({ paymentMethod: 'pay_online' });
    const gone = await shop.order();
    await cancelOrder(db, system, { orderId: gone.orderId, reason: 'test' }, later(2));
    const queue = await listQueue(db, shop.actor, shop.store.id);
    expect(new Set(queue.map((order) => order.id))).toEqual(new Set([first.id, done.id]));
    expect(queue.find((order) => order.id === done.id)).toMatchObject({ status: 'ready', shelf: 'A-3', total: 1100 });
    expect(queue[0]?.lines).toMatchObject([{ title: { ja: 'マグ' }, quantity: 1, short: false }]);
    expect(JSON.stringify(queue)).not.toContain(first.code);
    expect(queue.map((order) => order.id)).not.toContain(unpaid.id);
  });

  test('is seen by those who work there, and by nobody else', async () => {
    const shop = await aShop();
    const placed = await shop.order();
    await expect(listQueue(db, worker(newId()), shop.store.id)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(listQueue(db, guest, shop.store.id)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await getStaffOrder(db, worker(newId()), placed.id)).toBeNull();
    expect(await getStaffOrder(db, shop.actor, placed.id)).toMatchObject({ number: placed.number });
  });

  test('says who did what', async () => {
    const shop = await aShop();
    const person = { id: newId(), email: `${newToken()}@mail.example`, name: '高木 陸', role: 'staff' as const };
    await db.insert(staff).values({ ...person, passwordHash: '', createdAt: noon });
    const actor: Actor = { ...person, kind: 'staff', staffId: person.id, locationIds: [shop.store.id] };
    const placed = await shop.ready(actor);
    const order = await getStaffOrder(db, actor, placed.id);
    expect(order?.events.map(({ event, by }) => [event, by])).toEqual([
      ['placed', null],
      ['start_picking', '高木 陸'],
      ['mark_ready', '高木 陸'],
    ]);
  });

  test('flags a line when a till sold what was bound to orders', async () => {
    const shop = await aShop();
    const placed = await shop.order();
    await db.update(stockLevels).set({ onHand: 0 }).where(eq(stockLevels.variantId, shop.variant.id));
    expect((await getStaffOrder(db, shop.actor, placed.id))?.lines).toMatchObject([{ short: true }]);
  });
});

describe('workplaces', () => {
  test('are the stores somebody belongs to, with what waits there', async () => {
    const shop = await aShop();
    await shop.order();
    await shop.ready();
    await makeStore(db);
    expect(await listWorkplaces(db, shop.actor)).toMatchObject([{ id: shop.store.id, toPrepare: 1 }]);
    expect(await listWorkplaces(db, worker())).toEqual([]);
    expect(await listWorkplaces(db, guest)).toEqual([]);
  });

  test('of a merchant are all stores, and the warehouses goods leave from, but no place without stock', async () => {
    const warehouse = await makeStore(db, { kind: 'warehouse' });
    const [shipping, serving] = [
      await makeStore(db, { kind: 'warehouse', shipsHome: true }),
      await makeStore(db, { kind: 'warehouse' }),
    ];
    const point = await makePoint(db, serving.id);
    const store = await makeStore(db);
    const merchant: Actor = { kind: 'staff', staffId: newId(), name: '', role: 'merchant', locationIds: [] };
    const ids = (await listWorkplaces(db, merchant)).map((place) => place.id);
    for (const { id } of [store, shipping, serving]) expect(ids).toContain(id);
    for (const { id } of [warehouse, point]) expect(ids).not.toContain(id);
  });
});

describe('a pickup code', () => {
  test('leads to the order that is ready', async () => {
    const shop = await aShop();
    const placed = await shop.ready();
    expect(await find(shop, placed.code)).toMatchObject({ kind: 'ready', order: { id: placed.id, shelf: 'A-3' } });
  });

  test('of an order that is not ready yet says so', async () => {
    const shop = await aShop();
    const placed = await shop.order();
    expect(await find(shop, placed.code)).toMatchObject({ kind: 'early', order: { status: 'to_pick' } });
  });

  test('past its last day is overdue by the clock, before any job has closed it', async () => {
    const shop = await aShop();
    const placed = await shop.ready();
    await db
      .update(fulfillments)
      .set({ collectBy: later(6) })
      .where(eq(fulfillments.id, placed.id));
    expect(await find(shop, placed.code)).toMatchObject({ kind: 'overdue' });
  });

  test('that was handed over or cancelled before says that', async () => {
    const shop = await aShop();
    const [taken, gone] = [await shop.ready(), await shop.order()];
    const proof = { fulfillmentId: taken.id, code: taken.code, collector: 'self', tender: 'cash' } as const;
    await handOver(db, system, proof, later(8));
    await cancelOrder(db, system, { orderId: gone.orderId, reason: 'test' }, later(8));
    expect(await find(shop, taken.code)).toMatchObject({ kind: 'closed', status: 'collected', number: taken.number });
    expect(await find(shop, gone.code)).toMatchObject({ kind: 'closed', status: 'cancelled' });
  });

  test('of another store names that store', async () => {
    const [here, there] = [await aShop(), await aShop()];
    const placed = await there.ready();
    expect(await find(here, placed.code)).toEqual({ kind: 'elsewhere', store: { ja: '試験店', en: 'Test store' } });
  });

  test('that is nobody’s is counted down, and ten of them close the field for a while', async () => {
    const shop = await aShop();
    const placed = await shop.ready();
    const wrong = otherThan(placed.code);
    for (let left = 9; left >= 0; left--) {
      await expect(find(shop, wrong)).rejects.toMatchObject({ code: 'wrong_code', details: { left } });
    }
    await expect(find(shop, placed.code)).rejects.toMatchObject({ code: 'too_many_attempts' });
    expect(await find(shop, placed.code, later(30))).toMatchObject({ kind: 'ready' });
  });

  test('that is right does not use up tries, nor give wrong ones back', async () => {
    const shop = await aShop();
    const placed = await shop.ready();
    await expect(find(shop, otherThan(placed.code))).rejects.toMatchObject({ details: { left: 9 } });
    for (let i = 0; i < 12; i++) expect(await find(shop, placed.code)).toMatchObject({ kind: 'ready' });
    await expect(find(shop, otherThan(placed.code))).rejects.toMatchObject({ details: { left: 8 } });
  });

  test('may be tried only where one works', async () => {
    const shop = await aShop();
    const placed = await shop.ready();
    const elsewhere = findByCode(db, worker(newId()), { locationId: shop.store.id, code: placed.code }, later(10));
    await expect(elsewhere).rejects.toMatchObject({ code: 'not_allowed' });
  });
});
