import { expect, test } from 'vitest';
import { testDatabase } from '@/db/testing';
import { dueAt, makeBroughtOrder, sendBy } from '@/db/testing-transfer';
import { later, transferActs, worker } from '@/db/testing-transfer-acts';
import { guest } from '../access/actor';
import { newId } from '../ids';
import { cancelOrder } from '../orders/cancel-order';
import { getStaffOrder } from '../pickup/queries';
import { listTransfers } from './queries';

const { db } = await testDatabase();
const { send, receive } = transferActs(db);
const boardOf = (locationId: string) => listTransfers(db, worker(locationId), locationId);

test('goods stand where they are to be sent, then where they are awaited, then nowhere', async () => {
  const order = await makeBroughtOrder(db, { here: 1, from: [2] });
  const transfer = await order.transferFrom(0);
  const known = {
    id: transfer.id,
    place: { ja: '試験店', en: 'Test store' },
    number: order.number,
    awaited: true,
    sendBy: sendBy.toISOString(),
    dueAt: dueAt.toISOString(),
    lines: [{ id: transfer.line.id, sku: order.variant.sku, title: { ja: 'マグ', en: 'Mug' }, quantity: 2 }],
  };
  expect(await boardOf(transfer.fromId)).toMatchObject({ toSend: [{ ...known, customerName: null }], toReceive: [] });
  expect(await boardOf(order.shop.id)).toEqual({ toSend: [], toReceive: [] });
  expect(await getStaffOrder(db, worker(order.shop.id), order.fulfillmentId)).toMatchObject({
    status: 'awaiting_transfer',
    bringing: [{ from: { ja: '試験店' }, sent: false, units: 2 }],
  });

  await send(transfer);
  expect(await boardOf(transfer.fromId)).toEqual({ toSend: [], toReceive: [] });
  expect(await boardOf(order.shop.id)).toMatchObject({ toReceive: [{ ...known, customerName: '青木 みなみ' }] });
  expect(await getStaffOrder(db, worker(order.shop.id), order.fulfillmentId)).toMatchObject({
    bringing: [{ sent: true, units: 2 }],
  });

  await receive(transfer);
  expect(await boardOf(order.shop.id)).toEqual({ toSend: [], toReceive: [] });
  expect(await getStaffOrder(db, worker(order.shop.id), order.fulfillmentId)).toMatchObject({ bringing: [] });
});

test('what comes for an order that ended is said to be free', async () => {
  const order = await makeBroughtOrder(db, { from: [1] });
  await send(await order.transferFrom(0));
  await cancelOrder(db, guest, { token: order.token }, later(60));
  expect(await boardOf(order.shop.id)).toMatchObject({ toReceive: [{ awaited: false }] });
});

test('what is not paid yet is not asked for', async () => {
  const order = await makeBroughtOrder(db, { from: [1], paymentMethod: 'pay_online' });
  expect(await boardOf(order.sources[0]?.id ?? '')).toMatchObject({ toSend: [] });
});

test('is seen by those who work there', async () => {
  const order = await makeBroughtOrder(db, { from: [1] });
  await expect(listTransfers(db, worker(newId()), order.shop.id)).rejects.toMatchObject({ code: 'not_allowed' });
});
