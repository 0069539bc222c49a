import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { connect } from '@/db/client';
import { events, publications, settings, stockMovements } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { minutesAfterNoon, placeTestOrder, prepareTestOrder } from '@/db/testing-order';
import { makeStockedStore, noon } from '@/db/testing-shop';
import { guest } from '../access/actor';
import { newId } from '../ids';
import { cancelOrder } from '../orders/cancel-order';
import { copyEvents } from './copy-events';
import { deliveriesOf, makeEndpoint } from './testing-receiver';

const { db, sql, url } = await testDatabase();
const nowhere = 'https://receiver.example/hooks';

const eventsOf = (objectKey: string) =>
  db.select().from(events).where(eq(events.objectKey, objectKey)).orderBy(asc(events.sequence));
const typesOf = async (objectKey: string) => (await eventsOf(objectKey)).map(({ type }) => type);

async function aMovement(over: Partial<typeof stockMovements.$inferInsert> = {}) {
  const { store, variant } = await makeStockedStore(db, 5);
  const row = { id: newId(), variantId: variant.id, locationId: store.id, reason: 'count' as const, quantity: -1 };
  const written = { ...row, actorKind: 'system', at: noon, ...over };
  return { row: written, store, variant, key: `stock:${variant.id}:${store.id}` };
}

test('what happens to an order is told in its order, with numbers that grow', async () => {
  await copyEvents(db, noon);
  const order = await placeTestOrder(db);
  await prepareTestOrder(db, order);
  await copyEvents(db, noon);
  const told = await eventsOf(`order:${order.id}`);
  expect(told.map(({ type }) => type)).toEqual(['order.placed', 'fulfillment.picking', 'fulfillment.ready']);
  expect(told.map(({ sequence }) => sequence)).toEqual([...told.map(({ sequence }) => sequence)].sort((a, b) => a - b));
  expect(told[0]).toMatchObject({ locationId: order.store.id, at: noon });
  expect(told[0]?.data).toMatchObject({
    order_id: order.id,
    number: order.number,
    payment_status: 'unpaid',
    total: 2200,
    currency: 'JPY',
    fulfillments: [
      {
        id: order.fulfillmentId,
        store_code: order.store.storeCode,
        kind: 'pickup',
        lines: [{ sku: order.variant.sku, quantity: 2, unit_price: 1100 }],
      },
    ],
  });
  expect(told[2]?.data).toMatchObject({
    fulfillment_id: order.fulfillmentId,
    from_status: 'picking',
    to_status: 'ready',
    detail: { shelf: 'A-3' },
  });
});

test('nothing personal and no secret link is told', async () => {
  const order = await placeTestOrder(db);
  await copyEvents(db, noon);
  const said = JSON.stringify(await eventsOf(`order:${order.id}`));
  for (const secret of ['青木', 'minami@mail.example', '090-1234-5678', order.token])
    expect(said).not.toContain(secret);
});

test('what happens later to the same order is told after it', async () => {
  const order = await placeTestOrder(db);
  await copyEvents(db, noon);
  await cancelOrder(db, guest, { token: order.token }, minutesAfterNoon(1));
  await copyEvents(db, noon);
  expect(await typesOf(`order:${order.id}`)).toEqual(['order.placed', 'fulfillment.cancelled']);
});

test('a change of stock tells the change and the level', async () => {
  const { row, key, store, variant } = await aMovement();
  await db.insert(stockMovements).values(row);
  await copyEvents(db, noon);
  const [received, counted] = await eventsOf(key);
  expect(received).toMatchObject({ type: 'stock.changed', data: { reason: 'receive', change: 5 } });
  expect(counted).toMatchObject({
    type: 'stock.changed',
    locationId: store.id,
    data: { sku: variant.sku, store_code: store.storeCode, reason: 'count', change: -1, on_hand: 5, available: 5 },
  });
});

test('what is published tells which rows changed, and by the name of its subject', async () => {
  const { variant } = await makeStockedStore(db, 1);
  const subject = `product:${variant.productId}`;
  const rows = [
    { table: 'products' as const, key: variant.productId, before: { popularity: 1 }, after: { popularity: 2 } },
    { table: 'variants' as const, key: 'new', before: null, after: { sku: 'X' } },
  ];
  await db.insert(publications).values({ id: newId(), subject, rows, at: noon });
  await copyEvents(db, noon);
  expect((await eventsOf(subject))[0]).toMatchObject({
    type: 'product.published',
    data: {
      handle: variant.handle,
      rows: [
        { table: 'products', key: variant.productId, change: 'changed' },
        { table: 'variants', key: 'new', change: 'added' },
      ],
    },
  });
});

test('every endpoint that wants a kind gets one message of it, the same for all; one that is off gets none', async () => {
  const [all, some, others, off] = await Promise.all([
    makeEndpoint(db, { url: nowhere }),
    makeEndpoint(db, { url: nowhere, events: ['fulfillment.ready', 'order.placed'] }),
    makeEndpoint(db, { url: nowhere, events: ['stock.changed'] }),
    makeEndpoint(db, { url: nowhere, disabledAt: noon }),
  ]);
  const order = await placeTestOrder(db);
  await prepareTestOrder(db, order);
  await copyEvents(db, noon);
  const got = async ({ id }: { id: string }) =>
    (await deliveriesOf(db, id)).filter(({ objectKey }) => objectKey === `order:${order.id}`);
  expect((await got(all)).map(({ type }) => type)).toEqual([
    'order.placed',
    'fulfillment.picking',
    'fulfillment.ready',
  ]);
  expect((await got(some)).map(({ type }) => type)).toEqual(['order.placed', 'fulfillment.ready']);
  expect(await got(others)).toEqual([]);
  expect(await got(off)).toEqual([]);
  const [first] = await eventsOf(`order:${order.id}`);
  expect((await got(all))[0]).toMatchObject({
    messageId: (await got(some))[0]?.messageId,
    state: 'waiting',
    payload: { type: 'order.placed', sequence: first?.sequence, timestamp: noon.toISOString(), data: first?.data },
  });
});

test('workers at the same time tell everything once', async () => {
  const endpoint = await makeEndpoint(db, { url: nowhere, events: ['stock.changed'] });
  const { row, key } = await aMovement();
  const rows = Array.from({ length: 60 }, () => ({ ...row, id: newId() }));
  await Promise.all([
    ...rows.map((each) => db.insert(stockMovements).values(each)),
    ...Array.from({ length: 8 }, () => copyEvents(db, noon)),
  ]);
  await Promise.all(Array.from({ length: 4 }, () => copyEvents(db, noon)));
  expect(await eventsOf(key)).toHaveLength(61);
  const messages = (await deliveriesOf(db, endpoint.id)).filter(({ objectKey }) => objectKey === key);
  expect(new Set(messages.map(({ messageId }) => messageId)).size).toBe(61);
  expect(messages).toHaveLength(61);
});

test('what is committed late is told once it is there, also after later things were told', async () => {
  const late = await aMovement();
  const later = await aMovement();
  const other = connect(url, { max: 1 });
  const slow = await other.sql.reserve();
  await slow`begin`;
  await slow`insert into stock_movements ${slow(snake(late.row))}`;
  await db.insert(stockMovements).values({ ...later.row, id: newId() });
  await copyEvents(db, noon);
  expect(await typesOf(later.key)).toHaveLength(2);
  expect(await typesOf(late.key)).toHaveLength(1);
  await slow`commit`;
  slow.release();
  await copyEvents(db, noon);
  expect(await typesOf(late.key)).toHaveLength(2);
  await other.close();
});

test('however long it takes: what is known to be told never passes the beginning of what is still being written', async () => {
  const { row } = await aMovement();
  const hourAgo = Date.now() - 3_600_000;
  await db
    .insert(settings)
    .values({ name: 'events_copied', value: { until: hourAgo }, updatedAt: noon })
    .onConflictDoUpdate({
      target: settings.name,
      set: { value: { until: hourAgo } },
    });
  const markOf = async () => {
    const [mark] = await db.select().from(settings).where(eq(settings.name, 'events_copied'));
    return (mark?.value as { until: number } | undefined)?.until;
  };
  await sql.begin(async (open) => {
    const [began] = await open<{ ms: number }[]>`
      insert into stock_movements ${open({ ...snake(row), id: newId() })}
      returning floor(extract(epoch from transaction_timestamp()) * 1000)::float8 as ms`;
    await copyEvents(db, noon);
    expect(await markOf()).toBeLessThanOrEqual(began?.ms ?? 0);
    expect(await markOf()).toBeGreaterThan(hourAgo);
  });
});

const snake = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value instanceof Date ? value.toISOString() : value,
    ]),
  );

test('a backlog of several batches is told in one go', async () => {
  const { row, key } = await aMovement();
  const rows = Array.from({ length: 1200 }, () => ({ ...row, id: newId() }));
  for (let from = 0; from < rows.length; from += 500)
    await db.insert(stockMovements).values(rows.slice(from, from + 500));
  expect(await copyEvents(db, noon)).toBeGreaterThanOrEqual(1201);
  const told = await eventsOf(key);
  expect(told).toHaveLength(1201);
  expect(told.slice(1).map(({ sourceId }) => sourceId)).toEqual(rows.map(({ id }) => id));
  expect(await copyEvents(db, noon)).toBe(0);
});
