import { createHmac } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { deadAddresses, lineLinks, messages, orders, pendingJobs } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStockedStore, noon, reservation } from '@/db/testing-shop';
import { guest } from '@/lib/access/actor';
import { newId } from '@/lib/ids';
import { openVendor } from '@/lib/notify/channels/testing-vendor';
import { sendOrderMessage } from '@/lib/notify/commands';
import { getLineLink } from '@/lib/notify/line-link';
import { getOrderVersion } from '@/lib/orders/order-version';
import { placeOrder } from '@/lib/orders/place-order';
import type { Channel } from '@/lib/orders/types';
import { POST as line } from './line/route';
import { POST as twilio } from './twilio/route';

const { db, url } = await testDatabase();

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', url);
  vi.stubEnv('APP_URL', 'https://shop.example');
  vi.stubEnv('TWILIO_AUTH_TOKEN', 'secret');
  vi.stubEnv('LINE_CHANNEL_SECRET', 'line secret');
});

async function anOrder(...channels: Channel[]) {
  const { store, variant } = await makeStockedStore(db, 5);
  const input = reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }]);
  const { id } = await placeOrder(db, guest, input, noon);
  await db.update(orders).set({ channels }).where(eq(orders.id, id));
  return id;
}

const told = (orderId: string) => ({ orderId, kind: 'order_received' as const });

/** An SMS the vendor took, by its own id. */
async function sentSms() {
  const orderId = await anOrder('sms');
  await sendOrderMessage(db, told(orderId), noon);
  const ref = `SM${newId()}`;
  await db.update(messages).set({ vendorRef: ref }).where(eq(messages.orderId, orderId));
  await db.delete(deadAddresses);
  return { orderId, ref };
}

const kept = (orderId: string) =>
  db.select().from(messages).where(eq(messages.orderId, orderId)).orderBy(asc(messages.id));

function report(fields: Record<string, string>, signedFor = 'https://shop.example') {
  const text = Object.keys(fields)
    .sort()
    .map((name) => `${name}${fields[name]}`)
    .join('');
  const signature = createHmac('sha1', 'secret').update(`${signedFor}/api/webhooks/twilio${text}`).digest('base64');
  const request = new Request('http://inside:3000/api/webhooks/twilio', {
    method: 'POST',
    headers: { 'x-twilio-signature': signature },
    body: new URLSearchParams(fields),
  });
  return twilio(request);
}

describe('what Twilio reports', () => {
  test('a delivered SMS is marked so, once', async () => {
    const { orderId, ref } = await sentSms();
    expect((await report({ MessageSid: ref, MessageStatus: 'delivered' })).status).toBe(204);
    const [first] = await kept(orderId);
    expect(first?.deliveredAt).toBeInstanceOf(Date);
    await report({ MessageSid: ref, MessageStatus: 'undelivered', ErrorCode: '30006' });
    expect((await kept(orderId))[0]).toEqual(first);
  });

  test('one that failed after all is told by the next channel, once, and its number is dead', async () => {
    const { orderId, ref } = await sentSms();
    await db.delete(pendingJobs);
    await report({ MessageSid: ref, MessageStatus: 'undelivered', ErrorCode: '30006' });
    await report({ MessageSid: ref, MessageStatus: 'undelivered', ErrorCode: '30006' });
    const jobs = await db.select().from(pendingJobs);
    expect(jobs).toMatchObject([{ name: 'send_order_message', payload: told(orderId) }]);
    await sendOrderMessage(db, told(orderId), noon);
    expect((await kept(orderId)).map(({ channel, failure }) => [channel, failure])).toEqual([
      ['sms', '30006'],
      ['mail', null],
    ]);
    expect(await db.$count(deadAddresses)).toBe(1);
  });

  test('a state in between changes nothing', async () => {
    const { orderId, ref } = await sentSms();
    const before = await kept(orderId);
    expect((await report({ MessageSid: ref, MessageStatus: 'sent' })).status).toBe(204);
    expect(await kept(orderId)).toEqual(before);
  });

  test('forged, nothing is believed', async () => {
    const { orderId, ref } = await sentSms();
    const before = await kept(orderId);
    const forged = await report({ MessageSid: ref, MessageStatus: 'failed' }, 'https://elsewhere.example');
    expect(forged.status).toBe(401);
    expect(await kept(orderId)).toEqual(before);
  });
});

function event(what: object, secret = 'line secret') {
  const body = JSON.stringify({ destination: 'U0', events: [what] });
  const signature = createHmac('sha256', secret).update(body).digest('base64');
  const request = new Request('http://inside:3000/api/webhooks/line', {
    method: 'POST',
    headers: { 'x-line-signature': signature },
    body,
  });
  return line(request);
}

const by = (userId: string) => ({ source: { type: 'user', userId } });
const says = (userId: string, text: string) => ({ type: 'message', ...by(userId), message: { type: 'text', text } });
const linkOf = async (orderId: string) =>
  (await db.select().from(lineLinks).where(eq(lineLinks.orderId, orderId)))[0]?.lineUserId;
const channelsOf = async (orderId: string) =>
  (await db.select({ channels: orders.channels }).from(orders).where(eq(orders.id, orderId)))[0]?.channels;

describe('what LINE tells', () => {
  test('a code links the account, however it is typed, and LINE comes first', async () => {
    const orderId = await anOrder('mail');
    const { code } = await getLineLink(db, orderId);
    const typed = code
      .toLowerCase()
      .replace(/[0-9a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    expect((await event(says('U1', `コードは ${typed} です`))).status).toBe(200);
    expect(await linkOf(orderId)).toBe('U1');
    expect(await channelsOf(orderId)).toEqual(['line', 'mail']);
    expect(await getLineLink(db, orderId)).toEqual({ code, linked: true });
  });

  test('where LINE was chosen before, the order of channels stays', async () => {
    const orderId = await anOrder('sms', 'line');
    await event(says('U1', (await getLineLink(db, orderId)).code));
    expect(await channelsOf(orderId)).toEqual(['sms', 'line']);
  });

  test('other talk links nothing', async () => {
    const orderId = await anOrder('mail');
    const { code } = await getLineLink(db, orderId);
    await event(says('U1', `こんにちは X${code}`));
    await event({ type: 'message', ...by('U1'), message: { type: 'sticker' } });
    expect(await linkOf(orderId)).toBeNull();
  });

  test('who blocks the merchant is not written to, until he adds it again', async () => {
    const orderId = await anOrder('line');
    await event(says('U2', (await getLineLink(db, orderId)).code));
    await event({ type: 'unfollow', ...by('U2') });
    await sendOrderMessage(db, told(orderId), noon);
    expect((await kept(orderId)).map(({ channel }) => channel)).toEqual(['mail']);
    await event({ type: 'follow', ...by('U2') });
    await sendOrderMessage(db, { ...told(orderId), kind: 'order_changed' }, noon);
    expect((await kept(orderId)).map(({ channel }) => channel)).toEqual(['mail', 'line']);
  });

  test('a notification message that arrived is marked so', async () => {
    const orderId = await anOrder('line');
    await sendOrderMessage(db, told(orderId), noon);
    await db.update(messages).set({ vendorRef: 'tag' }).where(eq(messages.orderId, orderId));
    await event({ type: 'delivery', delivery: { data: 'tag' } });
    expect((await kept(orderId))[0]?.deliveredAt).toBeInstanceOf(Date);
  });

  test('the open page of the order hears of it', async () => {
    const orderId = await anOrder('mail');
    const [order] = await db.select({ token: orders.token }).from(orders).where(eq(orders.id, orderId));
    const version = () => getOrderVersion(db, order?.token ?? '', noon);
    const { code } = await getLineLink(db, orderId);
    const before = await version();
    await event(says('U4', code));
    expect(await version()).not.toBe(before);
  });

  describe('is answered in the chat', () => {
    const answered = async (
      what: object,
      reply: Parameters<typeof openVendor>[0] = () => ({ status: 200, json: {} }),
    ) => {
      const vendor = await openVendor(reply);
      vi.stubEnv('LINE_URL', vendor.url);
      vi.stubEnv('LINE_CHANNEL_TOKEN', 'token');
      const { status } = await event(what);
      vendor.close();
      vi.stubEnv('LINE_CHANNEL_TOKEN', '');
      return { status, asked: vendor.asked };
    };
    const textOf = ({ asked }: Awaited<ReturnType<typeof answered>>) =>
      asked.map(({ body }) => JSON.parse(Buffer.from(body, 'latin1').toString()).messages[0].text as string).join();

    test('a code that links: of which order, in its language', async () => {
      const orderId = await anOrder('mail');
      const { code } = await getLineLink(db, orderId);
      const done = await answered({ ...says('U5', code), replyToken: 'once' });
      expect(done.asked).toMatchObject([{ method: 'POST', path: '/v2/bot/message/reply' }]);
      expect(done.asked[0]?.headers.authorization).toBe('Bearer token');
      expect(JSON.parse(done.asked[0]?.body ?? '').replyToken).toBe('once');
      const [order] = await db.select({ number: orders.number }).from(orders).where(eq(orders.id, orderId));
      expect(textOf(done)).toContain(order?.number);
      expect(textOf(done)).toContain('お届けします');
    });

    test('a code of no order, and whoever adds the merchant: what to send', async () => {
      expect(textOf(await answered({ ...says('U5', '23456789'), replyToken: 'a' }))).toMatch(
        /確認できません.*\n.*don’t know/,
      );
      expect(textOf(await answered({ type: 'follow', ...by('U5'), replyToken: 'b' }))).toMatch(
        /友だち追加.*\n.*adding us/,
      );
    });

    test('other talk is left to people', async () => {
      const done = await answered({ ...says('U5', 'あしたは開いていますか'), replyToken: 'c' });
      expect(done.asked).toEqual([]);
    });

    test.each([() => ({ status: 500 }), () => 'hang up' as const])('trouble at LINE undoes nothing', async (reply) => {
      const orderId = await anOrder('mail');
      const { code } = await getLineLink(db, orderId);
      expect((await answered({ ...says('U6', code), replyToken: 'd' }, reply)).status).toBe(200);
      expect(await linkOf(orderId)).toBe('U6');
    });
  });

  test('forged, nothing is believed', async () => {
    const orderId = await anOrder('mail');
    const { code } = await getLineLink(db, orderId);
    expect((await event(says('U3', code), 'guessed')).status).toBe(401);
    expect(await linkOf(orderId)).toBeNull();
  });
});
