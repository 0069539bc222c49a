import type { AddressInfo } from 'node:net';
import { and, eq, isNull } from 'drizzle-orm';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { categories, fulfillments, messages, newsConsents, pendingJobs, products } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStockedStore, makeVariant, noon, putStock, reservation } from '@/db/testing-shop';
import { guest, system } from '@/lib/access/actor';
import { newId, newToken } from '@/lib/ids';
import { sendOrderMessage } from '@/lib/notify/commands';
import { keepConsent } from '@/lib/notify/news/consents';
import { sendWhileHere } from '@/lib/notify/while-here/send';
import { placeOrder } from '@/lib/orders/place-order';
import { markReady, startPicking } from '@/lib/pickup/commands';
import { GET, POST } from './[token]/route';

const { db, url } = await testDatabase();

const received: { headers: { key: string; value: string }[]; text?: string | undefined }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  async onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    const { headers, text } = await PostalMime.parse(Buffer.concat(chunks));
    received.push({ headers, text });
    done();
  },
});
const port = await new Promise<number>((resolve) => {
  const listening = server.listen(0, '127.0.0.1', () => resolve((listening.address() as AddressInfo).port));
});
afterAll(() => new Promise<void>((closed) => void server.close(closed)));

beforeEach(async () => {
  received.length = 0;
  await db.delete(pendingJobs);
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${port}`);
  vi.stubEnv('APP_URL', 'https://shop.example');
  vi.stubEnv('DATABASE_URL', url);
});

/** An order of an article beside which its shop has another of the kind, ready at `at`. */
async function readyOrder({ marketing = true, at = noon } = {}) {
  const { store, variant } = await makeStockedStore(db, 5);
  const other = await makeVariant(db);
  const category = { id: newId(), slug: newToken(), name: { ja: '器' }, position: 0 };
  await db.insert(categories).values(category);
  for (const { productId } of [variant, other]) {
    await db.update(products).set({ categoryId: category.id }).where(eq(products.id, productId));
  }
  await putStock(db, { variantId: other.id, locationId: store.id, onHand: 3 });
  const email = `${newToken()}@Mail.example`;
  const input = reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }], { marketing, email });
  const { id: orderId, parts } = await placeOrder(db, guest, input, noon);
  const [{ fulfillmentId }] = parts;
  await startPicking(db, system, { fulfillmentId }, at);
  await markReady(db, system, { fulfillmentId, shelf: 'A-1' }, at);
  await keepConsent(db, { orderId });
  const [consent] = await db.select().from(newsConsents).where(eq(newsConsents.email, email.toLowerCase()));
  return { orderId, fulfillmentId, email, token: consent?.token ?? '' };
}

const suggestions = async () =>
  (await db.select().from(pendingJobs).where(eq(pendingJobs.name, 'send_while_here'))).map(({ runAt }) => runAt);
const header = (name: string) =>
  received.flatMap(({ headers }) => headers.filter(({ key }) => key === name)).map(({ value }) => value);
const call = (token: string, method: 'GET' | 'POST' = 'POST') =>
  ({ GET, POST })[method](
    new Request(`https://shop.example/api/news/${token}`, {
      method,
      ...(method === 'POST' && { body: 'List-Unsubscribe=One-Click' }),
    }),
    { params: Promise.resolve({ token }) },
  );
const ready = (orderId: string, fulfillmentId: string) => ({ orderId, fulfillmentId, kind: 'order_ready' as const });

describe('news', () => {
  test('who agreed is told what else the shop has, with a way to end it in one call', async () => {
    const { orderId, fulfillmentId, token } = await readyOrder();
    await sendOrderMessage(db, ready(orderId, fulfillmentId), noon);
    expect(header('list-unsubscribe')).toEqual([]);
    expect(await suggestions()).toEqual([noon]);
    await sendWhileHere(db, { fulfillmentId }, noon);
    await sendWhileHere(db, { fulfillmentId }, noon);
    expect(received).toHaveLength(2);
    expect(header('list-unsubscribe')).toEqual([`<https://shop.example/api/news/${token}>`]);
    expect(header('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
    expect(received[1]?.text).toContain(`https://shop.example/news/${token}`);
  });

  test('who did not agree hears of nothing but the order', async () => {
    const { orderId, fulfillmentId } = await readyOrder({ marketing: false });
    await sendOrderMessage(db, ready(orderId, fulfillmentId), noon);
    expect(await suggestions()).toEqual([]);
    await sendWhileHere(db, { fulfillmentId }, noon);
    expect(received).toHaveLength(1);
  });

  test('at night it waits for the morning, also when the worker comes late', async () => {
    const night = new Date('2026-11-22T13:00:00Z');
    const morning = new Date('2026-11-22T23:00:00Z');
    const { orderId, fulfillmentId } = await readyOrder();
    await sendOrderMessage(db, ready(orderId, fulfillmentId), night);
    expect(await suggestions()).toEqual([morning]);
    await db.delete(pendingJobs);
    await sendWhileHere(db, { fulfillmentId }, night);
    expect(await suggestions()).toEqual([morning]);
    expect(received).toHaveLength(1);
  });

  test('what is collected meanwhile is no visit any more', async () => {
    const { fulfillmentId } = await readyOrder();
    await db.update(fulfillments).set({ status: 'collected' }).where(eq(fulfillments.id, fulfillmentId));
    await sendWhileHere(db, { fulfillmentId }, noon);
    expect(received).toEqual([]);
  });
});

describe('ending news', () => {
  test('one call ends them; the same again changes nothing; orders are still told of', async () => {
    const { orderId, fulfillmentId, token, email } = await readyOrder();
    expect((await call(token)).status).toBe(204);
    const [ended] = await db.select().from(newsConsents).where(eq(newsConsents.token, token));
    expect((await call(token)).status).toBe(204);
    expect(await db.select().from(newsConsents).where(eq(newsConsents.token, token))).toEqual([ended]);
    await sendWhileHere(db, { fulfillmentId }, noon);
    expect(received).toEqual([]);
    await sendOrderMessage(db, ready(orderId, fulfillmentId), noon);
    expect(await db.$count(messages, eq(messages.recipient, email))).toBe(1);
  });

  test('an order placed before does not bring them back, a later one does', async () => {
    const { orderId, token } = await readyOrder();
    await call(token);
    await keepConsent(db, { orderId });
    const given = and(eq(newsConsents.token, token), isNull(newsConsents.withdrawnAt));
    expect(await db.$count(newsConsents, given)).toBe(0);
    await db.update(newsConsents).set({ withdrawnAt: new Date(noon.getTime() - 1000) });
    await keepConsent(db, { orderId });
    expect(await db.$count(newsConsents, given)).toBe(1);
  });

  test('opening the address asks first, and an unknown one ends nothing', async () => {
    const { token } = await readyOrder();
    const opened = await call(token, 'GET');
    expect([opened.status, opened.headers.get('location')]).toEqual([303, `https://shop.example/news/${token}`]);
    expect((await call(newToken())).status).toBe(404);
    expect(await db.$count(newsConsents, and(eq(newsConsents.token, token), isNull(newsConsents.withdrawnAt)))).toBe(1);
  });
});
