import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { messages, transferLines } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeBroughtOrder, SPARE } from '@/db/testing-transfer';
import { type Brought, later, type Transfer, transferActs, worker } from '@/db/testing-transfer-acts';
import { guest } from '../access/actor';
import { sendOrderMessage } from '../notify/commands';
import { cancelOrder } from '../orders/cancel-order';
import { loseTransfer } from './commands';
import { markLateTransfers } from './mark-late';
import { waitForTransfer } from './wait-for-transfer';

const { db } = await testDatabase();
const { send, receive, lose, levelAt, eventsOf, toldOf, proved } = transferActs(db);

describe('lost', () => {
  test('on the way: nothing is awaited any more, the customer is asked', async () => {
    const order = await makeBroughtOrder(db, { here: 1, from: [2] });
    const transfer = await order.transferFrom(0);
    await send(transfer);
    await lose(transfer);
    expect(await levelAt(order, order.shop.id)).toEqual({ onHand: 1 + SPARE, allocated: 1, incoming: 0 });
    expect(await levelAt(order, transfer.fromId)).toEqual({ onHand: SPARE, allocated: 0, incoming: 0 });
    expect(await order.readPart()).toMatchObject({ status: 'awaiting_transfer', trouble: 'lost' });
    expect(await toldOf(order)).toMatchObject([{ occasion: `lost:${transfer.id}` }]);
    expect(await eventsOf(order)).toContain('transfer_lost');
    await proved();
  });

  test('not to be found at the source: it is set free there', async () => {
    const order = await makeBroughtOrder(db, { from: [2] });
    const transfer = await order.transferFrom(0);
    await loseTransfer(db, worker(transfer.fromId), { transferId: transfer.id, reason: '棚に見つからない' }, later(10));
    expect(await levelAt(order, transfer.fromId)).toEqual({ onHand: 2 + SPARE, allocated: 0, incoming: 0 });
    expect(await order.readPart()).toMatchObject({ trouble: 'lost' });
    await proved();
  });
});

describe('late', () => {
  test('goods not sent an hour after their van left are told of once, and all is well when they arrive', async () => {
    const order = await makeBroughtOrder(db, { from: [2] });
    const transfer = await order.transferFrom(0);
    await markLateTransfers(db, later(179));
    expect(await order.readPart()).toMatchObject({ trouble: null });
    await markLateTransfers(db, later(180));
    await markLateTransfers(db, later(181));
    expect(await order.readPart()).toMatchObject({ trouble: 'late', troubleAt: later(180) });
    expect(await toldOf(order)).toMatchObject([{ occasion: `late:${transfer.id}` }]);
    await send(transfer, later(190));
    await receive(transfer, 2, 0, later(250));
    expect(await order.readPart()).toMatchObject({ status: 'to_pick', trouble: null, troubleAt: null });
    expect((await eventsOf(order)).filter((event) => event === 'transfer_late')).toHaveLength(1);
  });

  test('goods sent in time are late an hour after they should be there', async () => {
    const order = await makeBroughtOrder(db, { from: [2] });
    await send(await order.transferFrom(0));
    await markLateTransfers(db, later(299));
    expect(await order.readPart()).toMatchObject({ trouble: null });
    await markLateTransfers(db, later(300));
    expect(await order.readPart()).toMatchObject({ trouble: 'late' });
  });

  test('one of two arrives: the other is still late until it does', async () => {
    const order = await makeBroughtOrder(db, { from: [1, 1, 1] });
    const [one, two, three] = [await order.transferFrom(0), await order.transferFrom(1), await order.transferFrom(2)];
    for (const transfer of [one, two, three]) await send(transfer);
    await markLateTransfers(db, later(300));
    await receive(one, 1, 0, later(301));
    expect(await order.readPart()).toMatchObject({ trouble: 'late' });
    await receive(two, 1, 0, later(302));
    await receive(three, 1, 0, later(303));
    expect(await order.readPart()).toMatchObject({ status: 'to_pick', trouble: null });
    expect(await toldOf(order)).toHaveLength(1);
  });

  test('what nobody has paid yet is not asked for, and not late', async () => {
    const order = await makeBroughtOrder(db, { from: [1], paymentMethod: 'pay_online' });
    await expect(send(await order.transferFrom(0))).rejects.toMatchObject({ code: 'not_paid' });
    await markLateTransfers(db, later(400));
    expect(await order.readPart()).toMatchObject({ trouble: null });
    expect(await order.transferFrom(0)).toMatchObject({ status: 'requested' });
  });

  test('the customer is mailed while it is true, and not once the goods are there', async () => {
    const order = await makeBroughtOrder(db, { from: [1] });
    const transfer = await order.transferFrom(0);
    await send(transfer);
    await markLateTransfers(db, later(300));
    const [told] = await toldOf(order);
    if (!told) throw new Error('nobody was told');
    await sendOrderMessage(db, told, later(300));
    await sendOrderMessage(db, told, later(301));
    await receive(transfer, 0, 1, later(310));
    const [, short] = await toldOf(order);
    if (!short) throw new Error('nobody was told');
    await sendOrderMessage(db, short, later(311));
    const sent = await db.select().from(messages).where(eq(messages.orderId, order.id)).orderBy(messages.createdAt);
    expect(sent.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('遅れています'),
      expect.stringContaining('そろいませんでした'),
    ]);

    const fine = await makeBroughtOrder(db, { from: [1] });
    const other = await fine.transferFrom(0);
    await send(other);
    await markLateTransfers(db, later(300));
    await receive(other, 1, 0, later(301));
    for (const job of await toldOf(fine)) await sendOrderMessage(db, job, later(302));
    expect(await db.select().from(messages).where(eq(messages.orderId, fine.id))).toEqual([]);
  });
});

describe('a customer who waits', () => {
  const wait = ({ token, fulfillmentId }: Pick<Brought, 'token' | 'fulfillmentId'>, at = later(310)) =>
    waitForTransfer(db, guest, { token, fulfillmentId }, at);

  test('for late goods is not asked again', async () => {
    const order = await makeBroughtOrder(db, { from: [1] });
    await send(await order.transferFrom(0));
    await markLateTransfers(db, later(300));
    await wait(order);
    await wait(order);
    await markLateTransfers(db, later(311));
    expect(await order.readPart()).toMatchObject({ status: 'awaiting_transfer', trouble: null });
    expect((await eventsOf(order)).filter((event) => event === 'wait')).toHaveLength(1);
    expect(await order.readTransfers()).toHaveLength(1);
  });

  test('for others in place of those that are missing: they are bound and asked for', async () => {
    const order = await makeBroughtOrder(db, { from: [3] });
    const transfer = await order.transferFrom(0);
    await send(transfer);
    await receive(transfer, 1, 1);
    await wait(order);
    // By the next day's van, there at four; half an hour of preparation.
    const tomorrow = 24 * 60;
    const again = (await order.readTransfers()).find(({ status }) => status === 'requested');
    expect(again).toMatchObject({ fromId: transfer.fromId, toId: order.shop.id, dueAt: later(tomorrow + 240) });
    expect(await order.readPart()).toMatchObject({
      status: 'awaiting_transfer',
      trouble: null,
      estimatedReadyAt: later(tomorrow + 270),
      promisedAt: later(300),
    });
    expect(await levelAt(order, transfer.fromId)).toEqual({ onHand: SPARE, allocated: 2, incoming: 0 });
    const [told] = await toldOf(order, 'order_changed');
    if (!told) throw new Error('nobody was told');
    await sendOrderMessage(db, told, later(311));
    const [mail] = await db
      .select()
      .from(messages)
      .where(eq(messages.key, `order_changed:${order.fulfillmentId}:${told.occasion}`));
    expect(mail?.text).toContain('受け取れる日時: 11/23(月) 16:30 以降');
    await proved();

    const second = { ...(again as Transfer), line: { ...transfer.line, quantity: 2 } };
    const [line] = await db.select().from(transferLines).where(eq(transferLines.transferId, second.id));
    await send(second, later(tomorrow));
    await receive({ ...second, line: line ?? second.line }, 2, 0, later(tomorrow + 240));
    expect(await order.readPart()).toMatchObject({ status: 'to_pick', trouble: null });
    expect(await levelAt(order, order.shop.id)).toEqual({ onHand: 3, allocated: 3, incoming: 0 });
    await proved();
  });

  test('and whose shop has them on its own shelf by now waits no longer', async () => {
    const order = await makeBroughtOrder(db, { here: 1, from: [SPARE] });
    await lose(await order.transferFrom(0));
    await wait(order);
    expect(await order.readPart()).toMatchObject({ status: 'to_pick', trouble: null });
    expect(await levelAt(order, order.shop.id)).toEqual({ onHand: 1 + SPARE, allocated: 1 + SPARE, incoming: 0 });
    await proved();
  });

  test('in vain when nothing else can be brought: nothing changes', async () => {
    const order = await makeBroughtOrder(db, { from: [SPARE + 1] });
    const transfer = await order.transferFrom(0);
    await send(transfer);
    await lose(transfer);
    await expect(wait(order)).rejects.toMatchObject({ code: 'out_of_stock', details: { skus: [order.variant.sku] } });
    expect(await order.readPart()).toMatchObject({ trouble: 'lost' });
  });

  test('is who holds the link, while there is something to wait for', async () => {
    const order = await makeBroughtOrder(db, { from: [1] });
    await expect(wait({ ...order, token: 'another' })).rejects.toMatchObject({ code: 'not_found' });
    await cancelOrder(db, guest, { token: order.token }, later(10));
    await expect(wait(order)).rejects.toMatchObject({ code: 'already_changed', details: { status: 'cancelled' } });
  });
});
