import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { stockLevels } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeStore, putStock } from '@/db/testing-shop';
import { makeBroughtOrder, SPARE } from '@/db/testing-transfer';
import { later, transferActs, worker } from '@/db/testing-transfer-acts';
import { guest, system } from '../access/actor';
import { newId } from '../ids';
import { cancelOrder } from '../orders/cancel-order';
import { relocatePart } from '../orders/relocate-part';
import { listStockFaults } from '../stock/check';
import { loseTransfer, sendTransfer } from './commands';
import { receiveTransfer } from './receive-transfer';

const { db } = await testDatabase({ max: 20 });
const { send, receive, lose, levelAt, ledgerAt, eventsOf, toldOf, proved } = transferActs(db);

describe('goods brought in for an order', () => {
  test('are bound where they lie, leave there, and are bound where they arrive: then the order can be picked', async () => {
    const order = await makeBroughtOrder(db, { here: 1, from: [2] });
    const [source] = order.sources;
    const transfer = await order.transferFrom(0);
    expect(await levelAt(order, transfer.fromId)).toEqual({ onHand: 2 + SPARE, allocated: 2, incoming: 0 });
    expect(await levelAt(order, order.shop.id)).toEqual({ onHand: 1 + SPARE, allocated: 1, incoming: 0 });

    await send(transfer);
    expect(await levelAt(order, transfer.fromId)).toEqual({ onHand: SPARE, allocated: 0, incoming: 0 });
    expect(await levelAt(order, order.shop.id)).toEqual({ onHand: 1 + SPARE, allocated: 1, incoming: 2 });
    expect(await order.transferFrom(0)).toMatchObject({ status: 'sent', sentAt: later(30), closedAt: null });
    await proved();

    await receive(transfer);
    expect(await levelAt(order, order.shop.id)).toEqual({ onHand: 3 + SPARE, allocated: 3, incoming: 0 });
    expect(await order.transferFrom(0)).toMatchObject({
      status: 'received',
      closedAt: later(200),
      line: { received: 2, damaged: 0 },
    });
    expect(await order.readPart()).toMatchObject({ status: 'to_pick', trouble: null });
    expect(await ledgerAt(order, source?.id ?? '')).toEqual(['transfer_out -2']);
    expect(await ledgerAt(order, order.shop.id)).toEqual(['transfer_in 2']);
    expect(await eventsOf(order)).toEqual(['placed', 'transfer_sent', 'transfer_received', 'goods_arrived']);
    expect(await toldOf(order)).toEqual([]);
    await proved();
  });

  test('come to a shop that never had the article', async () => {
    const order = await makeBroughtOrder(db, { from: [2] });
    const transfer = await order.transferFrom(0);
    expect(await levelAt(order, order.shop.id)).toBeNull();
    await send(transfer);
    expect(await levelAt(order, order.shop.id)).toEqual({ onHand: 0, allocated: 0, incoming: 2 });
    await receive(transfer);
    expect(await levelAt(order, order.shop.id)).toEqual({ onHand: 2, allocated: 2, incoming: 0 });
    await proved();
  });

  test('from two places make the order wait for both', async () => {
    const order = await makeBroughtOrder(db, { from: [1, 2] });
    const [one, two] = [await order.transferFrom(0), await order.transferFrom(1)];
    await send(one);
    await send(two);
    await receive(two);
    expect(await order.readPart()).toMatchObject({ status: 'awaiting_transfer', trouble: null });
    await receive(one);
    expect(await order.readPart()).toMatchObject({ status: 'to_pick' });
    await proved();
  });

  test('that arrive when the order should have been ready move its time, goods in good time do not', async () => {
    const [early, late] = [await makeBroughtOrder(db, { from: [1] }), await makeBroughtOrder(db, { from: [1] })];
    for (const [order, minutes] of [
      [early, 200],
      [late, 310],
    ] as const) {
      const transfer = await order.transferFrom(0);
      await send(transfer);
      await receive(transfer, 1, 0, later(minutes));
    }
    expect((await early.readPart()).estimatedReadyAt).toEqual(later(300));
    // 17:10 and half an hour of preparation, at the next quarter of an hour.
    expect((await late.readPart()).estimatedReadyAt).toEqual(later(345));
    expect((await late.readPart()).promisedAt).toEqual(later(300));
  });
});

test('a level that awaits what nobody sent is found out', async () => {
  const order = await makeBroughtOrder(db, { from: [1] });
  const of = eq(stockLevels.variantId, order.variant.id);
  await db.update(stockLevels).set({ incoming: 3 }).where(of);
  expect(await listStockFaults(db)).toMatchObject([{ kind: 'incoming', sku: order.variant.sku, stored: 3, proved: 0 }]);
  await db.update(stockLevels).set({ incoming: 0 }).where(of);
});

describe('goods that come in part', () => {
  test.each([
    ['missing', 1, 0, ['transfer_in 1']],
    ['broken', 1, 1, ['transfer_in 2', 'damage -1']],
    ['all broken', 0, 2, ['transfer_in 2', 'damage -2']],
  ])('%s: what is whole is bound, and the customer is asked', async (_what, received, damaged, ledger) => {
    const order = await makeBroughtOrder(db, { from: [2] });
    const transfer = await order.transferFrom(0);
    await send(transfer);
    await receive(transfer, received, damaged);
    expect(await levelAt(order, order.shop.id)).toEqual({ onHand: received, allocated: received, incoming: 0 });
    expect(await ledgerAt(order, order.shop.id)).toEqual(ledger);
    expect(await order.readPart()).toMatchObject({
      status: 'awaiting_transfer',
      trouble: 'short',
      troubleAt: later(200),
    });
    expect(await toldOf(order)).toMatchObject([{ occasion: `short:${transfer.id}` }]);
    await proved();
  });

  test('more than was sent is refused in its line, and nothing is written', async () => {
    const order = await makeBroughtOrder(db, { from: [2] });
    const transfer = await order.transferFrom(0);
    await send(transfer);
    await expect(receive(transfer, 2, 1)).rejects.toMatchObject({
      code: 'invalid_input',
      details: { fields: { 'lines.0.received': 'more_than_sent' } },
    });
    expect(await order.transferFrom(0)).toMatchObject({ status: 'sent', line: { received: null } });
    expect(await levelAt(order, order.shop.id)).toEqual({ onHand: 0, allocated: 0, incoming: 2 });
  });

  test('every line has to be counted, and no other', async () => {
    const order = await makeBroughtOrder(db, { from: [2] });
    const { id: transferId, toId, ...transfer } = await order.transferFrom(0);
    await send({ id: transferId, toId, ...transfer });
    const count = (lines: Parameters<typeof receiveTransfer>[2]['lines']) =>
      receiveTransfer(db, worker(toId), { transferId, lines }, later(200));
    await expect(count([])).rejects.toMatchObject({ details: { fields: { lines: 'required' } } });
    await expect(count([{ lineId: newId(), received: 1, damaged: 0 }])).rejects.toMatchObject({
      details: { fields: { 'lines.0.lineId': 'unknown' } },
    });
  });
});

describe('twice', () => {
  test('sending, receiving and losing change nothing the second time', async () => {
    const order = await makeBroughtOrder(db, { from: [2] });
    const transfer = await order.transferFrom(0);
    await expect(receive(transfer)).rejects.toMatchObject({
      code: 'already_changed',
      details: { status: 'requested' },
    });
    await send(transfer);
    await expect(send(transfer)).rejects.toMatchObject({ code: 'already_changed', details: { status: 'sent' } });
    await receive(transfer);
    await expect(receive(transfer)).rejects.toMatchObject({ code: 'already_changed', details: { status: 'received' } });
    await expect(lose(transfer)).rejects.toMatchObject({ code: 'already_changed', details: { status: 'received' } });
    expect(await levelAt(order, order.shop.id)).toEqual({ onHand: 2, allocated: 2, incoming: 0 });
    await proved();
  });

  test.each(Array.from({ length: 6 }, (_, i) => i))('at the same moment goods are received once (%i)', async () => {
    const order = await makeBroughtOrder(db, { from: [2] });
    const transfer = await order.transferFrom(0);
    await send(transfer);
    const both = await Promise.allSettled([receive(transfer), receive(transfer, 1, 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await levelAt(order, order.shop.id)).toMatchObject({ incoming: 0 });
    await proved();
  });
});

describe('an order that ends meanwhile', () => {
  test('before the goods left: they are free where they lie, and need not be sent', async () => {
    const order = await makeBroughtOrder(db, { here: 1, from: [2] });
    const transfer = await order.transferFrom(0);
    await cancelOrder(db, guest, { token: order.token }, later(10));
    expect(await levelAt(order, transfer.fromId)).toEqual({ onHand: 2 + SPARE, allocated: 0, incoming: 0 });
    expect(await order.transferFrom(0)).toMatchObject({ status: 'cancelled', closedAt: later(10) });
    await expect(send(transfer)).rejects.toMatchObject({ code: 'already_changed', details: { status: 'cancelled' } });
    await proved();
  });

  test('while they are under way: they arrive, and are stock of the shop', async () => {
    const order = await makeBroughtOrder(db, { here: 1, from: [2] });
    const transfer = await order.transferFrom(0);
    await send(transfer);
    await cancelOrder(db, guest, { token: order.token }, later(60));
    expect(await levelAt(order, order.shop.id)).toEqual({ onHand: 1 + SPARE, allocated: 0, incoming: 2 });
    await receive(transfer, 1, 1);
    expect(await levelAt(order, order.shop.id)).toEqual({ onHand: 2 + SPARE, allocated: 0, incoming: 0 });
    expect(await order.readPart()).toMatchObject({ status: 'cancelled', trouble: null });
    expect(await toldOf(order)).toEqual([]);
    await proved();
  });

  test('collected in another shop: what was under way is stock of the first, the rest stays where it is', async () => {
    const order = await makeBroughtOrder(db, { from: [1, 1] });
    const [sent, waiting] = [await order.transferFrom(0), await order.transferFrom(1)];
    await send(sent);
    const other = await makeStore(db);
    await putStock(db, { variantId: order.variant.id, locationId: other.id, onHand: 5 });
    const { token, fulfillmentId } = order;
    await relocatePart(db, guest, { token, fulfillmentId, storeCode: other.storeCode }, later(60));
    expect(await order.transferFrom(1)).toMatchObject({ status: 'cancelled' });
    expect(await levelAt(order, waiting.fromId)).toMatchObject({ allocated: 0 });
    await receive(sent);
    expect(await levelAt(order, order.shop.id)).toEqual({ onHand: 1, allocated: 0, incoming: 0 });
    expect(await order.readPart()).toMatchObject({ status: 'to_pick', preparedAtId: other.id });
    expect(await toldOf(order, 'order_changed')).toHaveLength(1);
    await proved();
  });

  test.each(Array.from({ length: 8 }, (_, i) => i))(
    'at the moment of sending: sent or called off, never both (%i)',
    async () => {
      const order = await makeBroughtOrder(db, { here: 1, from: [2] });
      const transfer = await order.transferFrom(0);
      const [sent, cancelled] = await Promise.allSettled([
        send(transfer),
        cancelOrder(db, guest, { token: order.token }, later(30)),
      ]);
      expect(cancelled.status).toBe('fulfilled');
      const { status } = await order.transferFrom(0);
      expect(status).toBe(sent.status === 'fulfilled' ? 'sent' : 'cancelled');
      expect(await levelAt(order, order.shop.id)).toMatchObject({ incoming: status === 'sent' ? 2 : 0, allocated: 0 });
      await proved();
    },
  );
});

describe('who may', () => {
  test('send is who works where goods leave from, receive is who works where they arrive', async () => {
    const order = await makeBroughtOrder(db, { from: [1] });
    const transfer = await order.transferFrom(0);
    const refused = { code: 'not_allowed' };
    const [elsewhere, here, source] = [worker(newId()), worker(transfer.toId), worker(transfer.fromId)];
    const { id: transferId, line } = transfer;
    const lines = [{ lineId: line.id, received: 1, damaged: 0 }];
    for (const actor of [elsewhere, here, guest]) {
      await expect(sendTransfer(db, actor, { transferId }, later(10))).rejects.toMatchObject(refused);
    }
    await send(transfer);
    for (const actor of [elsewhere, source, guest]) {
      await expect(receiveTransfer(db, actor, { transferId, lines }, later(20))).rejects.toMatchObject(refused);
    }
    await expect(loseTransfer(db, elsewhere, { transferId, reason: 'x' }, later(20))).rejects.toMatchObject(refused);
    await expect(sendTransfer(db, system, { transferId: newId() }, later(20))).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
