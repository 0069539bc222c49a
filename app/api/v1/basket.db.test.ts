import { eq } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { products } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { here, makeGoods } from '@/db/testing-goods';
import { makeStore, makeVariant } from '@/db/testing-shop';
import { POST as listDeliveryTerms } from './basket/delivery/route';
import { POST as listServingPoints } from './basket/points/route';
import { POST as listServingStores } from './basket/stores/route';
import { GET as listSlots } from './stores/[store_code]/slots/route';
import { callApi } from './testing-api';

const { db, url } = await testDatabase();
vi.stubEnv('DATABASE_URL', url);

const { near, far, locker, mug, pot } = await makeGoods(db);
const empty = await makeStore(db, { lat: 35.2, lng: 135 });
await makeStore(db, { lat: 35, lng: 135, services: [] });
const parcel = await makeVariant(db);
await db
  .update(products)
  .set({ ways: ['delivery'] })
  .where(eq(products.id, parcel.productId));

const basket = (mugs: number, pots = 0) => {
  const wanted = [
    { sku: mug.sku, quantity: mugs },
    { sku: pot.sku, quantity: pots },
  ];
  return { lines: wanted.filter(({ quantity }) => quantity > 0) };
};
type Query = Record<string, string>;
const stores = (body: unknown, query: Query = { near: here }) =>
  callApi(listServingStores, { path: '/basket/stores', method: 'POST', query, body });
const points = (body: unknown, query: Query = { near: here }) =>
  callApi(listServingPoints, { path: '/basket/points', method: 'POST', query, body });
const delivery = (body: unknown, postcode: string) =>
  callApi(listDeliveryTerms, { path: '/basket/delivery', method: 'POST', query: { postcode }, body });

describe('shops for a basket', () => {
  test('are told with what each can do, from when, and from where goods would come', async () => {
    const { status, answer } = await stores(basket(1, 2));
    expect(status).toBe(200);
    expect(answer).toMatchObject({
      currency: 'JPY',
      next_page: null,
      stores: [
        { store_code: far.storeCode, plan: 'now', supplied: [mug.sku, pot.sku], brought_in: [], fee: 0 },
        {
          store_code: near.storeCode,
          plan: 'later',
          brought_in: [{ from_store_code: far.storeCode, lines: [{ sku: pot.sku, quantity: 2 }] }],
          payment_methods: ['pay_in_store', 'pay_online'],
        },
        { store_code: empty.storeCode, plan: 'none', ready_at: null, supplied: [], distance_m: 22239 },
      ],
    });
    const [now, later] = answer.stores;
    expect(new Date(later.ready_at).getTime()).toBeGreaterThan(new Date(later.brought_in[0].due_at).getTime());
    expect(new Date(now.ready_at).getTime()).toBeLessThan(new Date(later.ready_at).getTime());
  });

  test('that have a part say which', async () => {
    const { answer } = await stores(basket(1, 6));
    expect(answer.stores.map(({ plan, supplied }: { plan: string; supplied: string[] }) => [plan, supplied])).toEqual([
      ['part', [mug.sku]],
      ['part', [mug.sku]],
      ['none', []],
    ]);
  });

  test('come page by page; one of them can be asked alone', async () => {
    const first = await stores(basket(1), { near: here, limit: '1' });
    expect(first.answer).toMatchObject({ stores: [{ store_code: near.storeCode }], next_page: 2 });
    const only = await stores(basket(1), { store_code: empty.storeCode });
    expect(only.answer.stores).toMatchObject([{ store_code: empty.storeCode, plan: 'none', distance_m: null }]);
  });

  test.each([
    ['an unknown shop', basket(1), { store_code: 'nowhere' }, 404, 'unknown_store'],
    ['an unknown article', { lines: [{ sku: 'NOPE', quantity: 1 }] }, {}, 404, 'unknown_product'],
    ['what is only sent', { lines: [{ sku: parcel.sku, quantity: 1 }] }, {}, 422, 'not_collectable'],
    ['nothing', { lines: [] }, {}, 422, 'invalid_input'],
    ['a field that is not known', { ...basket(1), colour: 'red' }, {}, 422, 'invalid_input'],
  ])('%s is refused', async (_case, body, query: Query, status, code) => {
    expect(await stores(body, query)).toMatchObject({ status, answer: { code } });
  });
});

describe('points for a basket', () => {
  test('that take it say from when and until when', async () => {
    const { answer } = await points(basket(1));
    expect(answer.points).toMatchObject([
      { point_code: locker.code, kind: 'locker', takes: true, reasons: [], payment_methods: ['pay_online'] },
    ]);
    const [{ ready_at, collect_by, distance_m }] = answer.points;
    expect(new Date(collect_by).getTime()).toBeGreaterThan(new Date(ready_at).getTime());
    expect(distance_m).toBeGreaterThan(1200);
  });

  test('that do not say why, in figures and in words', async () => {
    const { answer } = await points(basket(0, 1), { near: here, payment_method: 'pay_in_store' });
    expect(answer.points[0]).toMatchObject({
      takes: false,
      reasons: [
        { kind: 'sum', limit: 600, actual: 700, words: { ja: '三辺合計 60cm を超えるため' } },
        { kind: 'payment', limit: ['pay_online'], actual: 'pay_in_store' },
      ],
    });
  });

  test('whose shop lacks something take nothing, though it would fit', async () => {
    const { answer } = await points(basket(10));
    expect(answer.points).toMatchObject([{ takes: false, reasons: [], ready_at: null, collect_by: null }]);
  });

  test('are asked from somewhere', async () => {
    const { status, answer } = await points(basket(1), {});
    expect([status, answer.fields.near.code]).toEqual([422, 'required']);
  });
});

describe('delivery to a postcode', () => {
  test('has its carrier, fee, days and bands', async () => {
    const { answer } = await delivery(basket(1), '100-0005');
    expect(answer).toMatchObject({
      postcode: '1000005',
      currency: 'JPY',
      terms: [{ prefecture: '東京都', city: '千代田区', town: '丸の内', carrier: { code: 'yamato' }, fee: 660 }],
    });
    expect(answer.terms[0].dates).toHaveLength(14);
    expect(answer.terms[0].bands[0]).toEqual({ code: 'am', name: { ja: '午前中', en: 'Morning' }, ends_hour: 12 });
  });

  test('is told at its field where no such postcode is', async () => {
    const { status, answer } = await delivery(basket(1), '9999999');
    expect([status, answer.fields.postcode.code]).toEqual([422, 'postcode_unknown']);
  });

  test.each([
    ['a place no carrier goes to', basket(1), '0600000', 422, 'not_deliverable'],
    ['more than any place that sends has', basket(10), '1000005', 409, 'out_of_stock'],
    ['half a postcode', basket(1), '100', 422, 'invalid_input'],
  ])('%s is refused', async (_case, body, postcode, status, code) => {
    expect(await delivery(body, postcode)).toMatchObject({ status, answer: { code } });
  });
});

describe('times of a shop', () => {
  const slots = (store_code: string, query: Query = {}) =>
    callApi(listSlots, { path: '/stores/{store_code}/slots', params: { store_code }, query });

  test('begin when an order is ready there, or later where that is asked', async () => {
    const { answer } = await slots(near.storeCode);
    expect(answer).toMatchObject({ store_code: near.storeCode, books: true });
    expect(answer.slots[0]).toMatchObject({ left: 1 });
    const last = answer.slots.at(-1);
    expect((await slots(near.storeCode, { from: last.starts_at })).answer.slots).toEqual([last]);
  });

  test('are none where a shop has no times of its own', async () => {
    expect((await slots(far.storeCode)).answer).toEqual({ store_code: far.storeCode, books: false, slots: [] });
  });

  test.each([
    ['an unknown shop', 'nowhere', {}, 404, 'unknown_store'],
    ['a time that is none', near.storeCode, { from: 'noon' }, 422, 'invalid_input'],
  ])('%s is refused', async (_case, code_, query: Query, status, code) => {
    expect(await slots(code_, query)).toMatchObject({ status, answer: { code } });
  });
});
