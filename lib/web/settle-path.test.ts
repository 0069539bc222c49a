import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { settlePath } from './settle-path';

const settled = (url: string) => {
  const request = { url } as IncomingMessage;
  settlePath(request);
  return request.url;
};

test.each([
  ['/products/%E0%A4%A', '/unreadable'],
  ['/ja/products/%E0%A4%A?size=l', '/unreadable'],
  ['/%ff', '/unreadable'],
  ['/%', '/unreadable'],
  ['/en/%zz', '/en/unreadable'],
  ['/en/stores/%c3%28', '/en/unreadable'],
  ['/english/%ff', '/unreadable'],
  ['/api/v1/products/%zz', '/api/v1/unreadable'],
  ['/api/%80', '/api/v1/unreadable'],
  ['/media/%ff.svg', '/unreadable'],
])('%s is read as %s', (url, read) => {
  expect(settled(url)).toBe(read);
});

test.each(['/', '/products/%E5%82%98?q=%zz', '/search?q=100%', '/stores/a%2Fb', '/en?x=%ff', '/100%25'])(
  '%s stays as it is',
  (url) => {
    expect(settled(url)).toBe(url);
  },
);
