import { afterEach, expect, test, vi } from 'vitest';
import { testDatabase } from '@/db/testing';
import { makeCoupon, makeMember } from '@/db/testing-rewards';
import { makeStockedStore } from '@/db/testing-shop';
import { type Actor, guest } from '@/lib/access/actor';
import { newToken } from '@/lib/ids';
import { GET as getOrder } from './orders/[token]/route';
import { POST as quoteOrder } from './orders/quote/route';
import { POST as placeOrder } from './orders/route';
import { callApi } from './testing-api';

const { db, url } = await testDatabase();
vi.stubEnv('DATABASE_URL', url);
vi.stubEnv('APP_URL', 'https://shop.test');
const session = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock('@/lib/web/session', () => ({ currentActor: async () => session.actor ?? guest }));
afterEach(() => {
  session.actor = null;
});

/** The body of an order for two of an article of ¥1,100. */
async function aBody(over: Record<string, unknown> = {}) {
  const { store, variant } = await makeStockedStore(db, 5);
  return {
    store_code: store.storeCode,
    lines: [{ sku: variant.sku, quantity: 2 }],
    payment_method: 'pay_in_store',
    ...over,
  };
}
const person = { name: '青木 みなみ', email: 'minami@mail.example', phone: '090-1234-5678', consent: true };

const quote = (body: unknown) => callApi(quoteOrder, { path: '/orders/quote', method: 'POST', body });
const place = (body: object) =>
  callApi(placeOrder, {
    path: '/orders',
    method: 'POST',
    headers: { 'idempotency-key': newToken() },
    body: { ...body, ...person },
  });

test('a coupon is in quote, order and its lines', async () => {
  const { code } = await makeCoupon(db);
  const body = await aBody({ coupon_code: code });
  expect((await quote(body)).answer).toMatchObject({ total: 1980, discount: 220, points: 0, due: 1980 });
  const { status, answer } = await place({ ...body, expected_total: 1980 });
  expect([status, answer.total]).toEqual([201, 1980]);
  const order = await callApi(getOrder, { path: '/orders/{token}', params: { token: answer.token } });
  expect(order.answer).toMatchObject({
    coupon_code: code,
    fulfillments: [{ amount: 1980, due: 1980, lines: [{ unit_price: 1100, quantity: 2, discount: 220 }] }],
  });
});

test('a coupon that does not hold says why, in quote and order', async () => {
  const { code } = await makeCoupon(db, { minTotal: 3000 });
  const body = await aBody({ coupon_code: code });
  for (const { status, answer } of [await quote(body), await place(body)]) {
    expect(status).toBe(422);
    expect(answer).toMatchObject({ code: 'coupon_refused', details: { problem: 'below_minimum', missing: 800 } });
  }
});

test('points are those of who is signed in', async () => {
  const { actor, read } = await makeMember(db, 500);
  const body = await aBody({ points: 500 });
  expect((await quote(body)).answer).toMatchObject({ code: 'sign_in_required' });
  expect((await place(body)).answer).toMatchObject({ code: 'sign_in_required' });
  session.actor = actor;
  expect((await quote(body)).answer).toMatchObject({ total: 2200, points: 500, due: 1700 });
  expect((await quote({ ...body, points: 501 })).answer).toMatchObject({ code: 'points_short' });
  expect((await place(body)).answer).toMatchObject({ total: 2200, points: 500, payment_status: 'unpaid' });
  expect(await read()).toMatchObject({ points: 0, sum: 0 });
});
