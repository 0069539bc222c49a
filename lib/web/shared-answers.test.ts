import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SHARED_MS, withSharedAnswers } from './shared-answers';

type Answer = { status?: number; headers?: Record<string, string>; body?: string };

const page: Answer = {
  headers: { 'x-nextjs-prerender': '1', etag: '"one"', 'content-type': 'text/html' },
  body: '<p>',
};
const script: Answer = { headers: { 'cache-control': 'public, max-age=31536000, immutable' }, body: 'run()' };

const closing: (() => void)[] = [];
// The clock stands still between the steps of a test, however slow the machine is.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  for (const close of closing.splice(0)) close();
});

/** A server behind the cache that answers whatever it is told to, and counts how often it is asked. */
async function shop(answer: Answer, bytes = 100_000) {
  const state = { answer, asked: 0, release: undefined as (() => void) | undefined, slow: false };
  const handle = async (_: IncomingMessage, response: ServerResponse) => {
    state.asked++;
    if (state.slow) await new Promise<void>((go) => (state.release = go));
    const { status = 200, headers = {}, body = '' } = state.answer;
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.write(body.slice(0, 2));
    response.end(body.slice(2));
  };
  const server = createServer(withSharedAnswers(handle, { bytes, answerBytes: 500 }));
  server.listen(0);
  await once(server, 'listening');
  closing.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const get = (path = '/a', headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status?: number; body: string; length?: string }>((resolve, reject) => {
      const asking = request({ port, path, headers, method, agent: false }, async (reply) => {
        let body = '';
        for await (const chunk of reply) body += chunk;
        resolve({ status: reply.statusCode, body, length: reply.headers['content-length'] });
      });
      asking.on('error', reject).end();
    });
  /** Somebody asks, and is gone before there is an answer. */
  const hangUp = async (meanwhile: () => Promise<unknown>) => {
    const asking = request({ port, path: '/a', agent: false }).on('error', () => {});
    asking.end();
    await meanwhile();
    asking.destroy();
  };
  return { state, get, hangUp };
}

const later = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });

test.each([
  ['a prerendered page', page, '<p>'],
  ['a file that never changes', script, 'run()'],
])('%s is asked for once and given whole to all who come', async (_what, answer, body) => {
  const { state, get } = await shop(answer);
  for (let reader = 0; reader < 3; reader++) expect(await get()).toMatchObject({ status: 200, body });
  expect(state.asked).toBe(1);
});

test.each<[string, Answer]>([
  ['made for its reader', { body: 'yours' }],
  ['that sets a cookie', { ...page, headers: { ...page.headers, 'set-cookie': 'a=b' } }],
  ['that is no page', { ...page, status: 404 }],
  ['that is too large to keep', { ...page, body: 'x'.repeat(501) }],
])('an answer %s is asked for each time', async (_what, answer) => {
  const { state, get } = await shop(answer);
  expect((await get()).body).toBe(answer.body);
  await get();
  expect(state.asked).toBe(2);
});

test.each<[string, string, Record<string, string>, string]>([
  ['the steps of a navigation', '/a', { rsc: '1' }, 'GET'],
  ['a draft', '/a', { cookie: 'x=1; __prerender_bypass=abc' }, 'GET'],
  ['a part of a file', '/a', { range: 'bytes=0-1' }, 'GET'],
  ['an address that is too long', `/a?${'x'.repeat(300)}`, {}, 'GET'],
  ['a form that is sent', '/a', {}, 'POST'],
])('%s passes untouched', async (_what, path, headers, method) => {
  const { state, get } = await shop(page);
  await get('/a');
  await get(path, headers, method);
  expect(state.asked).toBe(2);
});

test('compressed and plain answers are kept apart, every other wish is one of the two', async () => {
  const { state, get } = await shop(page);
  for (const wish of ['gzip, br', 'br, gzip;q=0.5', 'identity', 'br']) await get('/a', { 'accept-encoding': wish });
  expect(state.asked).toBe(2);
});

test('who has the page already hears that it is the same', async () => {
  const { get } = await shop(page);
  await get();
  expect(await get('/a', { 'if-none-match': '"one"' })).toMatchObject({ status: 304, body: '' });
  expect(await get('/a', { 'if-none-match': '"old"' })).toMatchObject({ status: 200, body: '<p>' });
});

test('a page is asked for again after a second, and its successor is given from then on', async () => {
  const { state, get } = await shop(page);
  await get();
  state.answer = { ...page, body: '<p>new' };
  expect((await get()).body).toBe('<p>');
  later(1001);
  expect((await get()).body).toBe('<p>new');
  expect((await get()).body).toBe('<p>new');
  expect(state.asked).toBe(2);
});

test('live data is kept as long as it says, then asked for again', async () => {
  const { state, get } = await shop({ headers: { [SHARED_MS]: '250' }, body: '{}' });
  await get();
  later(249);
  await get();
  expect(state.asked).toBe(1);
  later(2);
  await get();
  expect(state.asked).toBe(2);
});

test('while one reader asks again the others are given the page that is known', async () => {
  const { state, get } = await shop(page);
  await get();
  Object.assign(state, { slow: true, answer: { ...page, body: '<p>new' } });
  later(1001);
  const first = get();
  await vi.waitUntil(() => state.release);
  expect((await get()).body).toBe('<p>');
  expect(state.asked).toBe(2);
  state.release?.();
  expect((await first).body).toBe('<p>new');
});

test('when the one who asks again hangs up, the next one asks', async () => {
  const { state, get, hangUp } = await shop(page);
  await get();
  Object.assign(state, { slow: true, answer: { ...page, body: '<p>new' } });
  later(1001);
  await hangUp(() => vi.waitUntil(() => state.release));
  state.slow = false;
  await vi.waitUntil(async () => (await get()).body === '<p>new');
  expect(state.asked).toBe(3);
});

test('a page that is gone is not given any longer', async () => {
  const { state, get } = await shop(page);
  await get();
  state.answer = { status: 404, body: 'gone' };
  later(1001);
  expect((await get()).status).toBe(404);
  expect((await get()).status).toBe(404);
});

test('what was not changed since is good for another second', async () => {
  const { state, get } = await shop(page);
  await get();
  state.answer = { status: 304, headers: page.headers };
  later(1001);
  await get('/a', { 'if-none-match': '"one"' });
  expect((await get()).body).toBe('<p>');
  expect(state.asked).toBe(2);
});

test('that somebody has a newer page already says nothing good of the one that is known', async () => {
  const { state, get } = await shop(page);
  await get();
  state.answer = { status: 304, headers: { ...page.headers, etag: '"two"' } };
  later(1001);
  await get('/a', { 'if-none-match': '"two"' });
  state.answer = { ...page, body: '<p>new' };
  expect((await get()).body).toBe('<p>new');
});

test('when there is no more room the oldest goes', async () => {
  const { state, get } = await shop({ ...script, body: 'x'.repeat(400) }, 5_000);
  for (const path of ['/a', '/b', '/c']) await get(path);
  await get('/c');
  expect(state.asked).toBe(3);
  await get('/a');
  expect(state.asked).toBe(4);
});
