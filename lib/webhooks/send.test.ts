import type { LookupAddress } from 'node:dns';
import { afterAll, expect, test } from 'vitest';
import { post, reachOf } from './send';
import { openReceiver } from './testing-receiver';

const receiver = await openReceiver(() => 200);
afterAll(() => receiver.close());
const { port } = new URL(receiver.url);
const sending = (host: string) => ({ url: `https://${host}:${port}/`, headers: {}, body: '{}' });

/** A server of names that answers with these addresses, one set after the other. */
const names = (...answers: string[][]) => {
  let asked = 0;
  return (_host: string, _options: object, done: (error: Error | null, found: LookupAddress[]) => void) => {
    const found = answers[Math.min(asked++, answers.length - 1)] ?? [];
    done(
      null,
      found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
};
const closed = { allowPrivate: false, timeoutMs: 2000 };

test.each([
  ['to this machine', ['127.0.0.1']],
  ['to the metadata of a cloud', ['169.254.169.254']],
  ['into a private network by IPv6', ['fd00::1']],
  ['to one public address and a private one', ['93.184.216.34', '10.0.0.1']],
])('a name that leads %s is refused before anything is sent', async (_title, found) => {
  expect(await post(sending('receiver.example'), { ...closed, resolve: names(found) })).toEqual({
    status: null,
    failure: 'private_address',
  });
});

test('a name that was public when it was looked at, and is private when it is connected to, is refused', async () => {
  const resolve = names(['93.184.216.34'], ['127.0.0.1']);
  expect(await reachOf(new URL('https://rebinding.example/'), resolve)).toBe('public');
  expect(await post(sending('rebinding.example'), { ...closed, resolve })).toMatchObject({
    failure: 'private_address',
  });
});

test('without TLS nothing is sent to the open internet', async () => {
  const outcome = await post({ url: 'http://93.184.216.34/', headers: {}, body: '{}' }, closed);
  expect(outcome).toMatchObject({ failure: 'private_address' });
});

test.each([
  ['a private address', 'https://10.0.0.1/', 'private'],
  ['a decimal one', 'https://2130706433/', 'private'],
  ['a public address', 'https://93.184.216.34/', 'public'],
])('%s is known for what it is without asking for a name', async (_title, url, reach) => {
  expect(await reachOf(new URL(url), names([]))).toBe(reach);
});

const failing = (code: string) => (_host: string, _options: object, done: (error: Error, found: []) => void) =>
  done(Object.assign(new Error(code), { code }), []);

test.each([
  ['ENOTFOUND', 'unknown_host'],
  ['EAI_AGAIN', 'unanswered'],
])('a name that answers %s is %s', async (code, reach) => {
  expect(await reachOf(new URL('https://receiver.example/'), failing(code))).toBe(reach);
  const outcome = await post(sending('receiver.example'), { ...closed, resolve: failing(code) });
  expect(outcome).toEqual({ status: null, failure: 'unknown_host' });
});

test('one whose certificate is not to be trusted, or that speaks no TLS, gets nothing', async () => {
  expect(await post(sending('127.0.0.1'), { allowPrivate: true })).toMatchObject({
    status: null,
    failure: 'certificate',
  });
});

test('one that never answers is given up', async () => {
  receiver.reply = () => 'silence';
  const outcome = await post({ url: receiver.url, headers: {}, body: '{}' }, { allowPrivate: true, timeoutMs: 50 });
  expect(outcome).toEqual({ status: null, failure: 'timeout' });
});
