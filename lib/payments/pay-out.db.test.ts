import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditLog, fulfillments, orderEvents, orders, refunds } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { minutesAfterNoon } from '@/db/testing-order';
import { balances, later, makePurchase, managerOf, paymentsOf } from '@/db/testing-returns';
import { type Actor, guest } from '../access/actor';
import { newId } from '../ids';
import { cancelOrder } from '../orders/cancel-order';
import { findPurchases } from '../returns/find-purchases';
import { receiveReturn } from '../returns/receive-return';
import { getOpenAmounts, listTakings, listToGiveBack } from '../takings/queries';
import { returnPayment } from './give-back';
import { payOut } from './pay-out';

const { db } = await testDatabase({ max: 8 });
const merchant: Actor = { kind: 'staff', staffId: newId(), name: '社長', role: 'merchant', locationIds: [] };

/** Exchanged for something dearer, reserved elsewhere, whose difference was paid in cash; and cancelled with nobody at a counter. */
async function aCancelledExchange(price = 1100) {
  const bought = await makePurchase(db, { price });
  const { store, bigger, clerkThere: clerk, goods, other } = bought;
  const exchange = {
    ...{ kind: 'store' as const, lines: [{ sku: bigger.sku, quantity: 1 }], tender: 'cash' as const },
    ...{ storeCode: store.storeCode, name: '青木 みなみ', email: 'minami@mail.example', phone: '090-1234-5678' },
  };
  const manager = await managerOf(db, other.id);
  const received = await receiveReturn(db, { actor: clerk, approver: manager }, goods(1, { exchange }), later);
  const orderId = received.exchange?.orderId ?? '';
  const [made] = await db.select().from(orders).where(eq(orders.id, orderId));
  await cancelOrder(db, guest, { token: made?.token ?? '' }, minutesAfterNoon(130));
  const [part] = await db.select().from(fulfillments).where(eq(fulfillments.orderId, orderId));
  await returnPayment(db, { fulfillmentId: part?.id ?? '', reason: 'cancelled' }, minutesAfterNoon(131));
  const number = made?.number ?? '';
  const owed = async () => {
    const { purchases } = await findPurchases(db, clerk, { by: 'text', text: number }, minutesAfterNoon(140));
    return purchases.find((one) => one.orderId === orderId)?.owed ?? [];
  };
  return { ...bought, clerk, manager, orderId, owed };
}

test('the difference of an exchange that was cancelled waits in the open amounts, and is given at a counter once', async () => {
  const before = await getOpenAmounts(db, merchant);
  const { clerk, other, orderId, placed, owed } = await aCancelledExchange();
  const open = await getOpenAmounts(db, merchant);
  // What the goods themselves had paid in cash waits with the purchase they came from.
  expect(open.refunds.amount - before.refunds.amount).toBe(1650);
  const listed = (await listToGiveBack(db, merchant)).filter((one) => [orderId, placed.id].includes(one.orderId));
  expect(listed.map(({ amount, forCounter }) => [amount, forCounter])).toEqual([
    [550, true],
    [1100, true],
  ]);
  const [refund] = await owed();
  expect(refund).toMatchObject({ amount: 550, method: 'cash', state: 'requested' });
  const giving = { refundId: refund?.id ?? '', locationId: other.id };
  const answers = await Promise.allSettled([
    payOut(db, clerk, giving, minutesAfterNoon(150)),
    payOut(db, clerk, giving, minutesAfterNoon(150)),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(payOut(db, clerk, giving, minutesAfterNoon(151))).rejects.toMatchObject({ code: 'already_changed' });
  expect(await owed()).toEqual([]);
  expect((await paymentsOf(db, orderId)).every(({ captured, refunded }) => captured === refunded)).toBe(true);
  expect((await balances(db, orderId)).customer).toBeUndefined();
  const [kept] = await db.select().from(auditLog).where(eq(auditLog.subjectId, giving.refundId));
  expect(kept).toMatchObject({ action: 'refund_paid_out', actorId: clerk.staffId, data: { amount: 550 } });
  const told = await db.select().from(orderEvents).where(eq(orderEvents.orderId, orderId));
  expect(told.map(({ event }) => event)).toContain('refunded');
  const takings = await listTakings(db, merchant, { from: '2026-11-22', to: '2026-11-22' });
  const till = takings.find(({ storeCode, method }) => storeCode === other.storeCode && method === 'cash');
  expect(till).toMatchObject({ provider: 'counter', taken: 550, given: 550 });
});

test('what paid for the goods in the first place is given back the same way, to the last yen', async () => {
  const { clerk, other, placed } = await aCancelledExchange();
  const [origin] = (await listToGiveBack(db, merchant)).filter(({ orderId }) => orderId === placed.id);
  await payOut(db, clerk, { refundId: origin?.id ?? '', locationId: other.id }, minutesAfterNoon(150));
  const [cash] = await paymentsOf(db, placed.id);
  expect(cash).toMatchObject({ captured: 3300, refunded: 1100 });
  expect((await balances(db, placed.id)).customer).toBeUndefined();
});

test('it is given by who works there, and above the limit by who answers for the shop', async () => {
  const { clerk, manager, owed, store, other } = await aCancelledExchange();
  const [refund] = await owed();
  const refundId = refund?.id ?? '';
  const at = minutesAfterNoon(150);
  await expect(payOut(db, guest, { refundId, locationId: other.id }, at)).rejects.toMatchObject({
    code: 'not_allowed',
  });
  await expect(payOut(db, clerk, { refundId, locationId: store.id }, at)).rejects.toMatchObject({
    code: 'not_allowed',
  });
  await expect(payOut(db, clerk, { refundId: newId(), locationId: other.id }, at)).rejects.toMatchObject({
    code: 'not_found',
  });
  await db.update(refunds).set({ amount: 30_001 }).where(eq(refunds.id, refundId));
  await expect(payOut(db, clerk, { refundId, locationId: other.id }, at)).rejects.toMatchObject({
    code: 'approval_needed',
    details: { limit: 30_000 },
  });
  await db.update(refunds).set({ amount: 550 }).where(eq(refunds.id, refundId));
  expect(await payOut(db, manager, { refundId, locationId: other.id }, at)).toBe(550);
});
