import { desc, eq } from 'drizzle-orm';
import { afterEach, expect, test, vi } from 'vitest';
import { auditLog } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeClerk, makeStore } from '@/db/testing-shop';
import type { Actor } from '../access/actor';
import { newId } from '../ids';
import { removeEndpoint, replayDelivery, rotateSecret, saveEndpoint, sendTest, switchEndpoint } from './commands';
import { type EndpointInput, endpointInput, logFilter } from './input';
import { getEndpoint, listDeliveries, listEndpoints } from './queries';
import { believes, deliverAll, deliveriesOf, endpointRow, makeMessage, openReceiver } from './testing-receiver';

const { db } = await testDatabase();
const now = new Date();
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const merchant: Actor = { kind: 'staff', staffId: newId(), name: '社長', role: 'merchant', locationIds: [] };

afterEach(() => void vi.unstubAllEnvs());
const allowPrivate = () => vi.stubEnv('WEBHOOK_PRIVATE', 'true');

const typed = (over: object = {}): EndpointInput =>
  endpointInput.parse({ url: 'https://93.184.216.34/hooks', all: 'yes', ...over });
const make = (over: object = {}) => saveEndpoint(db, merchant, typed(over), now);
const lastChange = async (subjectId: string) => {
  const [row] = await db.select().from(auditLog).where(eq(auditLog.subjectId, subjectId)).orderBy(desc(auditLog.id));
  return row;
};

test('an endpoint is made with a secret that is told once and never listed', async () => {
  const made = await make({ description: '基幹システム' });
  expect(made.secret).toMatch(/^whsec_/);
  const [listed] = (await listEndpoints(db, merchant)).filter(({ id }) => id === made.id);
  expect(listed).toMatchObject({ url: 'https://93.184.216.34/hooks', description: '基幹システム', events: [] });
  expect(JSON.stringify([listed, await lastChange(made.id)])).not.toContain(made.secret);
  expect(await lastChange(made.id)).toMatchObject({
    action: 'webhook_made',
    actorId: merchant.kind === 'staff' && merchant.staffId,
  });
});

test('what it is told can be changed; its secret stays', async () => {
  const { id } = await make();
  const { secret } = await endpointRow(db, id);
  const changed = await saveEndpoint(db, merchant, typed({ id, all: 'no', events: 'order.placed' }), now);
  expect(changed).toEqual({ id, secret: null });
  expect(await endpointRow(db, id)).toMatchObject({ events: ['order.placed'], secret });
  expect(await lastChange(id)).toMatchObject({
    action: 'webhook_changed',
    data: { before: { events: [] }, after: { events: ['order.placed'] } },
  });
});

test.each([
  ['http://93.184.216.34/', 'webhook_https'],
  ['https://127.0.0.1/', 'webhook_private'],
  ['https://localhost/', 'webhook_private'],
  ['https://10.0.0.5:8443/', 'webhook_private'],
  ['https://169.254.169.254/latest/meta-data', 'webhook_private'],
  ['https://2130706433/', 'webhook_private'],
  ['https://0x7f.1/', 'webhook_private'],
  ['https://[::1]/', 'webhook_private'],
  ['https://[::ffff:192.168.0.1]/', 'webhook_private'],
])('%s is refused: %s', async (url, code) => {
  await expect(make({ url })).rejects.toMatchObject({ code: 'invalid_input', details: { fields: { url: code } } });
});

test.each([
  ['no address', { url: 'receiver.example/hooks' }],
  ['another protocol', { url: 'ftp://receiver.example/' }],
  ['a script', { url: 'javascript:alert(1)' }],
  ['a password in it', { url: 'https://me:secret@receiver.example/' }],
  ['an unknown kind', { all: 'no', events: ['order.vanished'] }],
  ['no kind at all', { all: 'no' }],
])('%s is refused where it is typed', (_title, over) => {
  expect(endpointInput.safeParse({ url: 'https://93.184.216.34/', all: 'yes', ...over }).success).toBe(false);
});

test('a private address is taken where that is allowed', async () => {
  allowPrivate();
  expect(await make({ url: 'http://127.0.0.1:9/' })).toMatchObject({ secret: expect.any(String) });
});

test('a rotated secret signs at once, the old one for a day beside it', async () => {
  allowPrivate();
  const receiver = await openReceiver(() => 200);
  const { id, secret: old } = await make({ url: receiver.url });
  const { secret, oldUntil } = await rotateSecret(db, merchant, { id }, now);
  expect(oldUntil).toEqual(later(24));
  await sendTest(db, merchant, { id }, now);
  await deliverAll(db, now);
  const [got] = receiver.got;
  receiver.close();
  if (!got || !old) throw new Error('nothing came');
  expect([believes(secret, got), believes(old, got)]).toEqual([true, true]);
  expect(JSON.stringify(await lastChange(id))).not.toContain('whsec_');
});

test('switched off it takes no test; switched on again it begins anew', async () => {
  const { id } = await make();
  await switchEndpoint(db, merchant, { id, on: 'off' }, now);
  expect(await getEndpoint(db, merchant, id)).toMatchObject({ disabledAt: now, disabledReason: 'by_hand' });
  await expect(sendTest(db, merchant, { id }, now)).rejects.toMatchObject({ code: 'endpoint_off' });
  await switchEndpoint(db, merchant, { id, on: 'on' }, later(1));
  expect(await getEndpoint(db, merchant, id)).toMatchObject({ disabledAt: null, failingSince: null });
  const before = await lastChange(id);
  await switchEndpoint(db, merchant, { id, on: 'on' }, later(2));
  expect(await lastChange(id)).toEqual(before);
});

test('a delivered message is sent again by the same id; not while it waits', async () => {
  allowPrivate();
  const receiver = await openReceiver(() => 200);
  const { id: endpointId } = await make({ url: receiver.url });
  const deliveryId = await makeMessage(db, endpointId, { objectKey: 'order:a', n: 1, createdAt: now });
  await expect(replayDelivery(db, merchant, { deliveryId }, now)).rejects.toMatchObject({ code: 'already_changed' });
  await deliverAll(db, now);
  await replayDelivery(db, merchant, { deliveryId }, now);
  await deliverAll(db, now);
  receiver.close();
  expect(receiver.got.map(({ id }) => id)).toEqual([receiver.got[0]?.id, receiver.got[0]?.id]);
  expect((await deliveriesOf(db, endpointId)).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
});

test('the log is filtered by state and kind, and read on from where it stopped', async () => {
  const { id } = await make();
  for (let n = 0; n < 60; n++) await makeMessage(db, id, { objectKey: `order:${n}`, n, createdAt: now });
  const asked = (over: object) =>
    listDeliveries(db, merchant, id, logFilter.parse({ state: null, type: null, before: null, ...over }));
  const first = await asked({});
  expect([first.deliveries.length, first.more]).toEqual([50, true]);
  const rest = await asked({ before: first.deliveries.at(-1)?.id });
  expect([rest.deliveries.length, rest.more]).toEqual([10, false]);
  expect((await asked({ state: 'delivered' })).deliveries).toEqual([]);
  expect((await asked({ type: 'stock.changed' })).deliveries).toEqual([]);
  expect((await asked({ type: 'no kind', state: 'no state', before: 'no id' })).deliveries).toHaveLength(50);
});

test('removed it is gone with its log', async () => {
  const { id } = await make();
  await makeMessage(db, id, { objectKey: 'order:a', n: 1, createdAt: now });
  await removeEndpoint(db, merchant, { id }, now);
  expect(await getEndpoint(db, merchant, id)).toBeNull();
  expect(await deliveriesOf(db, id)).toEqual([]);
  await expect(removeEndpoint(db, merchant, { id }, now)).rejects.toMatchObject({ code: 'not_found' });
});

test('only whoever has this part of the console may look or act', async () => {
  const { id } = await make();
  const { id: storeId } = await makeStore(db);
  const clerk = await makeClerk(db, storeId);
  const refused = { code: 'not_allowed' };
  await expect(saveEndpoint(db, clerk, typed(), now)).rejects.toMatchObject(refused);
  await expect(rotateSecret(db, clerk, { id }, now)).rejects.toMatchObject(refused);
  await expect(switchEndpoint(db, clerk, { id, on: 'off' }, now)).rejects.toMatchObject(refused);
  await expect(sendTest(db, clerk, { id }, now)).rejects.toMatchObject(refused);
  await expect(removeEndpoint(db, clerk, { id }, now)).rejects.toMatchObject(refused);
  expect(() => listEndpoints(db, clerk)).toThrow('not_allowed');
  const manager: Actor = { ...clerk, role: 'manager', areas: ['interfaces'] };
  expect(await getEndpoint(db, manager, id)).toMatchObject({ id });
});
