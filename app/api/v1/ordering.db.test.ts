import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { orders } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStockedStore } from '@/db/testing-shop';
import { system } from '@/lib/access/actor';
import { newToken } from '@/lib/ids';
import { markReady, startPicking } from '@/lib/pickup/commands';
import { listStockFaults } from '@/lib/stock/check';
import { listLevelsOfVariant } from '@/lib/stock/queries';
import { POST as cancel } from './orders/[token]/cancel/route';
import { POST as extend } from './orders/[token]/fulfillments/[id]/extend/route';
import { GET as getOrder } from './orders/[token]/route';
import { POST as placeOrder } from './orders/route';
import { callApi } from './testing-api';

const { db, url } = await testDatabase();
vi.stubEnv('DATABASE_URL', url);
vi.stubEnv('APP_URL', 'https://shop.test');
const log = vi.spyOn(console, 'error').mockImplementation(() => {});

/** A shop with five units of an article, and the body of an order for two of them. */
async function aShop() {
  const { store, variant } = await makeStockedStore(db, 5);
  const body = {
    store_code: store.storeCode,
    lines: [{ sku: variant.sku, quantity: 2 }],
    payment_method: 'pay_in_store',
    name: '青木 みなみ',
    email: 'minami@mail.example',
    phone: '090-1234-5678',
    consent: true,
  };
  const allocated = async () => (await listLevelsOfVariant(db, variant.id))[0]?.allocated;
  return { variant, body, allocated };
}

const post = (body: unknown, key: string | null = newToken(), headers: Record<string, string> = {}) =>
  callApi(placeOrder, {
    path: '/orders',
    method: 'POST',
    headers: { ...headers, ...(key && { 'idempotency-key': key }) },
    body,
  });
const read = (token: string) => callApi(getOrder, { path: '/orders/{token}', params: { token } });
const cancelIt = (token: string) =>
  callApi(cancel, { path: '/orders/{token}/cancel', method: 'POST', params: { token } });

afterEach(() => {
  // Refusals are no bugs: nothing is logged of them, and so nothing personal.
  expect(log).not.toHaveBeenCalled();
});

describe('placing', () => {
  test('an order binds the stock and answers code and promise; nobody may keep the answer', async () => {
    const { body, allocated } = await aShop();
    const { status, answer, headers } = await post(body);
    expect(status).toBe(201);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(answer).toMatchObject({ total: 2200, payment_status: 'unpaid', payment_url: null });
    expect(answer.fulfillments).toMatchObject([{ kind: 'pickup', status: 'to_pick' }]);
    expect(answer.fulfillments[0].pickup_code).toMatch(/^\d{6}$/);
    expect(await allocated()).toBe(2);
    const { answer: order } = await read(answer.token);
    expect(order).toMatchObject({ number: answer.number, can_cancel: true });
    expect(order.fulfillments).toMatchObject([{ lines: [{ quantity: 2 }] }]);
    expect(JSON.stringify(order)).not.toMatch(/minami|青木|1234-?5678/);
  });

  test('the same request again, even at once, is answered with the same order', async () => {
    const { body, allocated } = await aShop();
    const key = newToken();
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(body, key)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    expect(new Set(answers.map(({ answer }) => answer.token)).size).toBe(1);
    expect(await allocated()).toBe(2);
  });

  test.each([
    ['more units', { quantity: 3 }, {}],
    ['another name', {}, { name: '小林 彩' }],
    ['another telephone', {}, { phone: '090-1234-0000' }],
  ])('the same key with %s is refused', async (_case, line, over) => {
    const { body } = await aShop();
    const key = newToken();
    await post(body, key);
    const other = { ...body, ...over, lines: body.lines.map((wanted) => ({ ...wanted, ...line })) };
    expect(await post(other, key)).toMatchObject({ status: 409, answer: { code: 'repeated_request' } });
  });

  test('what the shop has not is refused by its SKU, in the language asked for', async () => {
    const { body, variant } = await aShop();
    const order = { ...body, lines: [{ sku: variant.sku, quantity: 6 }] };
    const { status, answer } = await post(order, newToken(), { 'accept-language': 'fr, en;q=0.8, ja;q=0.5' });
    expect(status).toBe(409);
    expect(answer).toMatchObject({ code: 'out_of_stock', title: 'It just sold out at your store' });
    expect(answer.details.skus).toEqual([variant.sku]);
  });

  test('of thirty at once for five units, five are served and the stock proves it', async () => {
    const { body, variant, allocated } = await aShop();
    const one = { ...body, lines: [{ sku: variant.sku, quantity: 1 }] };
    const answers = await Promise.all(Array.from({ length: 30 }, () => post(one)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(25);
    expect(await allocated()).toBe(5);
    expect(await listStockFaults(db)).toEqual([]);
  });
});

describe('bad input', () => {
  const line = (over: object) => ({ lines: [{ sku: 'MUG', quantity: 1, ...over }] });

  test.each([
    ['no units', line({ quantity: 0 }), { 'lines.0.quantity': 'quantity' }],
    ['minus one unit', line({ quantity: -1 }), { 'lines.0.quantity': 'quantity' }],
    ['a billion units', line({ quantity: 1e9 }), { 'lines.0.quantity': 'quantity' }],
    ['half a unit', line({ quantity: 0.5 }), { 'lines.0.quantity': 'quantity' }],
    ['a number that is a text', line({ quantity: '1' }), { 'lines.0.quantity': 'quantity' }],
    ['an article twice', { lines: [...line({}).lines, ...line({}).lines] }, { lines: 'repeated' }],
    ['nothing', { lines: [] }, { lines: 'required' }],
    ['lines that are none', { lines: 'MUG' }, { lines: 'invalid' }],
    ['a name of 10 kB', { name: 'x'.repeat(10_000) }, { name: 'too_long' }],
    ['an e-mail with a line break', { email: 'a@mail.example\nBcc: b@mail.example' }, { email: 'line_break' }],
    ['an e-mail that is none', { email: 'minami' }, { email: 'email' }],
    ['no consent', { consent: false }, { consent: 'consent' }],
    ['a proxy without a name', { collector: 'proxy' }, { collector_name: 'required' }],
    ['a field that is not known', { colour: 'red' }, { colour: 'unknown' }],
    ['a card number that is none', { test_card: '1234' }, { test_card: 'number' }],
  ])('%s is refused at its field and nothing is written', async (_case, over, fields) => {
    const { body } = await aShop();
    const key = newToken();
    const { status, answer } = await post({ ...body, ...over }, key);
    expect({ status, code: answer.code }).toEqual({ status: 422, code: 'invalid_input' });
    const told = Object.entries<{ code: string }>(answer.fields).map(([name, { code }]) => [name, code]);
    expect(Object.fromEntries(told)).toEqual(fields);
    expect(await db.$count(orders, eq(orders.idempotencyKey, key))).toBe(0);
  });

  test.each([
    ['an unknown store', { store_code: 'nowhere' }, 404, 'unknown_store'],
    ['an unknown article', line({ sku: 'NOPE' }), 404, 'unknown_product'],
    ['a price that has changed', { expected_total: 1 }, 409, 'price_changed'],
  ])('%s is refused and nothing is bound', async (_case, over, status, code) => {
    const { body, allocated } = await aShop();
    expect(await post({ ...body, ...over })).toMatchObject({ status, answer: { code } });
    expect(await allocated()).toBe(0);
  });

  test('all that is wrong is told at once, the missing key with it', async () => {
    const { answer } = await post({}, null);
    const wrong = ['idempotency-key', 'store_code', 'lines', 'payment_method', 'name', 'email', 'phone', 'consent'];
    expect(Object.keys(answer.fields).sort()).toEqual(wrong.sort());
  });

  test.each([
    ['text that is no JSON', '{"name":', 400, 'malformed_json'],
    ['a list', '[]', 400, 'malformed_json'],
    ['a NUL in a name', '{"name":"\\u0000"}', 400, 'malformed_json'],
    ['half a letter in a name', '{"name":"\\ud842"}', 400, 'malformed_json'],
  ])('%s is not read', async (_case, body, status, code) => {
    expect(await post(body)).toMatchObject({ status, answer: { code } });
  });

  test('a field called __proto__ is refused like any other that is not known', async () => {
    const { body } = await aShop();
    const { status, answer } = await post(JSON.stringify(body).replace('{', '{"__proto__":{"total":1},'));
    expect([status, answer.code, Object.keys(answer.fields)]).toEqual([422, 'invalid_input', ['__proto__']]);
  });

  test.each(['short', 'x'.repeat(64)])('an order with the token %s is not there', async (token) => {
    expect([404, 422]).toContain((await read(token)).status);
    expect([404, 422]).toContain((await cancelIt(token)).status);
  });
});

describe('cancelling', () => {
  test('gives the stock back once; the second time it is told that it was done', async () => {
    const { body, allocated } = await aShop();
    const { token } = (await post(body)).answer;
    expect((await cancelIt(token)).answer).toMatchObject({
      fulfillments: [{ status: 'cancelled' }],
      can_cancel: false,
    });
    expect(await allocated()).toBe(0);
    const again = await cancelIt(token);
    expect(again).toMatchObject({ status: 409, answer: { details: { status: 'cancelled' } } });
  });
});

describe('paying online', () => {
  const online = async (test_card?: string) => {
    const { body } = await aShop();
    return { ...body, payment_method: 'pay_online', test_card };
  };

  test('a test card settles in the same request', async () => {
    const { status, answer } = await post(await online('4242 4242 4242 4242'));
    expect(status).toBe(201);
    expect(answer).toMatchObject({ payment_status: 'authorized', payment_url: null });
    const { answer: order } = await read(answer.token);
    expect(order.fulfillments[0].events.map(({ event }: { event: string }) => event)).toEqual(['placed', 'authorized']);
  });

  test('without a card the customer is sent to the payment page, again to the same one', async () => {
    const [body, key] = [await online(), newToken()];
    const first = await post(body, key);
    expect(first.answer).toMatchObject({ payment_status: 'pending', payment_url: expect.stringMatching(/\/pay\//) });
    expect((await post(body, key)).answer.payment_url).toBe(first.answer.payment_url);
  });

  test('a declined card leaves the order waiting for another', async () => {
    const [body, key] = [await online(), newToken()];
    const declined = await post({ ...body, test_card: '4000000000000002' }, key);
    expect(declined).toMatchObject({ status: 402, answer: { code: 'payment_declined' } });
    const paid = await post({ ...body, test_card: '4242424242424242' }, key);
    expect(paid).toMatchObject({ status: 200, answer: { payment_status: 'authorized' } });
  });

  test('a card that asks for 3-D Secure leaves it to the payment page', async () => {
    const { answer } = await post(await online('4000000000003220'));
    expect(answer).toMatchObject({ payment_status: 'pending', payment_url: expect.stringMatching(/\/pay\//) });
  });
});

test('what is ready is kept longer once, and no longer than that', async () => {
  const { answer: placed } = await post((await aShop()).body);
  const { token } = placed;
  const extendIt = (id: string) =>
    callApi(extend, { path: '/orders/{token}/fulfillments/{id}/extend', method: 'POST', params: { token, id } });
  const { id } = (await read(token)).answer.fulfillments[0];
  expect(await extendIt(id)).toMatchObject({ status: 409 });
  await startPicking(db, system, { fulfillmentId: id }, new Date());
  await markReady(db, system, { fulfillmentId: id, shelf: 'A-1' }, new Date());
  const before = (await read(token)).answer.fulfillments[0].collect_by;
  const extended = await extendIt(id);
  expect(extended.status).toBe(200);
  expect(Date.parse(extended.answer.fulfillments[0].collect_by)).toBeGreaterThan(Date.parse(before));
  expect(await extendIt(id)).toMatchObject({ status: 409 });
});
