import { beforeEach, expect, test, vi } from 'vitest';
import { testDatabase } from '@/db/testing';
import { openApiDocument } from '@/lib/web/openapi';
import { GET as anywhere } from './[[...path]]/route';
import { PUT as putOrders } from './orders/route';
import { GET as listStores } from './stores/route';

const { url } = await testDatabase();
vi.stubEnv('DATABASE_URL', url);
vi.stubEnv('API_CALLS_PER_MINUTE', '20');
vi.stubEnv('APP_URL', 'https://shop.test');
const log = vi.spyOn(console, 'error').mockImplementation(() => {});
beforeEach(() => log.mockClear());

const none = { params: Promise.resolve({}) };
const request = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://shop.test/api/v1${path}`, { headers });

test('who calls too often is told when to come again, others are served', async () => {
  const call = (address: string) => listStores(request('/stores', { 'x-forwarded-for': address }), none);
  for (let calls = 0; calls < 20; calls++) expect((await call('203.0.113.7')).status).toBe(200);
  const refused = await call('203.0.113.7');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ code: 'too_many_attempts' });
  expect((await call('203.0.113.8')).status).toBe(200);
});

test('a method that an address does not know is refused with those it knows', async () => {
  const answer = await putOrders(request('/orders'), none);
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
  expect(await answer.json()).toMatchObject({ code: 'method_not_allowed' });
});

test('an address that is none is refused in the same shape, with the caller’s own request id', async () => {
  const answer = await anywhere(request('/nowhere', { 'x-request-id': 'till-7', 'accept-language': 'en-GB' }), none);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toEqual({
    type: 'https://shop.test/developers#not_found',
    title: 'We couldn’t find that',
    status: 404,
    code: 'not_found',
    request_id: 'till-7',
  });
});

test('a request id that could forge a log line is not taken', async () => {
  const answer = await anywhere(request('/nowhere', { 'x-request-id': 'a b"{}' }), none);
  expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
});

test('the description refers only to what it describes', () => {
  const text = JSON.stringify(openApiDocument());
  const { components } = JSON.parse(text);
  const named = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(20);
  for (const name of named) expect(components.schemas).toHaveProperty(name);
  for (const [, pattern] of text.matchAll(/"pattern":"((?:[^"\\]|\\.)*)"/g)) {
    expect(() => new RegExp(JSON.parse(`"${pattern}"`), 'u')).not.toThrow();
  }
});
