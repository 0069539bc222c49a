import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { networkOf, settleClientAddress } from './client-address';

test.each([
  ['nobody stands between, whatever the caller claims', 0, '198.51.100.1, 10.0.0.9', '203.0.113.7', '203.0.113.7'],
  ['nothing is claimed', 0, undefined, '203.0.113.7', '203.0.113.7'],
  ['one proxy of ours tells whom it saw', 1, '198.51.100.1, 203.0.113.7', '10.0.0.1', '203.0.113.7'],
  ['two proxies of ours stand in a row', 2, '198.51.100.1, 203.0.113.7, 10.0.0.2', '10.0.0.1', '203.0.113.7'],
  ['fewer hops are told than there are proxies', 2, undefined, '10.0.0.1', '10.0.0.1'],
])('the caller is known when %s', (_case, proxies, told, remoteAddress, caller) => {
  const request = { headers: { 'x-forwarded-for': told }, socket: { remoteAddress } } as unknown as IncomingMessage;
  settleClientAddress(request, proxies);
  expect(request.headers['x-forwarded-for']).toBe(caller);
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:0db8:0001:0002'],
  ['2001:DB8::6', '2001:0db8:0000:0000'],
  ['::1', '0000:0000:0000:0000'],
])('%s belongs to %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
