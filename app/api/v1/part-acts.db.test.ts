import { describe, expect, test, vi } from 'vitest';
import { testDatabase } from '@/db/testing';
import { customer, makeGoods } from '@/db/testing-goods';
import { makeStore, putStock } from '@/db/testing-shop';
import { makeBroughtOrder } from '@/db/testing-transfer';
import { transferActs } from '@/db/testing-transfer-acts';
import { system } from '@/lib/access/actor';
import { newId, newToken } from '@/lib/ids';
import { startPicking } from '@/lib/pickup/commands';
import { listStockFaults } from '@/lib/stock/check';
import { POST as cancelPart } from './orders/[token]/fulfillments/[id]/cancel/route';
import { POST as cancelLines } from './orders/[token]/fulfillments/[id]/cancel-lines/route';
import { POST as relocate } from './orders/[token]/fulfillments/[id]/relocate/route';
import { POST as takeRest } from './orders/[token]/fulfillments/[id]/take-rest/route';
import { POST as wait } from './orders/[token]/fulfillments/[id]/wait/route';
import { GET as getOrder } from './orders/[token]/route';
import { POST as placeOrder } from './orders/route';
import { callApi } from './testing-api';

const { db, url } = await testDatabase();
vi.stubEnv('DATABASE_URL', url);
vi.stubEnv('APP_URL', 'https://shop.test');

const handlers = { cancel: cancelPart, 'cancel-lines': cancelLines, relocate, wait, 'take-rest': takeRest };
const act = (name: keyof typeof handlers, params: { token: string; id: string }, body?: object) =>
  callApi(handlers[name], { path: `/orders/{token}/fulfillments/{id}/${name}`, method: 'POST', params, body });
const refused = (code: string) => ({ answer: { code } });

/** Three mugs at the near shop, and a mug at the far one; both have more. */
async function anOrder() {
  const { near, far, mug, pot } = await makeGoods(db);
  const part = (store: { storeCode: string }, quantity: number) => ({
    ...{ kind: 'store', store_code: store.storeCode },
    lines: [{ sku: mug.sku, quantity }],
  });
  const body = { parts: [part(near, 3), part(far, 1)], payment_method: 'pay_in_store', ...customer };
  const headers = { 'idempotency-key': newToken() };
  const { answer } = await callApi(placeOrder, { path: '/orders', method: 'POST', headers, body });
  const read = await callApi(getOrder, { path: '/orders/{token}', params: { token: answer.token } });
  const [here, there] = read.answer.fulfillments as { id: string }[];
  const params = (part = here) => ({ token: answer.token as string, id: part?.id ?? '' });
  return { near, far, mug, pot, there, params };
}

describe('a part of an order', () => {
  test('is cancelled alone, once', async () => {
    const { params } = await anOrder();
    const { status, answer } = await act('cancel', params());
    expect(status).toBe(200);
    expect(answer.fulfillments).toMatchObject([{ status: 'cancelled' }, { status: 'to_pick' }]);
    expect(answer.can_cancel).toBe(true);
    expect(await act('cancel', params())).toMatchObject({ status: 409, ...refused('already_changed') });
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('costs less by the units that are given up', async () => {
    const { mug, pot, params } = await anOrder();
    const given = { lines: [{ sku: mug.sku, quantity: 2 }] };
    const { answer } = await act('cancel-lines', params(), given);
    expect(answer).toMatchObject({ total: 2200, fulfillments: [{ amount: 1100, lines: [{ quantity: 1 }] }, {}] });
    expect(await act('cancel-lines', params(), given)).toMatchObject(refused('already_changed'));
    const other = { lines: [{ sku: pot.sku, quantity: 1 }] };
    expect(await act('cancel-lines', params(), other)).toMatchObject(refused('unknown_product'));
    expect((await act('cancel-lines', params(), { lines: [] })).answer.fields).toHaveProperty('lines');
  });

  test('moves to a shop that has all of it, until somebody has begun it', async () => {
    const { near, far, there, params } = await anOrder();
    const moved = await act('relocate', params(), { store_code: far.storeCode });
    expect(moved.answer.fulfillments[0]).toMatchObject({ store_code: far.storeCode, place: { code: far.storeCode } });
    expect(await act('relocate', params(), { store_code: 'nowhere' })).toMatchObject({
      status: 404,
      ...refused('unknown_store'),
    });
    const empty = await makeStore(db);
    expect(await act('relocate', params(), { store_code: empty.storeCode })).toMatchObject(refused('out_of_stock'));
    await startPicking(db, system, { fulfillmentId: there?.id ?? '' }, new Date());
    const begun = await act('relocate', params(there), { store_code: near.storeCode });
    expect(begun).toMatchObject({ status: 409, ...refused('already_changed') });
    expect(await listStockFaults(db)).toEqual([]);
  });

  test.each(['cancel', 'wait', 'take-rest'] as const)('of another order is not found: %s', async (name) => {
    const { token } = (await anOrder()).params();
    expect(await act(name, { token, id: newId() })).toMatchObject({ status: 404, ...refused('not_found') });
  });

  test('that waits for no goods has nothing to decide', async () => {
    const { params } = await anOrder();
    for (const name of ['wait', 'take-rest'] as const) {
      expect(await act(name, params())).toMatchObject({ status: 409, ...refused('already_changed') });
    }
  });
});

describe('a part whose goods came short', () => {
  const short = async () => {
    const brought = await makeBroughtOrder(db, { from: [2] });
    const { send, receive } = transferActs(db);
    await send(await brought.transferFrom(0));
    await receive(await brought.transferFrom(0), 1, 0);
    return { ...brought, params: { token: brought.token, id: brought.fulfillmentId } };
  };

  test('waits for others, said twice too', async () => {
    const { params } = await short();
    const { answer } = await act('wait', params);
    expect(answer.fulfillments[0]).toMatchObject({ status: 'awaiting_transfer', trouble: null });
    expect(answer.fulfillments[0].transfers).toHaveLength(2);
    expect((await act('wait', params)).answer).toEqual(answer);
  });

  test('or goes on with what is there', async () => {
    const { params } = await short();
    const { answer } = await act('take-rest', params);
    expect(answer.fulfillments[0]).toMatchObject({ status: 'to_pick', trouble: null, lines: [{ quantity: 1 }] });
  });

  test('or moves to a shop that has all of it', async () => {
    const { params, variant } = await short();
    const other = await makeStore(db);
    await putStock(db, { variantId: variant.id, locationId: other.id, onHand: 2 });
    const { answer } = await act('relocate', params, { store_code: other.storeCode });
    expect(answer.fulfillments[0]).toMatchObject({ store_code: other.storeCode, status: 'to_pick', trouble: null });
  });
});
