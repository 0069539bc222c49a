import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditLog, disputes, fulfillments, messages, orderNotes, payments, pendingJobs } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { minutesAfterNoon, placeTestOrder } from '@/db/testing-order';
import { payOnline } from '@/db/testing-payments';
import { makeClerk, makeStore, makeVariant, noon, putStock, reservation, stranger } from '@/db/testing-shop';
import { type Actor, guest, system } from '../access/actor';
import { newId, newToken } from '../ids';
import { sendOrderMessage } from '../notify/commands';
import { placeOrder } from '../orders/place-order';
import { startPicking } from '../pickup/commands';
import { reportMissing } from '../shortfalls/report-missing';
import { editLines } from './edit-lines';
import { countWrong } from './exceptions';
import { listOrders } from './list-orders';
import { acceptPart, addNote, cancelForOffice, moveForOffice, tellAgain } from './order-acts';
import { getOrderFile } from './order-file';
import type { Exception } from './types';

const { db } = await testDatabase({ max: 8 });
const reason = '電話でのご依頼';

/** Who answers for these stores; with a row of their own. */
async function aManager(...locationIds: string[]): Promise<Actor> {
  return { ...(await makeClerk(db, ...locationIds)), role: 'manager' };
}
const found = async (actor: Actor, q: string) => (await listOrders(db, actor, { q }, noon)).orders.map(({ id }) => id);

describe('an order is found', () => {
  test('by its number or the end of it, its name, the end of its phone, its e-mail and an article', async () => {
    const person = { ...stranger(), name: 'ヤマグチ　ケンイチ' };
    const order = await placeTestOrder(db, { over: person });
    const manager = await aManager(order.store.id);
    const texts = [
      ...[order.number, order.number.toLowerCase(), order.number.slice(-5)],
      ...['やまぐち', 'ヤマグチ ケンイチ', 'ケンイチ'],
      ...[person.phone.slice(-4), person.phone, `+81${person.phone.slice(1)}`],
      ...[person.email.toUpperCase(), person.email.replace(/@.*/, '@')],
      order.variant.sku,
    ];
    for (const text of texts) expect(await found(manager, text), text).toEqual([order.id]);
    for (const text of ['田中', '0000', 'x@y.example', 'あ', '%%%', 'ZZZZ-000']) {
      expect(await found(manager, text), text).toEqual([]);
    }
  });

  test('only at stores one works at, and by nobody without the area', async () => {
    const order = await placeTestOrder(db, { over: stranger() });
    expect(await found(await aManager(order.store.id), order.number)).toEqual([order.id]);
    expect(await found(await aManager((await makeStore(db)).id), order.number)).toEqual([]);
    expect(await found(system, order.number)).toEqual([order.id]);
    const clerk = await makeClerk(db, order.store.id);
    await expect(found(clerk, order.number)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await found({ ...clerk, areas: ['orders'] }, order.number)).toEqual([order.id]);
    expect(await getOrderFile(db, await aManager((await makeStore(db)).id), order.id, noon)).toBeNull();
  });

  test('by status, store, method and day, page after page', async () => {
    const store = await makeStore(db);
    const variant = await makeVariant(db);
    await putStock(db, { variantId: variant.id, locationId: store.id, onHand: 500 });
    const placed: string[] = [];
    for (let time = 0; time < 53; time++) {
      const wanted = reservation(store.storeCode, [{ sku: variant.sku, quantity: 1 }], stranger());
      placed.push((await placeOrder(db, guest, wanted, noon)).id);
    }
    const manager = await aManager(store.id);
    const first = await listOrders(db, manager, { store: store.storeCode, method: 'pay_in_store' }, noon);
    expect(first.orders).toHaveLength(50);
    const rest = await listOrders(db, manager, { after: first.next ?? undefined }, noon);
    expect(rest.next).toBeNull();
    expect([...first.orders, ...rest.orders].map(({ id }) => id)).toEqual([...placed].reverse());
    const count = async (filter: Parameters<typeof listOrders>[2]) =>
      (await listOrders(db, manager, filter, noon)).orders.length;
    expect(await count({ status: 'ready' })).toBe(0);
    expect(await count({ method: 'pay_online' })).toBe(0);
    expect(await count({ from: '2026-11-22', to: '2026-11-22' })).toBe(50);
    expect(await count({ from: '2026-11-23' })).toBe(0);
    expect(await count({ to: '2026-11-21' })).toBe(0);
  });
});

describe('what is wrong with an order is counted and listed', () => {
  const expectOnly = async (actor: Actor, id: string, kind: Exception, now: Date) => {
    expect(await countWrong(db, actor, now)).toMatchObject({ [kind]: 1 });
    const { orders } = await listOrders(db, actor, { wrong: kind }, now);
    expect(orders).toMatchObject([{ id, wrong: expect.arrayContaining([kind]) }]);
  };

  test('nothing, of an order that goes its way', async () => {
    const order = await placeTestOrder(db);
    const manager = await aManager(order.store.id);
    expect(await countWrong(db, manager, noon)).toEqual({
      ...{ short: 0, late: 0, unaccepted: 0, payment: 0, message: 0, disputed: 0 },
    });
  });

  test('late', async () => {
    const order = await placeTestOrder(db);
    await expectOnly(await aManager(order.store.id), order.id, 'late', minutesAfterNoon(600));
  });

  test('not accepted, once its manager was called', async () => {
    const order = await placeTestOrder(db);
    const manager = await aManager(order.store.id);
    await db.update(fulfillments).set({ escalatedAt: noon }).where(eq(fulfillments.id, order.fulfillmentId));
    await expectOnly(manager, order.id, 'unaccepted', noon);
    await acceptPart(db, manager, { fulfillmentId: order.fulfillmentId }, noon);
    expect(await countWrong(db, manager, noon)).toMatchObject({ unaccepted: 0 });
  });

  test('short', async () => {
    const order = await placeTestOrder(db, { units: 2 });
    await startPicking(db, system, { fulfillmentId: order.fulfillmentId }, noon);
    const { fulfillmentId, variant } = order;
    await reportMissing(db, system, { fulfillmentId, sku: variant.sku, quantity: 1, reason: 'missing' }, noon);
    await expectOnly(await aManager(order.store.id), order.id, 'short', noon);
  });

  test('a message that did not arrive, until one does', async () => {
    const order = await placeTestOrder(db);
    const manager = await aManager(order.store.id);
    const about = { kind: 'order_received', channel: 'mail', locale: 'ja', orderId: order.id } as const;
    const words = { recipient: 'a@b.example', subject: 's', text: 't', createdAt: noon };
    const row = { ...about, ...words, id: newId(), key: newToken(), sentAt: noon };
    await db.insert(messages).values({ ...row, failedAt: noon, failure: 'mailbox unknown' });
    await expectOnly(manager, order.id, 'message', noon);
    await db.insert(messages).values({ ...row, id: newId(), key: newToken(), channel: 'sms' });
    expect(await countWrong(db, manager, noon)).toMatchObject({ message: 0 });
  });

  test('disputed', async () => {
    const order = await placeTestOrder(db, { over: { paymentMethod: 'pay_online' } });
    await payOnline(db, order, minutesAfterNoon(1));
    const [payment] = await db.select().from(payments).where(eq(payments.orderId, order.id));
    const about = { paymentId: payment?.id ?? '', providerRef: newToken(), amount: 2200, reason: 'fraudulent' };
    await db.insert(disputes).values({ id: newId(), ...about, state: 'open', openedAt: noon });
    await expectOnly(await aManager(order.store.id), order.id, 'disputed', noon);
  });
});

describe('what the office does with an order', () => {
  test('lines less and another article more come to one difference, with what it was in the log', async () => {
    const order = await placeTestOrder(db);
    const tea = await makeVariant(db, { price: 864 });
    await putStock(db, { variantId: tea.id, locationId: order.store.id, onHand: 3 });
    const manager = await aManager(order.store.id);
    const { fulfillmentId, variant } = order;
    const lines = [{ sku: variant.sku, seen: 2, quantity: 1 }];
    const asked = { fulfillmentId, lines, add: { sku: tea.sku, quantity: 1 }, reason };
    expect(await editLines(db, manager, asked, noon)).toEqual({ difference: 864 - 1100, ended: false });
    expect(await order.read()).toMatchObject({ total: 1964 });
    // Somebody else looked at it before.
    await expect(editLines(db, manager, asked, noon)).rejects.toMatchObject({ code: 'already_changed' });
    const [entry] = await db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, order.id), eq(auditLog.action, 'order_edited')));
    expect(entry).toMatchObject({
      reason,
      data: { before: { [variant.sku]: 2 }, after: { [variant.sku]: 1, [tea.sku]: 1 }, difference: -236 },
    });
    const file = await getOrderFile(db, manager, order.id, noon);
    expect(file?.events.map(({ event, by }) => [event, by])).toEqual([
      ['placed', null],
      ['lines_added', '試し 花'],
      ['lines_withdrawn', '試し 花'],
    ]);
  });

  test('all of it exchanged for something else does not end it; all of it taken away does', async () => {
    const order = await placeTestOrder(db);
    const tea = await makeVariant(db, { price: 864 });
    await putStock(db, { variantId: tea.id, locationId: order.store.id, onHand: 3 });
    const manager = await aManager(order.store.id);
    const { fulfillmentId, variant } = order;
    const all = [{ sku: variant.sku, seen: 2, quantity: 0 }];
    await editLines(db, manager, { fulfillmentId, lines: all, add: { sku: tea.sku, quantity: 2 }, reason }, noon);
    expect(await order.read()).toMatchObject({ total: 1728, fulfillments: [{ status: 'to_pick' }] });
    const rest = [{ sku: tea.sku, seen: 2, quantity: 0 }];
    expect(await editLines(db, manager, { fulfillmentId, lines: rest, add: null, reason }, noon)).toMatchObject({
      ended: true,
    });
    expect(await order.read()).toMatchObject({ fulfillments: [{ status: 'cancelled' }] });
  });

  test('what cannot be added takes nothing away either', async () => {
    const order = await placeTestOrder(db, { over: { paymentMethod: 'pay_online' } });
    await payOnline(db, order, minutesAfterNoon(1));
    const { fulfillmentId, variant } = order;
    const manager = await aManager(order.store.id);
    const other = await makeVariant(db);
    await putStock(db, { variantId: other.id, locationId: order.store.id, onHand: 3 });
    const lines = [{ sku: variant.sku, seen: 2, quantity: 1 }];
    await expect(
      editLines(db, manager, { fulfillmentId, lines, add: { sku: other.sku, quantity: 1 }, reason }, noon),
    ).rejects.toMatchObject({ code: 'paid_online' });
    expect(await order.read()).toMatchObject({ total: 2200, lines: [{ quantity: 2 }] });
    await expect(
      editLines(
        db,
        manager,
        { fulfillmentId, lines: [{ ...lines[0], sku: variant.sku, seen: 2, quantity: 2 }], add: null, reason },
        noon,
      ),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('is refused to the manager of another store, and to who has not the area', async () => {
    const order = await placeTestOrder(db);
    const { fulfillmentId, variant, id: orderId } = order;
    const lines = [{ sku: variant.sku, seen: 2, quantity: 1 }];
    const elsewhere = await aManager((await makeStore(db)).id);
    for (const actor of [elsewhere, await makeClerk(db, order.store.id)]) {
      const refused = { code: 'not_allowed' };
      await expect(editLines(db, actor, { fulfillmentId, lines, add: null, reason }, noon)).rejects.toMatchObject(
        refused,
      );
      await expect(cancelForOffice(db, actor, { orderId, reason }, noon)).rejects.toMatchObject(refused);
      await expect(addNote(db, actor, { orderId, text: 'x' }, noon)).rejects.toMatchObject(refused);
      await expect(acceptPart(db, actor, { fulfillmentId }, noon)).rejects.toMatchObject(refused);
      await expect(
        moveForOffice(db, actor, { fulfillmentId, storeCode: order.store.storeCode, reason }, noon),
      ).rejects.toMatchObject(refused);
    }
    expect(await order.read()).toMatchObject({ total: 2200 });
  });

  test('a part is cancelled for a reason, and moved to another shop that has it', async () => {
    const order = await placeTestOrder(db);
    const other = await makeStore(db);
    await putStock(db, { variantId: order.variant.id, locationId: other.id, onHand: 3 });
    const manager = await aManager(order.store.id, other.id);
    const { fulfillmentId, id: orderId } = order;
    await moveForOffice(db, manager, { fulfillmentId, storeCode: other.storeCode, reason }, noon);
    expect(await order.read()).toMatchObject({ fulfillments: [{ storeCode: other.storeCode }] });
    await cancelForOffice(db, manager, { orderId, fulfillmentId, reason }, noon);
    expect(await order.read()).toMatchObject({ fulfillments: [{ status: 'cancelled' }] });
    const log = await db.select().from(auditLog).where(eq(auditLog.subjectId, orderId));
    expect(log.map(({ action, reason: why }) => [action, why])).toEqual([
      ['order_moved', reason],
      ['order_cancelled', reason],
    ]);
  });

  test('notes stand with who wrote them', async () => {
    const order = await placeTestOrder(db);
    const manager = await aManager(order.store.id);
    await addNote(db, manager, { orderId: order.id, text: '折り返し電話\n14時以降' }, noon);
    const file = await getOrderFile(db, manager, order.id, noon);
    expect(file?.notes).toMatchObject([{ text: '折り返し電話\n14時以降', by: '試し 花' }]);
    expect(await db.$count(orderNotes, eq(orderNotes.orderId, order.id))).toBe(1);
  });

  test('a message is sent once more, as often as it is asked for, as long as it is true', async () => {
    const order = await placeTestOrder(db);
    const manager = await aManager(order.store.id);
    await sendOrderMessage(db, { orderId: order.id, kind: 'order_received' }, noon);
    const [first] = await db.select().from(messages).where(eq(messages.orderId, order.id));
    const again = { messageId: first?.id ?? '' };
    await tellAgain(db, manager, again, noon);
    const jobs = (await db.select().from(pendingJobs)).filter(
      ({ payload }) =>
        (payload as { again?: string; orderId?: string }).again &&
        (payload as { orderId: string }).orderId === order.id,
    );
    for (const { payload } of [...jobs, ...jobs]) await sendOrderMessage(db, payload as never, noon);
    const told = await db.select().from(messages).where(eq(messages.orderId, order.id));
    expect(told).toHaveLength(2);
    expect(new Set(told.map(({ text }) => text)).size).toBe(1);
    await expect(tellAgain(db, await aManager(), again, noon)).rejects.toMatchObject({ code: 'not_allowed' });
  });
});
