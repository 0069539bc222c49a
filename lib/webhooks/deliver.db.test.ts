import { desc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { auditLog, messages, pendingJobs, staff } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { newId } from '../ids';
import { sendWebhookNotice } from '../notify/webhook-notice';
import { deliverTo } from './deliver';
import { newSecret } from './sign';
import { tidyWebhooks } from './switch-off';
import {
  believes,
  deliverAll,
  deliveriesOf,
  endpointRow,
  makeEndpoint,
  makeMessage,
  openReceiver,
} from './testing-receiver';

const { db } = await testDatabase();
const start = new Date();
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const HOUR = 3600;

const opened: { close(): void }[] = [];
const receive = async (reply: Parameters<typeof openReceiver>[0] = () => 200) => {
  const receiver = await openReceiver(reply);
  opened.push(receiver);
  return receiver;
};

beforeEach(() => void vi.stubEnv('WEBHOOK_PRIVATE', 'true'));
afterEach(() => {
  for (const receiver of opened.splice(0)) receiver.close();
});

const message = (endpointId: string, n: number, objectKey = `order:${n}`, createdAt = start) =>
  makeMessage(db, endpointId, { objectKey, n, createdAt });
const numbers = ({ got }: { got: { data: Record<string, unknown> }[] }) => got.map(({ data }) => data.n);
const states = async (endpointId: string) => (await deliveriesOf(db, endpointId)).map(({ state }) => state);

test('a message arrives signed, once, and the log says so', async () => {
  const receiver = await receive();
  const endpoint = await makeEndpoint(db, { url: receiver.url });
  await message(endpoint.id, 1);
  await deliverAll(db, start);
  await deliverAll(db, later(60));
  const [first, ...others] = receiver.got;
  if (!first) throw new Error('nothing came');
  expect(others).toEqual([]);
  expect(first).toMatchObject({ type: 'order.placed', data: { n: 1 } });
  expect(first.headers['content-type']).toBe('application/json');
  expect(believes(endpoint.secret, first)).toBe(true);
  expect(believes(newSecret(), first)).toBe(false);
  const [delivery] = await deliveriesOf(db, endpoint.id);
  expect(delivery).toMatchObject({
    messageId: first.id,
    state: 'delivered',
    attempts: 1,
    lastStatus: 200,
    deliveredAt: start,
  });
});

test('while a secret is rotated a receiver that knows either believes the message', async () => {
  const receiver = await receive();
  const oldSecret = newSecret();
  const endpoint = await makeEndpoint(db, { url: receiver.url, oldSecret, oldSecretUntil: later(30) });
  await message(endpoint.id, 1);
  await deliverAll(db, start);
  await message(endpoint.id, 2);
  await deliverAll(db, later(30));
  const [during, after] = receiver.got;
  if (!during || !after) throw new Error('two messages were to come');
  expect([believes(endpoint.secret, during), believes(oldSecret, during)]).toEqual([true, true]);
  expect([believes(endpoint.secret, after), believes(oldSecret, after)]).toEqual([true, false]);
});

test('a receiver that fails is asked again later, with the same id, until it takes the message', async () => {
  const receiver = await receive(() => 503);
  const endpoint = await makeEndpoint(db, { url: receiver.url });
  await message(endpoint.id, 1);
  await deliverAll(db, start);
  expect((await deliveriesOf(db, endpoint.id))[0]).toMatchObject({
    state: 'waiting',
    attempts: 1,
    lastStatus: 503,
    lastError: 'status',
  });
  expect(await endpointRow(db, endpoint.id)).toMatchObject({ failingSince: start });
  await deliverAll(db, later(4));
  expect(receiver.got).toHaveLength(1);
  await deliverAll(db, later(6));
  expect(receiver.got).toHaveLength(2);
  receiver.reply = () => 204;
  await deliverAll(db, later(6 + 331));
  expect(new Set(receiver.got.map(({ id }) => id)).size).toBe(1);
  expect((await deliveriesOf(db, endpoint.id))[0]).toMatchObject({ state: 'delivered', attempts: 3, lastError: null });
  expect(await endpointRow(db, endpoint.id)).toMatchObject({ failingSince: null });
});

test('a message waits for the one before it about the same thing; other things are not held up', async () => {
  const receiver = await receive(({ data }) => (data.n === 1 ? 500 : 200));
  const endpoint = await makeEndpoint(db, { url: receiver.url });
  await message(endpoint.id, 1, 'order:a');
  await message(endpoint.id, 2, 'order:a');
  await message(endpoint.id, 3, 'order:b');
  await message(endpoint.id, 4, 'order:a');
  await message(endpoint.id, 5, 'order:b');
  for (const seconds of [0, 1, 2]) await deliverAll(db, later(seconds));
  expect(numbers(receiver)).toEqual([1, 3, 5]);
  receiver.reply = () => 200;
  await deliverAll(db, later(10));
  expect(numbers(receiver)).toEqual([1, 3, 5, 1, 2, 4]);
});

test('one that fails delays no other endpoint', async () => {
  const [broken, sound] = [await receive(() => 500), await receive()];
  const [bad, good] = [await makeEndpoint(db, { url: broken.url }), await makeEndpoint(db, { url: sound.url })];
  for (const { id } of [bad, good]) await message(id, 1, 'order:a');
  for (const { id } of [bad, good]) await message(id, 2, 'order:a');
  await deliverAll(db, start);
  expect(numbers(broken)).toEqual([1]);
  expect(numbers(sound)).toEqual([1, 2]);
});

test('workers at the same time send each message once', async () => {
  const receiver = await receive();
  const endpoint = await makeEndpoint(db, { url: receiver.url });
  for (let n = 1; n <= 30; n++) await message(endpoint.id, n, `order:${n % 5}`);
  await Promise.all(Array.from({ length: 4 }, () => deliverTo(db, endpoint.id, () => start)));
  await deliverAll(db, start);
  expect(numbers(receiver)).toHaveLength(30);
  for (let thing = 0; thing < 5; thing++) {
    const ofIt = numbers(receiver).filter((n) => Number(n) % 5 === thing);
    expect(ofIt).toEqual([...ofIt].sort((a, b) => Number(a) - Number(b)));
  }
});

test('after three days a message is given up, and the next about the same thing has its turn', async () => {
  const receiver = await receive(() => 500);
  const endpoint = await makeEndpoint(db, { url: receiver.url });
  await message(endpoint.id, 1, 'order:a');
  await message(endpoint.id, 2, 'order:a', later(70 * HOUR));
  await deliverAll(db, later(71 * HOUR));
  expect(await states(endpoint.id)).toEqual(['waiting', 'waiting']);
  await deliverAll(db, later(73 * HOUR));
  expect(await states(endpoint.id)).toEqual(['given_up', 'waiting']);
  await deliverAll(db, later(73 * HOUR + 1));
  expect(numbers(receiver)).toEqual([1, 1, 2]);
});

test('a redirect is a failure, and is not followed', async () => {
  const receiver = await receive(() => 302);
  const endpoint = await makeEndpoint(db, { url: receiver.url });
  await message(endpoint.id, 1);
  await deliverAll(db, start);
  expect((await deliveriesOf(db, endpoint.id))[0]).toMatchObject({ state: 'waiting', lastError: 'redirect' });
  expect(receiver.got).toHaveLength(1);
});

test('a receiver on this machine is not connected to unless that is allowed', async () => {
  const receiver = await receive();
  const { port } = new URL(receiver.url);
  vi.stubEnv('WEBHOOK_PRIVATE', 'false');
  for (const host of ['127.0.0.1', 'localhost', '2130706433', '[::ffff:127.0.0.1]']) {
    const endpoint = await makeEndpoint(db, { url: `https://${host}:${port}/hooks` });
    await message(endpoint.id, 1);
    await deliverAll(db, start);
    expect((await deliveriesOf(db, endpoint.id))[0], host).toMatchObject({ lastError: 'private_address' });
  }
  expect(receiver.got).toEqual([]);
});

async function makeMerchant() {
  const row = { id: newId(), name: '社長', role: 'merchant' as const, passwordHash: '-', createdAt: start };
  await db.insert(staff).values({ ...row, email: `${row.id}@test.example` });
  return `${row.id}@test.example`;
}

test('an endpoint that has failed for five days is switched off, once, and its merchant is told', async () => {
  const merchant = await makeMerchant();
  const receiver = await receive(() => 500);
  const endpoint = await makeEndpoint(db, { url: receiver.url, failingSince: later(-120 * HOUR) });
  await message(endpoint.id, 1, 'order:a');
  await message(endpoint.id, 2, 'order:b');
  await deliverAll(db, start);
  await deliverAll(db, later(HOUR));
  expect(await endpointRow(db, endpoint.id)).toMatchObject({ disabledAt: start, disabledReason: 'failing' });
  expect(receiver.got.length).toBeLessThanOrEqual(2);
  const changes = await db.select().from(auditLog).where(eq(auditLog.subjectId, endpoint.id));
  expect(changes).toMatchObject([
    { action: 'webhook_switched_off', actorKind: 'system', data: { before: { on: true }, after: { on: false } } },
  ]);
  const jobs = await db.select().from(pendingJobs).where(eq(pendingJobs.name, 'send_webhook_notice'));
  expect(jobs).toMatchObject([{ payload: { endpointId: endpoint.id, offAt: start.toISOString() } }]);
  const notice = { endpointId: endpoint.id, offAt: start.toISOString() };
  await sendWebhookNotice(db, notice, later(HOUR));
  await sendWebhookNotice(db, notice, later(2 * HOUR));
  const mails = await db.select().from(messages).where(eq(messages.recipient, merchant)).orderBy(desc(messages.id));
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toContain('Webhookを止めました');
  expect(mails[0]?.text).toContain(endpoint.url);
});

test('one that says it is gone is switched off at once; what waits for it is given up after three days', async () => {
  const receiver = await receive(() => 410);
  const endpoint = await makeEndpoint(db, { url: receiver.url });
  await message(endpoint.id, 1);
  await deliverAll(db, start);
  expect(await endpointRow(db, endpoint.id)).toMatchObject({ disabledReason: 'gone' });
  await tidyWebhooks(db, later(71 * HOUR));
  expect(await states(endpoint.id)).toEqual(['waiting']);
  await tidyWebhooks(db, later(73 * HOUR));
  expect(await states(endpoint.id)).toEqual(['given_up']);
});

test('a message taken by a worker that was killed is sent by another two minutes later', async () => {
  const receiver = await receive();
  const endpoint = await makeEndpoint(db, { url: receiver.url });
  await message(endpoint.id, 1);
  const killed = vi.spyOn(await import('./send'), 'post');
  killed.mockImplementationOnce(() => Promise.reject(new Error('killed')));
  await deliverTo(db, endpoint.id, () => start).catch(() => {});
  killed.mockRestore();
  await deliverAll(db, later(60));
  expect(receiver.got).toEqual([]);
  await deliverAll(db, later(121));
  expect(numbers(receiver)).toEqual([1]);
});
