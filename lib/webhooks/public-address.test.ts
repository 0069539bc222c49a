import { isIP } from 'node:net';
import { expect, test } from 'vitest';
import { hostOf, isPublicAddress } from './public-address';

test.each([
  '8.8.8.8',
  '1.1.1.1',
  '100.63.255.255',
  '100.128.0.0',
  '172.15.255.255',
  '172.32.0.1',
  '192.169.0.1',
  '223.255.255.255',
  '2606:4700:4700::1111',
  '2400:cb00::1',
  '2a00:1450:4001::1',
])('%s is on the open internet', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ['this machine', '127.0.0.1'],
  ['this machine', '127.255.255.254'],
  ['nowhere', '0.0.0.0'],
  ['private', '10.1.2.3'],
  ['private', '172.16.0.1'],
  ['private', '172.31.255.255'],
  ['private', '192.168.1.1'],
  ['shared by a carrier', '100.64.0.1'],
  ['metadata of a cloud', '169.254.169.254'],
  ['benchmarks', '198.18.0.1'],
  ['documentation', '203.0.113.5'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['everybody', '255.255.255.255'],
  ['this machine', '::1'],
  ['nowhere', '::'],
  ['mapped', '::ffff:127.0.0.1'],
  ['mapped', '::ffff:7f00:1'],
  ['mapped, also where public', '::ffff:8.8.8.8'],
  ['compatible', '::10.0.0.1'],
  ['translated', '64:ff9b::a00:1'],
  ['6to4', '2002:7f00:1::'],
  ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['documentation', '2001:db8::1'],
  ['unique local', 'fd00::1'],
  ['link-local', 'fe80::1'],
  ['link-local with a zone', 'fe80::1%eth0'],
  ['multicast', 'ff02::1'],
  ['not an address', 'shop.example'],
  ['nothing', ''],
])('%s (%s) is not', (_kind, address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each([
  ['decimal', 'https://2130706433/'],
  ['hexadecimal', 'https://0x7f000001/'],
  ['octal', 'https://0177.0.0.1/'],
  ['short', 'https://127.1/'],
  ['full-width', 'https://127.0.0.1/'],
  ['with a dot at the end', 'https://127.0.0.1./'],
  ['IPv6', 'https://[::1]/'],
  ['mapped', 'https://[::ffff:127.0.0.1]/'],
])('an address in %s form is seen for what it is', (_form, url) => {
  const host = hostOf(new URL(url));
  expect(isIP(host)).not.toBe(0);
  expect(isPublicAddress(host)).toBe(false);
});
