import { eq } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { fulfillments, orderEvents, receipts } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { customer, home, makeGoods } from '@/db/testing-goods';
import { makeKey } from '@/db/testing-keys';
import { placeTestOrder } from '@/db/testing-order';
import { makeStore } from '@/db/testing-shop';
import type { ApiScope } from '@/lib/access/actor';
import { newId, newToken } from '@/lib/ids';
import { getOrderByToken } from '@/lib/orders/queries';
import { listStockFaults } from '@/lib/stock/check';
import { POST as deliver } from './fulfillments/[id]/deliver/route';
import { GET as getFulfillment } from './fulfillments/[id]/route';
import { POST as ship } from './fulfillments/[id]/ship/route';
import { POST as startPicking } from './fulfillments/[id]/start-picking/route';
import { POST as placeOrder } from './orders/route';
import { callApi } from './testing-api';

const { db, url } = await testDatabase();
vi.stubEnv('DATABASE_URL', url);
vi.stubEnv('APP_URL', 'https://shop.test');

type Headers = Record<string, string>;
const acts = { ship, deliver, 'start-picking': startPicking };
const act = (name: keyof typeof acts, id: string, headers: Headers, body?: unknown) =>
  callApi(acts[name], { path: `/fulfillments/{id}/${name}`, method: 'POST', params: { id }, headers, body });
const read = (id: string, headers: Headers) =>
  callApi(getFulfillment, { path: '/fulfillments/{id}', params: { id }, headers });
const number = { tracking_number: '1234-5678-9012' };

const { pot, mug } = await makeGoods(db);
/** By turns, so that neither is sold out. */
let placed = 0;
const { bearer } = await makeKey(db);
const keyFor = (...scopes: ApiScope[]) => makeKey(db, { scopes });

/** Bought to be sent to a customer's home; paid by a card, or not yet. */
async function aParcel(over: object = { test_card: '4242424242424242' }) {
  const { sku } = placed++ % 2 === 0 ? pot : mug;
  const body = {
    parts: [{ kind: 'delivery', lines: [{ sku, quantity: 1 }], address: home }],
    ...{ payment_method: 'pay_online', ...customer, ...over },
  };
  const headers = { 'idempotency-key': newToken() };
  const { answer } = await callApi(placeOrder, { path: '/orders', method: 'POST', headers, body });
  const order = await getOrderByToken(db, answer.token);
  const id = order?.fulfillments[0].id ?? '';
  const [row] = await db.select().from(fulfillments).where(eq(fulfillments.id, id));
  if (!row) throw new Error('the parcel is gone');
  return { id, place: row.preparedAtId, number: order?.number };
}
async function pickedParcel() {
  const parcel = await aParcel();
  await act('start-picking', parcel.id, bearer);
  return parcel;
}

const problem = (status: number, code: string) => ({
  status,
  answer: { code, status, type: `https://shop.test/developers#${code}`, request_id: expect.any(String) },
});

describe('a parcel', () => {
  test('leaves with the carrier’s number and arrives; each step is told once, and units leave the books', async () => {
    const { id, number: order } = await pickedParcel();
    const shipped = await act('ship', id, bearer, number);
    expect(shipped.status).toBe(200);
    expect(shipped.answer).toMatchObject({
      number: order,
      payment_status: 'paid',
      fulfillments: [{ id, status: 'shipped', tracking_number: '123456789012' }],
    });
    expect(await db.$count(receipts, eq(receipts.fulfillmentId, id))).toBe(1);
    const delivered = await act('deliver', id, bearer);
    expect(delivered.answer).toMatchObject({ fulfillments: [{ id, status: 'delivered' }] });
    expect((await read(id, bearer)).answer).toEqual(delivered.answer);
    const told = await db.select().from(orderEvents).where(eq(orderEvents.fulfillmentId, id));
    expect(told.map(({ event }) => event)).toEqual(expect.arrayContaining(['ship', 'deliver']));
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('asked for again by the same key it is answered as before; anew it is refused', async () => {
    const { id } = await pickedParcel();
    const once = { ...bearer, 'idempotency-key': newToken() };
    const first = await act('ship', id, once, number);
    expect((await act('ship', id, once, number)).answer).toEqual(first.answer);
    expect(await act('ship', id, once, { tracking_number: '9' })).toMatchObject(problem(422, 'key_reused'));
    expect(await act('ship', id, bearer, number)).toMatchObject({
      ...problem(409, 'already_changed'),
      answer: { details: { status: 'shipped' } },
    });
    await act('deliver', id, bearer);
    expect(await act('deliver', id, bearer)).toMatchObject(problem(409, 'already_changed'));
    expect(await db.$count(receipts, eq(receipts.fulfillmentId, id))).toBe(1);
  });

  test('neither leaves before it is picked nor arrives before it has left', async () => {
    const { id } = await aParcel();
    expect(await act('ship', id, bearer, number)).toMatchObject(problem(409, 'already_changed'));
    expect(await act('deliver', id, bearer)).toMatchObject(problem(409, 'already_changed'));
    expect((await read(id, bearer)).answer.fulfillments).toMatchObject([{ status: 'to_pick' }]);
  });

  test('to a home does not leave without a number, nor with one that is none', async () => {
    const { id } = await pickedParcel();
    for (const body of [{ tracking_number: null }, { tracking_number: '' }, { tracking_number: 'x'.repeat(500) }, {}]) {
      const refused = await act('ship', id, bearer, body);
      expect(refused).toMatchObject(problem(422, 'invalid_input'));
      expect(Object.keys(refused.answer.fields)).toEqual(['tracking_number']);
    }
    expect(await act('ship', id, bearer, '{')).toMatchObject(problem(400, 'malformed_json'));
    expect((await read(id, bearer)).answer.fulfillments).toMatchObject([{ status: 'picking' }]);
  });

  test('that is not paid does not leave', async () => {
    const { id } = await aParcel({});
    expect(await act('ship', id, bearer, number)).toMatchObject(problem(422, 'not_paid'));
  });

  test('is none that is collected in a shop', async () => {
    const { fulfillmentId: id } = await placeTestOrder(db);
    await act('start-picking', id, bearer);
    expect(await act('ship', id, bearer, number)).toMatchObject(problem(403, 'not_allowed'));
    expect(await act('deliver', id, bearer)).toMatchObject(problem(403, 'not_allowed'));
  });
});

describe('who may', () => {
  const steps: [string, (id: string, headers: Headers) => Promise<{ status: number; answer: object }>, ApiScope][] = [
    ['ship', (id, headers) => act('ship', id, headers, number), 'orders:write'],
    ['deliver', (id, headers) => act('deliver', id, headers), 'orders:write'],
    ['read', read, 'orders:read'],
  ];

  test.each(steps)('%s: a key that has its scope, and none without', async (_step, call, scope) => {
    const { id } = await pickedParcel();
    expect(await call(id, {})).toMatchObject(problem(401, 'key_missing'));
    expect(await call(id, { authorization: 'Bearer uk_nothing' })).toMatchObject(problem(401, 'key_invalid'));
    const other: ApiScope = scope === 'orders:read' ? 'orders:write' : 'orders:read';
    const without = await keyFor(other, 'stock:read');
    expect(await call(id, without.bearer)).toMatchObject({
      ...problem(403, 'scope_missing'),
      answer: { details: { scope } },
    });
  });

  test.each(steps)('%s: the key of the place that sends it, and of no other', async (step, call) => {
    const { id, place } = await pickedParcel();
    const other = await makeKey(db, { stores: [(await makeStore(db)).id] });
    expect(await call(id, other.bearer)).toMatchObject(problem(403, 'not_allowed'));
    expect((await read(id, bearer)).answer.fulfillments).toMatchObject([{ status: 'picking' }]);
    const own = await makeKey(db, { stores: [place] });
    if (step === 'deliver') await act('ship', id, own.bearer, number);
    expect((await call(id, own.bearer)).status).toBe(200);
  });

  test.each(steps)('%s: what there is', async (_step, call) => {
    expect(await call(newId(), bearer)).toMatchObject(problem(404, 'not_found'));
    const none = await call('x', bearer);
    expect(none).toMatchObject({ ...problem(422, 'invalid_input'), answer: { fields: { id: { code: 'invalid' } } } });
  });
});
