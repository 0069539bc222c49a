import { type AddressInfo, createServer } from 'node:net';
import { eq } from 'drizzle-orm';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { messages, orders } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStockedStore, noon, reservation } from '@/db/testing-shop';
import { guest, system } from '../access/actor';
import { placeOrder } from '../orders/place-order';
import { getOrder } from '../orders/queries';
import { markReady, startPicking } from '../pickup/commands';
import { sendOrderMessage, sendSignInLink } from './commands';
import type { OrderMessageKind } from './types';

const { db } = await testDatabase();

interface Received {
  envelope: { from: string; to: string[] };
  raw: string;
  mail: Email;
}

const received: Received[] = [];
/** Messages the server turns away before it takes one. */
let refusing = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  async onData(stream, { envelope }, done) {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    if (refusing > 0) {
      refusing--;
      done(Object.assign(new Error('try again later'), { responseCode: 451 }));
      return;
    }
    const raw = Buffer.concat(chunks).toString('latin1');
    const from = envelope.mailFrom ? envelope.mailFrom.address : '';
    const mail = await PostalMime.parse(Buffer.concat(chunks));
    received.push({ envelope: { from, to: envelope.rcptTo.map(({ address }) => address) }, raw, mail });
    done();
  },
});
const port = await new Promise<number>((resolve) => {
  const listening = server.listen(0, '127.0.0.1', () => resolve((listening.address() as AddressInfo).port));
});
afterAll(() => new Promise<void>((closed) => void server.close(closed)));

beforeEach(() => {
  received.length = 0;
  refusing = 0;
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${port}`);
  vi.stubEnv('MAIL_FROM', 'ひびの <noreply@hibino.example>');
  vi.stubEnv('APP_URL', 'https://shop.example');
});

async function anOrder(over: Parameters<typeof reservation>[2] = {}) {
  const { store, variant } = await makeStockedStore(db, 5);
  const input = reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }], over);
  const { id } = await placeOrder(db, guest, input, noon);
  const order = await getOrder(db, id);
  if (!order) throw new Error('the order is gone');
  return order;
}

const send = (orderId: string, kind: OrderMessageKind = 'order_received') =>
  sendOrderMessage(db, { orderId, kind }, noon);
const header = (mail: Email, name: string) => mail.headers.filter(({ key }) => key === name).map(({ value }) => value);
const only = () => {
  expect(received).toHaveLength(1);
  const [first] = received;
  if (!first) throw new Error('nothing was received');
  return first;
};

describe('a mail on its way', () => {
  it('arrives with its Japanese subject, both parts and the shop as sender', async () => {
    const order = await anOrder();
    await send(order.id);
    const { envelope, raw, mail } = only();
    expect(envelope).toEqual({ from: 'noreply@hibino.example', to: ['minami@mail.example'] });
    expect(mail.subject).toBe(`【ひびの】ご注文を承りました(${order.number})`);
    expect(mail.from).toMatchObject({ name: 'ひびの', address: 'noreply@hibino.example' });
    expect(mail.to).toEqual([{ name: '', address: 'minami@mail.example' }]);
    expect(mail.text).toContain('青木 みなみさま');
    expect(mail.html).toContain('青木 みなみさま');
    expect(raw).toMatch(/^content-type: multipart\/alternative/im);
    expect(header(mail, 'content-language')).toEqual(['ja']);
    expect(header(mail, 'auto-submitted')).toEqual(['auto-generated']);
    // Lines a relay may break are folded or encoded by then, so that no character is lost on the way.
    for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
    expect([...raw].every((char) => char < '\u0080')).toBe(true);
  });

  it('speaks the language the order was placed in', async () => {
    const order = await anOrder({ locale: 'en', name: 'Emma Clarke' });
    await send(order.id);
    const { mail } = only();
    expect(mail.subject).toBe(`Hibino: we’ve got your order (${order.number})`);
    expect(mail.text).toContain(`https://shop.example/en/orders/${order.token}`);
    expect(header(mail, 'content-language')).toEqual(['en']);
  });

  it('brings the pickup code when the order is ready', async () => {
    const {
      id,
      fulfillments: [fulfillment],
    } = await anOrder();
    await startPicking(db, system, { fulfillmentId: fulfillment.id }, noon);
    await markReady(db, system, { fulfillmentId: fulfillment.id, shelf: 'A-1' }, noon);
    await send(id, 'order_ready');
    const digits = `${fulfillment.pickupCode.slice(0, 3)} ${fulfillment.pickupCode.slice(3)}`;
    expect(only().mail.text).toContain(`受取番号: ${digits}`);
  });

  it('carries a sign-in link', async () => {
    const url = 'https://shop.example/account/sign-in/link?token=abc';
    await sendSignInLink(db, { email: 'emma@mail.example', url, locale: 'en' }, noon);
    const { mail, envelope } = only();
    expect(envelope.to).toEqual(['emma@mail.example']);
    expect(mail.text).toContain(url);
    const [kept] = await db.select().from(messages).where(eq(messages.kind, 'sign_in_link'));
    expect(JSON.stringify(kept)).not.toContain('token=abc');
  });
});

describe('sending again', () => {
  it('a repeated job sends nothing more', async () => {
    const order = await anOrder();
    await send(order.id);
    await send(order.id);
    only();
    expect(await db.$count(messages, eq(messages.orderId, order.id))).toBe(1);
  });

  it('a delivery that failed is tried again, and then sent once, as it was written first', async () => {
    const order = await anOrder();
    refusing = 1;
    await expect(send(order.id)).rejects.toThrow('try again later');
    expect(received).toEqual([]);
    const [waiting] = await db.select().from(messages).where(eq(messages.orderId, order.id));
    expect(waiting?.sentAt).toBeNull();

    await db.update(orders).set({ customerName: '別の名前' }).where(eq(orders.id, order.id));
    await send(order.id);
    await send(order.id);
    const { mail } = only();
    expect(mail.text).toContain('青木 みなみさま');
    expect(mail.messageId).toBe(`<${waiting?.id}@shop.example>`);
  });

  it('a server that cannot be reached leaves the message waiting', async () => {
    const order = await anOrder();
    const unused = createServer();
    const closed = await new Promise<number>((resolve) =>
      unused.listen(0, '127.0.0.1', () => {
        const { port: free } = unused.address() as AddressInfo;
        unused.close(() => resolve(free));
      }),
    );
    vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${closed}`);
    await expect(send(order.id)).rejects.toThrow(/ECONNREFUSED/);
    const [waiting] = await db.select().from(messages).where(eq(messages.orderId, order.id));
    expect(waiting?.sentAt).toBeNull();
  });

  it('without a mail server the mailbox is where it ends', async () => {
    vi.stubEnv('SMTP_URL', '');
    const order = await anOrder();
    await send(order.id);
    const [kept] = await db.select().from(messages).where(eq(messages.orderId, order.id));
    expect(kept).toMatchObject({ recipient: 'minami@mail.example', kind: 'order_received', sentAt: noon });
    expect(received).toEqual([]);
  });
});

describe('headers', () => {
  const bad = 'x\r\nBcc: thief@mail.example';

  it('cannot be added by a name or a store', async () => {
    const order = await anOrder();
    await db.update(orders).set({ customerName: bad }).where(eq(orders.id, order.id));
    await send(order.id);
    const { envelope, mail } = only();
    expect(envelope.to).toEqual(['minami@mail.example']);
    expect(header(mail, 'bcc')).toEqual([]);
    expect(mail.bcc).toBeUndefined();
  });

  it.each([
    'a@mail.example, thief@mail.example',
    'a@mail.example\r\nBcc: thief@mail.example',
    '<thief@mail.example> a@mail.example',
  ])('an address like %j reaches nobody else', async (email) => {
    const order = await anOrder();
    await db.update(orders).set({ customerEmail: email }).where(eq(orders.id, order.id));
    await send(order.id).catch(() => {});
    expect(received.flatMap(({ envelope }) => envelope.to).filter((to) => to === 'thief@mail.example')).toEqual([]);
    for (const { mail } of received) expect(header(mail, 'bcc')).toEqual([]);
  });
});
