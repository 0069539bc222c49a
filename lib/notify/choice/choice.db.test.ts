import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { deadAddresses, orders, pushSubscriptions } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStockedStore, noon, reservation } from '@/db/testing-shop';
import { guest } from '../../access/actor';
import { newToken } from '../../ids';
import { placeOrder } from '../../orders/place-order';
import { chooseChannels, subscribePush } from './commands';
import { chooseChannelsInput, subscribePushInput } from './input';
import { getNoticeChoice } from './queries';

const { db } = await testDatabase();

async function anOrder(phone = '090-1234-5678') {
  const { store, variant } = await makeStockedStore(db, 5);
  const input = reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }], { phone });
  return placeOrder(db, guest, input, noon);
}

const typed = (token: string, over: object) =>
  chooseChannelsInput.parse({ token, second: '', third: '', phone: '', ...over });
const kept = async (id: string) =>
  (
    await db.select({ channels: orders.channels, phone: orders.customerPhone }).from(orders).where(eq(orders.id, id))
  )[0];
const browser = (token: string, over: object = {}) => ({
  token,
  endpoint: `https://fcm.googleapis.com/fcm/send/${newToken()}`,
  keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) },
  ...over,
});

describe('channels', () => {
  it('are kept as they were chosen, each once', async () => {
    const { id, token } = await anOrder();
    await chooseChannels(db, typed(token, { first: 'sms', second: 'line', third: 'sms' }));
    expect(await kept(id)).toEqual({ channels: ['sms', 'line'], phone: '090-1234-5678' });
  });

  it('need a mobile number for SMS, which may be given with them', async () => {
    const { id, token } = await anOrder('03-5555-0100');
    await expect(chooseChannels(db, typed(token, { first: 'sms' }))).rejects.toMatchObject({
      details: { fields: { phone: 'mobile' } },
    });
    await chooseChannels(db, typed(token, { first: 'sms', phone: '080-1111-2222' }));
    expect(await kept(id)).toEqual({ channels: ['sms'], phone: '080-1111-2222' });
  });

  it.each(['12', '090-1234', 'なし'])('refuse a malformed number as it is typed: %s', (phone) => {
    const parsed = chooseChannelsInput.safeParse({ token: newToken(), first: 'sms', second: '', third: '', phone });
    expect(parsed.error?.issues).toMatchObject([{ path: ['phone'], message: 'phone' }]);
  });

  it('need a browser that was asked before', async () => {
    const { token } = await anOrder();
    await expect(chooseChannels(db, typed(token, { first: 'mail', second: 'push' }))).rejects.toMatchObject({
      details: { fields: { second: 'not_subscribed' } },
    });
  });

  it('that are dead are said; a number typed anew is tried again', async () => {
    const phone = '070-1234-0001';
    const { id, token } = await anOrder(phone);
    await chooseChannels(db, typed(token, { first: 'sms' }));
    await db.insert(deadAddresses).values({ channel: 'sms', address: '+817012340001', reason: 'test', at: noon });
    expect((await getNoticeChoice(db, id))?.dead).toEqual(['sms']);
    await chooseChannels(db, typed(token, { first: 'sms', phone }));
    expect((await getNoticeChoice(db, id))?.dead).toEqual([]);
  });

  it('of an unknown order are refused', async () => {
    await expect(chooseChannels(db, typed(newToken(), { first: 'mail' }))).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a browser', () => {
  it('that asks comes first, and takes the place of the one before', async () => {
    const { id, token } = await anOrder();
    await subscribePush(db, browser(token), noon);
    const last = browser(token);
    await subscribePush(db, last, noon);
    expect((await kept(id))?.channels).toEqual(['push', 'mail']);
    const all = await db.select().from(pushSubscriptions).where(eq(pushSubscriptions.orderId, id));
    expect(all.map(({ endpoint }) => endpoint)).toEqual([last.endpoint]);
  });

  it.each([
    'https://169.254.169.254/latest/meta-data',
    'https://localhost:5432/',
    'https://fcm.googleapis.com.evil.example/',
  ])('cannot have the shop call %s', async (endpoint) => {
    const { token } = await anOrder();
    await expect(subscribePush(db, browser(token, { endpoint }), noon)).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  it('is known by a secure address and keys only', () => {
    const token = newToken();
    expect(subscribePushInput.safeParse(browser(token)).success).toBe(true);
    expect(subscribePushInput.safeParse(browser(token, { endpoint: 'http://fcm.googleapis.com/' })).success).toBe(
      false,
    );
    expect(subscribePushInput.safeParse(browser(token, { keys: { p256dh: '', auth: '' } })).success).toBe(false);
  });
});
