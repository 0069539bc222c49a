import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { deadAddresses, lineLinks, messages, orders } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStockedStore, noon, reservation } from '@/db/testing-shop';
import { guest } from '../access/actor';
import { newId } from '../ids';
import { placeOrder } from '../orders/place-order';
import type { Channel } from '../orders/types';
import { openVendor } from './channels/testing-vendor';
import { sendOrderMessage } from './commands';

const { db } = await testDatabase();

const taken = { status: 201, json: { sid: 'SM1' } };
const badNumber = { status: 400, json: { code: 21614, message: 'not a mobile number' } };
const busy = { status: 503, json: {} };
const twilio = await openVendor(() => taken);
const line = await openVendor(() => ({ status: 200, json: {} }));
afterAll(() => {
  twilio.close();
  line.close();
});

beforeEach(() => {
  twilio.asked.length = 0;
  line.asked.length = 0;
  twilio.reply = () => taken;
  line.reply = () => ({ status: 200, json: {} });
  vi.stubEnv('TWILIO_ACCOUNT_SID', 'AC1');
  vi.stubEnv('TWILIO_AUTH_TOKEN', 'secret');
  vi.stubEnv('TWILIO_FROM', '+815012345678');
  vi.stubEnv('TWILIO_URL', twilio.url);
  vi.stubEnv('LINE_CHANNEL_TOKEN', 'token');
  vi.stubEnv('LINE_URL', line.url);
  vi.stubEnv('VENDOR_TIMEOUT_MS', '200');
});

async function orderToldBy(...channels: Channel[]) {
  const { store, variant } = await makeStockedStore(db, 5);
  // A number of its own: what is dead for one order would be for all.
  const phone = `090-${`${Math.trunc(performance.now() * 1e4)}`.slice(-8).replace(/(....)/, '$1-')}`;
  const { id } = await placeOrder(
    db,
    guest,
    reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }], { phone }),
    noon,
  );
  await db.update(orders).set({ channels }).where(eq(orders.id, id));
  await db.insert(lineLinks).values({ orderId: id, code: newId(), lineUserId: `U${id}`, linkedAt: noon });
  return id;
}

const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const send = (orderId: string, at = noon) => sendOrderMessage(db, { orderId, kind: 'order_received' }, at);
const kept = (orderId: string) =>
  db.select().from(messages).where(eq(messages.orderId, orderId)).orderBy(asc(messages.id));
const states = async (orderId: string) =>
  (await kept(orderId)).map(({ channel, sentAt, failedAt }) => [
    channel,
    failedAt ? 'failed' : sentAt ? 'sent' : 'waiting',
  ]);

describe('choice', () => {
  it('the first channel chosen is the only one used', async () => {
    const id = await orderToldBy('line', 'sms');
    await send(id);
    expect(await states(id)).toEqual([['line', 'sent']]);
    expect(twilio.asked).toEqual([]);
  });

  it('a short message says it in a sentence with its link', async () => {
    const id = await orderToldBy('sms');
    await send(id);
    const [{ text, html, vendorRef }] = (await kept(id)) as [typeof messages.$inferSelect];
    expect(text).toMatch(/^【ひびの】ご注文を承りました。試験店 .+\nhttp\S+\/orders\/\S+$/);
    expect([html, vendorRef]).toEqual([null, 'SM1']);
  });

  it('a channel without an address is passed over', async () => {
    const id = await orderToldBy('push', 'line');
    await send(id);
    expect(await states(id)).toEqual([['line', 'sent']]);
  });
});

describe('fallback', () => {
  it('what is refused for good goes on at once, and the address is not used again', async () => {
    const id = await orderToldBy('sms', 'line');
    twilio.reply = () => badNumber;
    await send(id);
    expect(await states(id)).toEqual([
      ['sms', 'failed'],
      ['line', 'sent'],
    ]);
    const [failed] = await kept(id);
    expect(failed?.failure).toBe('21614 not a mobile number');
    expect(await db.$count(deadAddresses, eq(deadAddresses.address, failed?.recipient ?? ''))).toBe(1);

    twilio.reply = () => taken;
    twilio.asked.length = 0;
    await sendOrderMessage(db, { orderId: id, kind: 'order_cancelled' }, noon);
    expect(twilio.asked).toEqual([]);
  });

  it('mail is the last resort, chosen or not', async () => {
    const id = await orderToldBy('sms', 'line');
    twilio.reply = () => badNumber;
    line.reply = () => ({ status: 400, json: { message: 'no' } });
    await send(id);
    expect(await states(id)).toEqual([
      ['sms', 'failed'],
      ['line', 'failed'],
      ['mail', 'sent'],
    ]);
  });

  it('what may pass is tried again on the same channel, and then taken once', async () => {
    const id = await orderToldBy('line', 'sms');
    line.reply = () => busy;
    await expect(send(id)).rejects.toThrow('LINE answered 503');
    expect(await states(id)).toEqual([['line', 'waiting']]);
    line.reply = () => ({ status: 200, json: {} });
    await send(id, minutesLater(1));
    await send(id, minutesLater(2));
    expect(await states(id)).toEqual([['line', 'sent']]);
    expect(new Set(line.asked.map(({ headers }) => headers['x-line-retry-key'])).size).toBe(1);
  });

  it('what does not pass within ten minutes goes on to the next channel', async () => {
    const id = await orderToldBy('line', 'sms');
    line.reply = () => 'silence';
    await expect(send(id)).rejects.toThrow();
    await expect(send(id, minutesLater(9))).rejects.toThrow();
    await send(id, minutesLater(10));
    expect(await states(id)).toEqual([
      ['line', 'failed'],
      ['sms', 'sent'],
    ]);
    expect(await db.$count(deadAddresses, eq(deadAddresses.channel, 'line'))).toBe(0);
  });
});

describe('a worker killed in the middle', () => {
  it('between the vendor and the database has not the same sent twice', async () => {
    const id = await orderToldBy('sms');
    const sent: object[] = [];
    // The vendor takes it, and the worker is gone before it hears so.
    twilio.reply = ({ method, body }) => {
      if (method === 'GET') return { status: 200, json: { messages: sent } };
      sent.push({ sid: 'SM5', body: new URLSearchParams(body).get('Body'), date_created: noon.toUTCString() });
      return 'hang up';
    };
    await expect(send(id)).rejects.toThrow();
    await send(id, minutesLater(5));
    expect(await states(id)).toEqual([['sms', 'sent']]);
    expect((await kept(id))[0]?.vendorRef).toBe('SM5');
    expect(sent).toHaveLength(1);
  });

  it('after it was told has nothing told again, though the address is dead by then', async () => {
    const id = await orderToldBy('sms');
    await send(id);
    const [row] = await kept(id);
    await db.insert(deadAddresses).values({ channel: 'sms', address: row?.recipient ?? '', reason: 'test', at: noon });
    await send(id);
    expect(await states(id)).toEqual([['sms', 'sent']]);
  });
});
