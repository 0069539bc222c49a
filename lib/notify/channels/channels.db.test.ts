import { createECDH, createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import webPush from 'web-push';
import { pushSubscriptions } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { newId } from '../../ids';
import { type Outgoing, Undeliverable } from './channel';
import { channelsOf } from './channels';
import { openVendor } from './testing-vendor';

const { db } = await testDatabase();
const { sms, line, push } = channelsOf(db);
const ok = { status: 201, json: { sid: 'SM1' } };
const vendor = await openVendor(() => ok);
afterAll(() => vendor.close());

const keys = webPush.generateVAPIDKeys();
beforeEach(() => {
  vendor.asked.length = 0;
  vendor.reply = () => ok;
  vi.stubEnv('APP_URL', 'https://shop.example');
  vi.stubEnv('TWILIO_ACCOUNT_SID', 'AC1');
  vi.stubEnv('TWILIO_AUTH_TOKEN', 'secret');
  vi.stubEnv('TWILIO_FROM', '+815012345678');
  vi.stubEnv('TWILIO_URL', vendor.url);
  vi.stubEnv('LINE_CHANNEL_TOKEN', 'token');
  vi.stubEnv('LINE_URL', vendor.url);
  vi.stubEnv('VAPID_PUBLIC_KEY', keys.publicKey);
  vi.stubEnv('VAPID_PRIVATE_KEY', keys.privateKey);
  vi.stubEnv('VENDOR_TIMEOUT_MS', '200');
});

const written = new Date('2026-11-22T03:00:00.500Z');
const message = (over: Partial<Outgoing> = {}): Outgoing => ({
  id: newId(),
  to: '+819012345678',
  locale: 'ja',
  subject: 'ご用意できました',
  text: '【ひびの】ご用意できました\nhttps://shop.example/orders/abc',
  html: null,
  writtenAt: written,
  again: false,
  ...over,
});

const only = () => {
  expect(vendor.asked).toHaveLength(1);
  const [first] = vendor.asked;
  if (!first) throw new Error('nothing was asked');
  return first;
};

const failureOf = (sending: Promise<unknown>) =>
  sending.then(
    () => null,
    (error: unknown) => error,
  );

/** A browser as the push service knows it. */
async function browser() {
  const curve = createECDH('prime256v1');
  const endpoint = `${vendor.url}/push/${newId()}`;
  await db.insert(pushSubscriptions).values({
    endpoint,
    orderId: newId(),
    p256dh: curve.generateKeys('base64url'),
    auth: randomBytes(16).toString('base64url'),
    createdAt: written,
  });
  return endpoint;
}

describe('SMS', () => {
  it('is asked for as Twilio has it', async () => {
    const sent = message();
    expect(await sms.send(sent)).toEqual({ ref: 'SM1' });
    const { method, path, headers, body } = only();
    expect([method, path]).toEqual(['POST', '/2010-04-01/Accounts/AC1/Messages.json']);
    expect(headers.authorization).toBe(`Basic ${Buffer.from('AC1:secret').toString('base64')}`);
    expect(headers['content-type']).toContain('application/x-www-form-urlencoded');
    expect(headers['idempotency-key']).toBe(sent.id);
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      To: '+819012345678',
      From: '+815012345678',
      Body: sent.text,
      StatusCallback: 'https://shop.example/api/webhooks/twilio',
    });
  });

  it('goes by a messaging service where one is named', async () => {
    vi.stubEnv('TWILIO_FROM', 'MG1');
    await sms.send(message());
    expect(new URLSearchParams(only().body).get('MessagingServiceSid')).toBe('MG1');
  });

  const list = (...messages: object[]) => ({ status: 200, json: { messages } });

  it('that was taken by an attempt nobody saw the end of is found, not sent again', async () => {
    const { text: body } = message();
    vendor.reply = ({ method }) =>
      method === 'GET' ? list({ sid: 'SM9', body, date_created: 'Sun, 22 Nov 2026 03:00:00 +0000' }) : ok;
    expect(await sms.send(message({ again: true }))).toEqual({ ref: 'SM9' });
    const { path } = only();
    expect(Object.fromEntries(new URL(path, vendor.url).searchParams)).toEqual({
      To: '+819012345678',
      'DateSent>': '2026-11-22',
    });
  });

  it('like an earlier one, or another one, is sent', async () => {
    const { text: body } = message();
    vendor.reply = ({ method }) =>
      method === 'GET'
        ? list(
            { sid: 'SM7', body, date_created: 'Sun, 22 Nov 2026 02:59:59 +0000' },
            { sid: 'SM8', body: 'another', date_created: 'Sun, 22 Nov 2026 03:00:01 +0000' },
          )
        : ok;
    expect(await sms.send(message({ again: true }))).toEqual({ ref: 'SM1' });
  });

  it.each([
    [21211, true],
    [21610, true],
    [21614, true],
    [21408, false],
  ])('refused with %i is final; the number is dead: %s', async (code, dead) => {
    vendor.reply = () => ({ status: 400, json: { code, message: 'no', status: 400 } });
    const failure = await failureOf(sms.send(message()));
    expect(failure).toBeInstanceOf(Undeliverable);
    expect(failure).toMatchObject({ failure: `${code} no`, dead });
  });
});

describe('LINE', () => {
  const account = 'U4af4980629000000000000000000001a';

  it('is pushed to a linked account, with a key to retry by', async () => {
    vendor.reply = () => ({ status: 200, headers: { 'x-line-request-id': 'r1' }, json: { sentMessages: [] } });
    const sent = message({ to: account });
    expect(await line.send(sent)).toEqual({ ref: 'r1' });
    const { path, headers, body } = only();
    expect(path).toBe('/v2/bot/message/push');
    expect(headers).toMatchObject({ authorization: 'Bearer token', 'x-line-retry-key': sent.id });
    const text = Buffer.from(body, 'latin1').toString('utf8');
    expect(JSON.parse(text)).toEqual({ to: account, messages: [{ type: 'text', text: sent.text }] });
  });

  it('that was taken before is as good as taken now', async () => {
    vendor.reply = () => ({ status: 409, headers: { 'x-line-accepted-request-id': 'r0' }, json: { message: 'taken' } });
    expect(await line.send(message({ to: account, again: true }))).toEqual({ ref: 'r0' });
  });

  it('goes to a phone number as a hash, with a tag to report by', async () => {
    vendor.reply = () => ({ status: 200, json: {} });
    const sent = message();
    expect(await line.send(sent)).toEqual({ ref: sent.id });
    const { path, headers, body } = only();
    expect(path).toBe('/bot/pnp/push');
    expect(headers['x-line-delivery-tag']).toBe(sent.id);
    expect(JSON.parse(body).to).toBe(createHash('sha256').update('+819012345678').digest('hex'));
    expect(body).not.toContain('9012345678');
  });

  it.each([
    [400, "The property, 'to', in the request body is invalid", true],
    [422, 'Failed to send messages', true],
    [403, 'Not available', false],
  ])('refused with %i (%s) is final; the address is dead: %s', async (status, why, dead) => {
    vendor.reply = () => ({ status, json: { message: why } });
    expect(await failureOf(line.send(message()))).toMatchObject({ failure: `${status} ${why}`, dead });
  });
});

describe('web push', () => {
  it('is encrypted for the browser and signed by the shop', async () => {
    vendor.reply = () => ({ status: 201, headers: { location: '/m/1' } });
    const sent = message({ to: await browser() });
    expect(await push.send(sent)).toEqual({ ref: '/m/1' });
    const { headers, body } = only();
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400' });
    expect(headers.authorization).toMatch(/^vapid t=.+, k=/);
    expect(headers.topic).toBe(sent.id.replaceAll('-', ''));
    expect(body).not.toContain('shop.example');
  });

  it.each([
    [410, true],
    [404, true],
    [400, false],
  ])('refused with %i is final; the browser is gone: %s', async (status, dead) => {
    vendor.reply = () => ({ status });
    expect(await failureOf(push.send(message({ to: await browser() })))).toMatchObject({ dead });
  });
});

describe.each([
  ['SMS', sms, async () => '+819012345678'],
  ['LINE', line, async () => 'U1'],
  ['web push', push, browser],
])('%s may go well later', (_name, channel, address) => {
  it.each([
    ['when the vendor is asked too fast', { status: 429, json: {} }],
    ['when the vendor has trouble of its own', { status: 503, json: {} }],
    ['when the vendor does not answer', 'silence' as const],
    ['when the line breaks', 'hang up' as const],
  ])('%s', async (_when, reply) => {
    vendor.reply = () => reply;
    const failure = await failureOf(channel.send(message({ to: await address() })));
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(Undeliverable);
  });
});

describe('without keys', () => {
  it.each([
    ['TWILIO_AUTH_TOKEN', sms],
    ['LINE_CHANNEL_TOKEN', line],
    ['VAPID_PRIVATE_KEY', push],
  ])('of %s nothing leaves the house', async (name, channel) => {
    vi.stubEnv(name, '');
    expect(await channel.send(message())).toEqual({ ref: null });
    expect(vendor.asked).toEqual([]);
  });
});
