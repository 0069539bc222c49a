import { expect, test, vi } from 'vitest';
import { testDatabase } from '@/db/testing';
import { later, makePurchase } from '@/db/testing-returns';
import { newToken } from '@/lib/ids';
import { GET as list, POST as request } from './orders/[token]/returns/route';
import { callApi } from './testing-api';

const { db, url } = await testDatabase();
vi.stubEnv('DATABASE_URL', url);
vi.stubEnv('APP_URL', 'https://shop.test');
vi.useFakeTimers({ now: later, toFake: ['Date'] });

const path = '/orders/{token}/returns';

test('goods are asked to be taken back by another system, once a key, and listed with what is left', async () => {
  const { placed, other, lineId } = await makePurchase(db);
  const params = { token: placed.token };
  const before = await callApi(list, { path, params });
  expect(before.answer).toMatchObject({ lines: [{ line_id: lineId, left: 3, barrier: null }], returns: [] });
  const body = { store_code: other.storeCode, lines: [{ line_id: lineId, quantity: 2, reason: 'size' }] };
  const post = (key: string, over: object = {}) =>
    callApi(request, { path, params, method: 'POST', headers: { 'idempotency-key': key }, body: { ...body, ...over } });
  const key = newToken();
  const first = await post(key);
  expect(first).toMatchObject({ status: 201, answer: { lines: [{ left: 1, requested: 2 }] } });
  expect(first.answer).toMatchObject({ returns: [{ status: 'requested', store_code: other.storeCode, amount: 2200 }] });
  expect(await post(key)).toMatchObject({ status: 200, answer: first.answer });
  const different = { lines: [{ line_id: lineId, quantity: 1, reason: 'size' }] };
  expect(await post(key, different)).toMatchObject({ status: 409, answer: { code: 'repeated_request' } });
  expect(await post(newToken())).toMatchObject({ status: 409, answer: { code: 'already_returned' } });
  const others = await makePurchase(db);
  const foreign = { lines: [{ line_id: others.lineId, quantity: 1, reason: 'size' }] };
  expect(await post(newToken(), foreign)).toMatchObject({ status: 404 });
  expect(await post(newToken(), { lines: [] })).toMatchObject({ status: 422 });
});
