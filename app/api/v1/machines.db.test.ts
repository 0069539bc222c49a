import { eq } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { auditLog, events, fulfillments, pageRenewals, products, receipts, returns } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeKey } from '@/db/testing-keys';
import { placeTestOrder } from '@/db/testing-order';
import { makePurchase } from '@/db/testing-returns';
import { makeStore, noon } from '@/db/testing-shop';
import { makeBroughtOrder } from '@/db/testing-transfer';
import { newId, newToken } from '@/lib/ids';
import { listStockFaults } from '@/lib/stock/check';
import { PATCH as patchProduct } from './catalogue/products/[handle]/route';
import { POST as addVariant } from './catalogue/products/[handle]/variants/route';
import { POST as createProduct, GET as listCatalogue } from './catalogue/products/route';
import { PATCH as patchVariant } from './catalogue/variants/[sku]/route';
import { GET as listVariants } from './catalogue/variants/route';
import { GET as getCustomer } from './customers/route';
import { GET as listEvents } from './events/route';
import { POST as accept } from './fulfillments/[id]/accept/route';
import { POST as cancel } from './fulfillments/[id]/cancel/route';
import { POST as handOver } from './fulfillments/[id]/hand-over/route';
import { POST as ready } from './fulfillments/[id]/ready/route';
import { POST as startPicking } from './fulfillments/[id]/start-picking/route';
import { GET as getOrder } from './orders/by-number/[number]/route';
import { GET as listOrders } from './orders/route';
import { GET as getProduct } from './products/[handle]/route';
import { POST as receiveReturn } from './returns/route';
import { callApi } from './testing-api';
import { POST as receiveTransfer } from './transfers/[id]/receive/route';
import { POST as sendTransfer } from './transfers/[id]/send/route';
import { GET as listTransfers } from './transfers/route';

vi.useFakeTimers({ toFake: ['Date'], now: new Date(noon.getTime() + 3_600_000) });
const { db, url } = await testDatabase();
vi.stubEnv('DATABASE_URL', url);
vi.stubEnv('APP_URL', 'https://shop.test');
const all = await makeKey(db);
const keyOf = (...stores: string[]) => makeKey(db, { stores });

const acts = { accept, 'start-picking': startPicking, ready, 'hand-over': handOver, cancel };
const act = (name: keyof typeof acts, id: string, headers: Record<string, string>, body?: unknown) =>
  callApi(acts[name], { path: `/fulfillments/{id}/${name}`, method: 'POST', params: { id }, headers, body });
const orders = (headers: Record<string, string>, query: Record<string, string> = {}) =>
  callApi(listOrders, { path: '/orders', headers, query });
type Listed = { number: string };
const numbers = (found: Listed[]) => found.map(({ number }) => number);

describe('orders', () => {
  test('a till takes an order from accepting to handing over, against its code', async () => {
    const { store, fulfillmentId: id, parts, number } = await placeTestOrder(db);
    const { id: keyId, bearer } = await keyOf(store.id);
    expect((await act('accept', id, bearer)).answer.fulfillments[0].accepted_at).not.toBeNull();
    await act('start-picking', id, bearer);
    const prepared = await act('ready', id, bearer, { shelf: 'A-3' });
    expect(prepared.answer).toMatchObject({ number, fulfillments: [{ status: 'ready', shelf: 'A-3', due: 2200 }] });
    expect(JSON.stringify(prepared.answer)).not.toContain(parts[0].pickupCode);
    const wrong = parts[0].pickupCode === '000000' ? '000001' : '000000';
    expect(await act('hand-over', id, bearer, { code: wrong, tender: 'cash' })).toMatchObject({
      status: 422,
      answer: { code: 'wrong_code', details: { left: 4 } },
    });
    const key = { ...bearer, 'idempotency-key': newToken() };
    const body = { code: parts[0].pickupCode, tender: 'cash' };
    const given = await act('hand-over', id, key, body);
    expect(given.answer).toMatchObject({ payment_status: 'paid', fulfillments: [{ status: 'collected' }] });
    expect((await act('hand-over', id, key, body)).answer).toEqual(given.answer);
    expect(await db.$count(receipts, eq(receipts.fulfillmentId, id))).toBe(1);
    expect(await listStockFaults(db)).toEqual([]);
    const again = await act('hand-over', id, bearer, body);
    expect(again).toMatchObject({ status: 409, answer: { code: 'already_changed' } });
    expect(keyId).toBeDefined();
  });

  test('what belongs to another store is neither listed nor moved', async () => {
    const [mine, other] = [await placeTestOrder(db), await placeTestOrder(db)];
    const { bearer } = await keyOf(mine.store.id);
    expect(numbers((await orders(bearer)).answer.orders)).toEqual([mine.number]);
    for (const name of ['accept', 'start-picking'] as const) {
      expect((await act(name, other.fulfillmentId, bearer)).status).toBe(403);
    }
    const refused = await act('cancel', other.fulfillmentId, bearer, { reason: '欠品' });
    expect([refused.status, refused.answer.code]).toEqual([403, 'not_allowed']);
    const params = { number: other.number };
    const one = await callApi(getOrder, { path: '/orders/by-number/{number}', params, headers: bearer });
    expect(one.status).toBe(404);
    expect((await orders(bearer, { store_code: other.store.storeCode })).status).toBe(403);
  });

  test('are listed by state, page by page, and later as far as they changed', async () => {
    const first = await placeTestOrder(db);
    const at = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
    const { bearer } = await keyOf(first.store.id);
    const read = async (query: Record<string, string>) => (await orders(bearer, query)).answer;
    await db
      .update(fulfillments)
      .set({ updatedAt: at(1) })
      .where(eq(fulfillments.id, first.fulfillmentId));
    const page = await read({ limit: '1', status: 'to_pick,picking' });
    expect([numbers(page.orders), page.has_more]).toEqual([[first.number], false]);
    expect((await read({ status: 'ready' })).orders).toEqual([]);
    expect((await read({ after: page.cursor })).orders).toEqual([]);
    await act('start-picking', first.fulfillmentId, bearer);
    expect(numbers((await read({ after: page.cursor })).orders)).toEqual([first.number]);
    const wrong = await orders(bearer, { status: 'eaten' });
    expect([wrong.status, Object.keys(wrong.answer.fields)]).toEqual([422, ['status.0']]);
  });

  test('a store cancels, and its stock is free again', async () => {
    const order = await placeTestOrder(db);
    const { bearer } = await keyOf(order.store.id);
    const { answer } = await act('cancel', order.fulfillmentId, bearer, { reason: '破損' });
    expect(answer.fulfillments).toMatchObject([{ status: 'cancelled' }]);
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('a fulfillment that is none is not found', async () => {
    expect((await act('accept', newId(), all.bearer)).status).toBe(404);
    expect((await act('accept', 'x', all.bearer)).status).toBe(422);
  });
});

test('goods are sent by one store’s key and received by the other’s', async () => {
  const { shop, sources, readTransfers } = await makeBroughtOrder(db, { from: [3] });
  const [transfer] = await readTransfers();
  const id = transfer?.id ?? '';
  const [here, there] = [await keyOf(shop.id), await keyOf(sources[0]?.id ?? '')];
  const call = (name: 'send' | 'receive', headers: Record<string, string>, body?: unknown) =>
    callApi(name === 'send' ? sendTransfer : receiveTransfer, {
      ...{ path: `/transfers/{id}/${name}`, method: 'POST', params: { id }, headers, body },
    });
  const list = await callApi(listTransfers, { path: '/transfers', headers: here.bearer });
  expect(list.answer.transfers).toMatchObject([{ id, status: 'requested', to_store_code: shop.storeCode }]);
  expect((await call('send', here.bearer)).status).toBe(403);
  expect((await call('send', there.bearer)).answer).toMatchObject({ status: 'sent', lines: [{ quantity: 3 }] });
  const lines = [{ line_id: list.answer.transfers[0].lines[0].line_id, received: 3 }];
  expect((await call('receive', there.bearer, { lines })).status).toBe(403);
  expect((await call('receive', here.bearer, { lines: [{ ...lines[0], received: 4 }] })).status).toBe(422);
  expect((await call('receive', here.bearer, { lines })).answer).toMatchObject({ status: 'received' });
  expect((await call('receive', here.bearer, { lines })).answer.code).toBe('already_changed');
  expect(await listStockFaults(db)).toEqual([]);
});

describe('returns', () => {
  const take = (body: object, headers: Record<string, string>) =>
    callApi(receiveReturn, { path: '/returns', method: 'POST', headers, body });
  const bodyOf = (bought: Awaited<ReturnType<typeof makePurchase>>, quantity = 1) => ({
    ...{ store_code: bought.other.storeCode, order_number: bought.placed.number },
    lines: [{ line_id: bought.lineId, quantity, reason: 'size', condition: 'resellable' }],
  });

  test('goods come back once a key, to the till that has the right to it', async () => {
    const bought = await makePurchase(db);
    const { bearer } = await keyOf(bought.other.id);
    const headers = { ...bearer, 'idempotency-key': newToken() };
    const done = await take(bodyOf(bought), headers);
    expect([done.status, done.answer.given_back]).toEqual([201, 1100]);
    expect((await take(bodyOf(bought), headers)).answer).toEqual(done.answer);
    expect(await db.$count(returns, eq(returns.orderId, bought.placed.id))).toBe(1);
    expect(await listStockFaults(db)).toEqual([]);
    const more = await take(bodyOf(bought, 3), { ...bearer, 'idempotency-key': newToken() });
    expect(more).toMatchObject({ status: 409, answer: { code: 'already_returned' } });
  });

  test('without a key of its own, or at another store, none is received', async () => {
    const bought = await makePurchase(db);
    const { bearer } = await keyOf(bought.store.id);
    expect((await take(bodyOf(bought), bearer)).status).toBe(422);
    expect((await take(bodyOf(bought), { ...bearer, 'idempotency-key': newToken() })).status).toBe(403);
  });
});

describe('the catalogue', () => {
  const named = () =>
    `mug-${newToken()
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '')}`;
  const create = (body: object, headers = all.bearer) =>
    callApi(createProduct, { path: '/catalogue/products', method: 'POST', headers, body });
  const colours = [
    {
      kind: 'color',
      name: { ja: '色', en: 'Colour' },
      values: [
        { key: 'kon', label: { ja: '紺' } },
        { key: 'shiro', label: { ja: '白' } },
      ],
    },
  ];
  const mug = (handle = named(), over: object = {}) => ({
    ...{ handle, title: { ja: 'マグ', en: 'Mug' }, description: { ja: '<p>白い<script>alert(1)</script></p>' } },
    ...{ options: colours, variants: [{ sku: `${handle}-kon`, options: ['kon'], price: 1980, gtin: '4901234567894' }] },
    ...over,
  });

  test('a product is made, found by shoppers, changed in what is named, and every change is kept with before and after', async () => {
    const body = mug();
    const made = await create(body);
    expect([made.status, made.answer.description.ja]).toEqual([201, '<p>白い</p>']);
    const params = { handle: body.handle };
    const path = '/catalogue/products/{handle}';
    const patched = await callApi(patchProduct, {
      ...{ path, method: 'PATCH', params, headers: all.bearer, body: { tagline: { ja: '朝の' }, tax_rate: 800 } },
    });
    expect(patched.answer).toMatchObject({ tagline: { ja: '朝の' }, tax_rate: 800, title: { ja: 'マグ' } });
    const sku = `${body.handle}-kon`;
    const priced = await callApi(patchVariant, {
      ...{ path: '/catalogue/variants/{sku}', method: 'PATCH', params: { sku }, headers: all.bearer },
      body: { price: 1650, compare_at_price: 1980 },
    });
    expect(priced.answer).toMatchObject({ price: 1650, compare_at_price: 1980 });
    const shown = await callApi(getProduct, { path: '/products/{handle}', params });
    expect(shown.answer.variants).toMatchObject([{ sku, price: 1650 }]);
    const log = await db.select().from(auditLog).where(eq(auditLog.action, 'variant_changed'));
    expect(log.at(-1)).toMatchObject({ actorKind: 'key', data: { before: { price: 1980 }, after: { price: 1650 } } });
    const [row] = await db.select().from(products).where(eq(products.handle, body.handle));
    expect(row?.searchText).toContain('朝の');
  });

  test('every write names the pages that show it, for every process to render anew', async () => {
    const body = mug();
    await create(body);
    const renewals = await db.select().from(pageRenewals);
    expect(renewals.flatMap(({ paths }) => paths)).toEqual(
      expect.arrayContaining([`/ja/products/${body.handle}`, `/en/products/${body.handle}`]),
    );
  });

  test('one more variant comes, and is listed by its barcode', async () => {
    const body = mug();
    await create(body);
    const path = '/catalogue/products/{handle}/variants';
    const add = (variant: object) =>
      callApi(addVariant, {
        ...{ path, method: 'POST', params: { handle: body.handle }, headers: all.bearer, body: variant },
      });
    const sku = `${body.handle}-shiro`;
    expect(await add({ sku, options: ['shiro'], price: 1980, gtin: '49123456' })).toMatchObject({ status: 201 });
    const listed = await callApi(listVariants, {
      ...{ path: '/catalogue/variants', headers: all.bearer, query: { gtin: '4901234567894' } },
    });
    expect(listed.answer.variants.map((one: { sku: string }) => one.sku)).toContain(`${body.handle}-kon`);
    for (const [variant, field] of [
      [{ sku: `${sku}-2`, options: ['shiro'], price: 1 }, 'options'],
      [{ sku: `${sku}-3`, options: ['red'], price: 1 }, 'options'],
      [{ sku: `${sku}-4`, price: 1 }, 'options'],
      [{ sku, options: ['kon'], price: 1 }, 'sku'],
    ] as const) {
      const { status, answer } = await add(variant);
      expect([status, Object.keys(answer.fields)]).toEqual([422, [field]]);
    }
  });

  test.each<[string, object, string]>([
    ['a handle that is an address of its own', { handle: '../admin' }, 'handle'],
    ['no Japanese title', { title: { en: 'Mug' } }, 'title.ja'],
    ['a category that is none', { category: 'nothing' }, 'category'],
    ['a tax rate of its own', { tax_rate: 999 }, 'tax_rate'],
    ['no variant', { variants: [] }, 'variants'],
    ['a price below nothing', { variants: [{ sku: 'X', options: ['kon'], price: -1 }] }, 'variants.0.price'],
    [
      'a struck-out price that is lower',
      { variants: [{ sku: 'X', options: ['kon'], price: 100, compare_at_price: 100 }] },
      'variants.0.compare_at_price',
    ],
    [
      'the same value twice',
      { variants: ['A', 'B'].map((sku) => ({ sku: sku + newToken(), options: ['kon'], price: 1 })) },
      'variants.1.options',
    ],
  ])('%s makes no product', async (_case, over, field) => {
    const body = mug(named(), over);
    const { status, answer } = await create(body);
    expect([status, Object.keys(answer.fields)]).toEqual([422, [field]]);
    expect(await db.$count(products, eq(products.handle, body.handle))).toBe(0);
  });

  test('a handle that is taken, options that no longer fit, and a key without the scope are refused', async () => {
    const body = mug();
    await create(body);
    expect((await create({ ...mug(body.handle), variants: mug().variants })).answer.fields).toHaveProperty('handle');
    const reader = await makeKey(db, { scopes: ['catalogue:read'] });
    expect((await create(mug(), reader.bearer)).answer.code).toBe('scope_missing');
    const { answer } = await callApi(patchProduct, {
      ...{ path: '/catalogue/products/{handle}', method: 'PATCH', params: { handle: body.handle } },
      ...{ headers: all.bearer, body: { options: [] } },
    });
    expect(answer.fields).toHaveProperty('options');
  });

  test('products are listed page by page, those not on sale too', async () => {
    await create(mug(named(), { status: 'draft' }));
    await create(mug(named(), { status: 'draft' }));
    const read = (query: Record<string, string>) =>
      callApi(listCatalogue, {
        path: '/catalogue/products',
        headers: all.bearer,
        query: { status: 'draft', ...query },
      });
    const first = await read({ limit: '1' });
    const second = await read({ limit: '1', after: first.answer.cursor });
    expect([first.answer.has_more, second.answer.has_more]).toEqual([true, false]);
    expect(first.answer.products[0].handle).not.toBe(second.answer.products[0].handle);
  });
});

test('a customer is what was ordered by an address at the key’s stores', async () => {
  const email = `${newToken().toLowerCase()}@mail.example`;
  const [mine, other] = [await placeTestOrder(db, { over: { email } }), await placeTestOrder(db, { over: { email } })];
  const read = (headers: Record<string, string>, asked = email) =>
    callApi(getCustomer, { path: '/customers', headers, query: { email: asked } });
  const here = await read((await keyOf(mine.store.id)).bearer, email.toUpperCase());
  expect(numbers(here.answer.orders)).toEqual([mine.number]);
  const everywhere = await read(all.bearer);
  expect(new Set(numbers(everywhere.answer.orders))).toEqual(new Set([mine.number, other.number]));
  expect(everywhere.answer).toMatchObject({ name: '青木 みなみ', member: null });
  const stranger = await keyOf((await makeStore(db)).id);
  expect((await read(stranger.bearer)).status).toBe(404);
  const narrow = await makeKey(db, { scopes: ['orders:read'] });
  expect((await read(narrow.bearer)).answer.code).toBe('scope_missing');
});

test('events are read on from a number, only those of the key’s stores and of none', async () => {
  const [mine, other] = [await makeStore(db), await makeStore(db)];
  const write = (type: string, locationId: string | null) =>
    db.insert(events).values({ sourceId: newId(), type, objectKey: 'order:1', locationId, data: { n: 1 }, at: noon });
  await write('order.placed', mine.id);
  await write('order.placed', other.id);
  await write('product.published', null);
  await write('order.ready', mine.id);
  await write('order.placed', other.id);
  const { bearer } = await keyOf(mine.id);
  const read = async (query: Record<string, string>) =>
    (await callApi(listEvents, { path: '/events', headers: bearer, query })).answer;
  type Told = { type: string; store_code: string | null };
  const told = (found: Told[]) => found.map(({ type, store_code }) => [type, store_code]);
  const first = await read({ limit: '2' });
  expect([told(first.events), first.has_more]).toEqual([
    [
      ['order.placed', mine.storeCode],
      ['product.published', null],
    ],
    true,
  ]);
  const second = await read({ after: String(first.cursor), limit: '2' });
  expect([told(second.events), second.has_more]).toEqual([[['order.ready', mine.storeCode]], false]);
  expect(await read({ after: String(second.cursor) })).toEqual({ events: [], cursor: second.cursor, has_more: false });
  expect(told((await read({ type: 'order.ready' })).events)).toEqual([['order.ready', mine.storeCode]]);
});
