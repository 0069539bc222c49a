import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { withSecureTransport } from './secure-transport';
import { withSharedAnswers } from './shared-answers';

/** A page, a file for ever, one that is not there, and one that fails. */
const shop: RequestListener = ({ url = '' }, response) => {
  if (url === '/file.js')
    response.writeHead(200, { 'cache-control': 'public, max-age=31536000, immutable', etag: '"1"' });
  else if (url === '/page') response.writeHead(200, { 'x-nextjs-prerender': '1', etag: '"1"' });
  else response.writeHead(url === '/broken' ? 500 : 404);
  response.end('<p>');
};

async function headersOf(appUrl: string, path: string, headers: Record<string, string> = {}) {
  const shared = withSharedAnswers(shop, { bytes: 100_000, answerBytes: 1_000 });
  const server = createServer(withSecureTransport(shared, appUrl)).listen(0);
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  await (await fetch(address)).text();
  const second = await fetch(address, { headers });
  await second.text();
  server.close();
  return [second.status, second.headers.get('strict-transport-security')];
}

test.each([
  ['/page', {}, 200],
  ['/page', { 'if-none-match': '"1"' }, 304],
  ['/file.js', {}, 200],
  ['/none', {}, 404],
  ['/broken', {}, 500],
])('a shop on https says so with every answer: %s %j → %i', async (path, headers: Record<string, string>, status) => {
  expect(await headersOf('https://shop.example', path, headers)).toEqual([status, 'max-age=31536000']);
});

test('a shop on http does not', async () => {
  for (const path of ['/page', '/none']) {
    expect((await headersOf('http://localhost:3000', path))[1]).toBeNull();
  }
});
