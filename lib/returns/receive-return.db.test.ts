import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  auditLog,
  fulfillments,
  orderLines,
  orders,
  pendingJobs,
  refunds,
  settings,
  stockMovements,
  transfers,
} from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { minutesAfterNoon } from '@/db/testing-order';
import { askForOrder } from '@/db/testing-payments';
import { balances, later, makePurchase, managerOf, paymentsOf, returnsOf } from '@/db/testing-returns';
import { makeClerk, makeStore, makeVariant, putStock } from '@/db/testing-shop';
import { newId } from '../ids';
import { cancelOrder } from '../orders/cancel-order';
import { returnPayment } from '../payments/give-back';
import { listStockFaults } from '../stock/check';
import { listLevelsOfVariant } from '../stock/queries';
import { listTransfers } from '../transfers/queries';
import { receiveTransfer } from '../transfers/receive-transfer';
import { approveReturn, askApproval, rejectReturn } from './approve-return';
import { previewReturn } from './preview-return';
import { listReturnsOf } from './queries';
import { receiveReturn } from './receive-return';
import { cancelReturn, requestReturn } from './request-return';

const { db } = await testDatabase({ max: 8 });

const levelAt = async (variantId: string, locationId: string) =>
  (await listLevelsOfVariant(db, variantId)).find((level) => level.locationId === locationId);

const nothingOpen = async (orderId: string) => expect((await balances(db, orderId)).customer).toBeUndefined();

describe('goods brought to a shop that did not sell them', () => {
  test('go onto its shelf; cash comes out of its till at once, the ledger is even, all of it is written down', async () => {
    const { placed, other, variant, clerkThere: actor, goods } = await makePurchase(db);
    const received = await receiveReturn(db, { actor }, goods(2), later);
    expect(received).toMatchObject({ amount: 2200, givenBack: 2200, exchange: null });
    expect(received.shares).toMatchObject([{ provider: 'counter', method: 'cash', amount: 2200 }]);
    expect(await levelAt(variant.id, other.id)).toMatchObject({ onHand: 4 });
    const movements = await db
      .select()
      .from(stockMovements)
      .where(and(eq(stockMovements.orderId, placed.id), eq(stockMovements.locationId, other.id)));
    expect(movements).toMatchObject([{ reason: 'return', quantity: 2, actorId: actor.staffId }]);
    expect(await listStockFaults(db)).toEqual([]);
    expect(await balances(db, placed.id)).toEqual({ sales: -1100, 'till:cash': 1100 });
    expect(await returnsOf(db, placed.id)).toMatchObject([
      { status: 'received', locationId: other.id, amount: 2200, receivedBy: actor.staffId, withFee: false },
    ]);
    const [order] = await db.select().from(orders).where(eq(orders.id, placed.id));
    expect(order).toMatchObject({ paymentStatus: 'part_refunded' });
    const kept = await db.select().from(auditLog).where(eq(auditLog.subjectId, received.returnId));
    expect(kept).toMatchObject([{ action: 'return_received', actorId: actor.staffId }]);
    const jobs = await db.select().from(pendingJobs);
    expect(jobs.map(({ payload }) => payload)).toContainEqual({
      ...{ orderId: placed.id, kind: 'order_returned', occasion: received.returnId },
    });
  });

  test('paid by card on the web, the card gets it back once the gateway has answered', async () => {
    const { placed, clerkThere: actor, goods } = await makePurchase(db, { online: true });
    await receiveReturn(db, { actor }, goods(1), later);
    expect(await balances(db, placed.id)).toMatchObject({ customer: -1100 });
    await askForOrder(db, placed.id, later);
    expect(await paymentsOf(db, placed.id)).toMatchObject([{ captured: 3300, refunded: 1100 }]);
    await nothingOpen(placed.id);
  });

  test('the same key is one return, also when it comes twice at once', async () => {
    const { placed, clerkThere: actor, goods } = await makePurchase(db);
    const input = goods(1);
    const [first, second] = await Promise.all([
      receiveReturn(db, { actor }, input, later),
      receiveReturn(db, { actor }, input, later),
    ]);
    expect(second).toEqual(first);
    expect(await returnsOf(db, placed.id)).toHaveLength(1);
  });

  test('the same unit at two shops at the same moment: exactly one takes it', async () => {
    for (let round = 0; round < 5; round++) {
      const { placed, store, lineId, clerk, clerkThere, goods } = await makePurchase(db, { quantity: 1 });
      const both = await Promise.allSettled([
        receiveReturn(db, { actor: clerk }, goods(1, { locationId: store.id }), later),
        receiveReturn(db, { actor: clerkThere }, goods(1), later),
      ]);
      const refused = both.filter((one) => one.status === 'rejected');
      expect(refused).toMatchObject([{ reason: { code: 'already_returned' } }]);
      const [line] = await db.select().from(orderLines).where(eq(orderLines.id, lineId));
      expect(line).toMatchObject({ returned: 1 });
      expect(await paymentsOf(db, placed.id)).toMatchObject([{ refunded: 1100 }]);
    }
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('no more than was bought, nothing of another customer, nothing at a shop that is not theirs', async () => {
    const { placed, store, lineId, clerkThere: actor, goods } = await makePurchase(db);
    const others = await makePurchase(db);
    const receive = (input: Parameters<typeof receiveReturn>[2]) => receiveReturn(db, { actor }, input, later);
    await expect(receive(goods(4))).rejects.toMatchObject({ code: 'already_returned', details: { left: 3 } });
    const twice = { lineId, quantity: 2, reason: 'size' as const, condition: 'resellable' as const };
    await expect(receive(goods(1, { lines: [twice, twice] }))).rejects.toMatchObject({ code: 'already_returned' });
    const foreign = [{ ...twice, lineId: others.lineId, quantity: 1 }];
    await expect(receive(goods(1, { lines: foreign }))).rejects.toMatchObject({ code: 'not_found' });
    await expect(receive(goods(1, { locationId: store.id }))).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await returnsOf(db, placed.id)).toEqual([]);
  });

  test('too late, or worn though it had no fault, it stays with the customer', async () => {
    const { clerkThere: actor, lineId, goods } = await makePurchase(db);
    const worn = [{ lineId, quantity: 1, reason: 'changed_mind' as const, condition: 'damaged' as const }];
    await expect(receiveReturn(db, { actor }, goods(1, { lines: worn }), later)).rejects.toMatchObject({
      code: 'not_returnable',
      details: { why: 'policy' },
    });
    const muchLater = new Date(later.getTime() + 15 * 86_400_000);
    await expect(receiveReturn(db, { actor }, goods(), muchLater)).rejects.toMatchObject({
      code: 'not_returnable',
      details: { why: 'too_late' },
    });
  });
});

describe('where goods go', () => {
  test('each group by its condition: shelf, written off, or back to the warehouse, which counts them in', async () => {
    const { placed, other, variant, lineId, clerkThere: actor, goods } = await makePurchase(db);
    const warehouse = await makeStore(db, { kind: 'warehouse' });
    const of = { lineId, quantity: 1, reason: 'damaged' as const };
    const lines = (['resellable', 'damaged', 'opened'] as const).map((condition) => ({ ...of, condition }));
    const received = await receiveReturn(db, { actor }, goods(1, { lines }), later);
    expect(received.lines.map(({ disposition }) => disposition)).toEqual(['shelf', 'damaged', 'warehouse']);
    expect(received.amount).toBe(3300);
    expect(await levelAt(variant.id, other.id)).toMatchObject({ onHand: 3 });
    const [journey] = await db.select().from(transfers).where(eq(transfers.orderId, placed.id));
    if (!journey) throw new Error('nothing travels');
    expect(journey).toMatchObject({ status: 'sent', fromId: other.id });
    expect(await listStockFaults(db)).toEqual([]);
    const there = await makeClerk(db, journey.toId, warehouse.id);
    const { toReceive } = await listTransfers(db, there, journey.toId);
    const parcel = toReceive.find(({ id }) => id === journey.id);
    expect(parcel).toMatchObject({ isReturn: true });
    const counts = (parcel?.lines ?? []).map((line) => ({ lineId: line.id, received: 1, damaged: 0 }));
    await receiveTransfer(db, there, { transferId: journey.id, lines: counts }, later);
    expect(await levelAt(variant.id, journey.toId)).toMatchObject({ onHand: 1 });
    expect(await listStockFaults(db)).toEqual([]);
  });
});

describe('fees', () => {
  test('what collecting cost comes back once, with the first goods that were faulty', async () => {
    const { placed, fulfillmentId, lineId, clerkThere: actor, goods } = await makePurchase(db);
    // As a paid service of the shop would have made it.
    await db.update(fulfillments).set({ fee: 300 }).where(eq(fulfillments.id, fulfillmentId));
    const faulty = [{ lineId, quantity: 1, reason: 'damaged' as const, condition: 'damaged' as const }];
    const plain = await previewReturn(db, actor, goods(1), later);
    expect(plain).toMatchObject({ fee: 0, amount: 1100 });
    const first = await receiveReturn(db, { actor }, goods(1, { lines: faulty }), later);
    expect(first.amount).toBe(1400);
    expect(await previewReturn(db, actor, goods(1, { lines: faulty }), later)).toMatchObject({ fee: 0, amount: 1100 });
    expect(await returnsOf(db, placed.id)).toMatchObject([{ withFee: true }]);
  });
});

describe('above the limit', () => {
  const dear = () => makePurchase(db, { price: 40_000, quantity: 1 });

  test('a manager beside them agrees, or does it himself; a clerk alone, and a manager of elsewhere, may not', async () => {
    const { other, placed, clerkThere: actor, goods } = await dear();
    await expect(receiveReturn(db, { actor }, goods(), later)).rejects.toMatchObject({
      code: 'approval_needed',
      details: { limit: 30_000 },
    });
    const stranger = await managerOf(db);
    await expect(receiveReturn(db, { actor, approver: stranger }, goods(), later)).rejects.toMatchObject({
      code: 'not_allowed',
    });
    const approver = await managerOf(db, other.id);
    await receiveReturn(db, { actor, approver }, goods(), later);
    expect(await returnsOf(db, placed.id)).toMatchObject([{ receivedBy: actor.staffId, approvedBy: approver.staffId }]);
  });

  test('or from a device of his own: what was counted waits, and is received for no more than he saw', async () => {
    const { other, placed, clerkThere: actor, goods } = await dear();
    const input = goods();
    const { returnId } = await askApproval(db, actor, input, later);
    expect(await askApproval(db, actor, input, later)).toMatchObject({ returnId });
    await expect(receiveReturn(db, { actor }, goods(1, { returnId }), later)).rejects.toMatchObject({
      code: 'approval_needed',
    });
    await expect(approveReturn(db, actor, { returnId }, later)).rejects.toMatchObject({ code: 'not_allowed' });
    const manager = await managerOf(db, other.id);
    await approveReturn(db, manager, { returnId }, later);
    await receiveReturn(db, { actor }, goods(1, { returnId }), later);
    const [row] = await returnsOf(db, placed.id);
    expect(row).toMatchObject({ status: 'received', approvedBy: manager.staffId });
    const kept = await db.select().from(auditLog).where(eq(auditLog.subjectId, returnId));
    expect(kept.map(({ action }) => action).sort()).toEqual([
      'return_approval_asked',
      'return_approved',
      'return_received',
    ]);
  });
});

describe('asked for on the page of the order', () => {
  const ask = (purchase: Awaited<ReturnType<typeof makePurchase>>, quantity: number, key?: string) =>
    requestReturn(
      db,
      { kind: 'guest' },
      {
        token: purchase.placed.token,
        lines: [{ lineId: purchase.lineId, quantity, reason: 'size' }],
        storeCode: purchase.other.storeCode,
        note: null,
        key,
      },
      later,
    );

  test('nothing is asked for twice, in whatever tab; what is withdrawn can be asked for again', async () => {
    const purchase = await makePurchase(db);
    const both = await Promise.allSettled([ask(purchase, 2), ask(purchase, 2)]);
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'already_returned', details: { left: 1 } } },
    ]);
    const [open] = await listReturnsOf(db, purchase.placed.id);
    expect(open).toMatchObject({ status: 'requested', amount: 2200, number: expect.stringMatching(/^R\d{6}-/) });
    const own = { token: purchase.placed.token, returnId: open?.id ?? '' };
    await cancelReturn(db, { kind: 'guest' }, own, later);
    await cancelReturn(db, { kind: 'guest' }, own, later);
    await ask(purchase, 3);
    const foreign = await makePurchase(db);
    await expect(
      cancelReturn(db, { kind: 'guest' }, { ...own, token: foreign.placed.token }, later),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  test('the same key is one return; asking for something else by it is refused', async () => {
    const purchase = await makePurchase(db);
    const [first, second] = [await ask(purchase, 1, 'key'), await ask(purchase, 1, 'key')];
    expect(second).toMatchObject({ returnId: first.returnId, repeated: true });
    await expect(ask(purchase, 2, 'key')).rejects.toMatchObject({ code: 'repeated_request' });
  });

  test('asked for in time it may be brought a little later; fewer may come than were meant', async () => {
    const purchase = await makePurchase(db);
    const lastDay = new Date(later.getTime() + 13 * 86_400_000);
    const { returnId } = await requestReturn(
      db,
      { kind: 'guest' },
      {
        token: purchase.placed.token,
        lines: [{ lineId: purchase.lineId, quantity: 2, reason: 'size' }],
        storeCode: purchase.other.storeCode,
        note: '小さかったです',
      },
      lastDay,
    );
    const afterwards = new Date(lastDay.getTime() + 5 * 86_400_000);
    const actor = purchase.clerkThere;
    await receiveReturn(db, { actor }, purchase.goods(1, { returnId }), afterwards);
    const [row] = await listReturnsOf(db, purchase.placed.id);
    expect(row).toMatchObject({ id: returnId, status: 'received', amount: 1100, lines: [{ quantity: 1 }] });
    await expect(receiveReturn(db, { actor }, purchase.goods(1, { returnId }), afterwards)).rejects.toMatchObject({
      code: 'already_changed',
    });
  });

  test('the shop may say no, and says why', async () => {
    const purchase = await makePurchase(db);
    const { returnId } = await ask(purchase, 1);
    await rejectReturn(db, purchase.clerkThere, { returnId, reason: '使用済み' }, later);
    expect(await listReturnsOf(db, purchase.placed.id)).toMatchObject([{ status: 'rejected' }]);
  });
});

describe('an exchange', () => {
  const here = (sku: string, tender?: 'cash' | 'card') => ({
    kind: 'here' as const,
    lines: [{ sku, quantity: 1 }],
    tender,
  });

  test('for a dearer one from this shelf: the difference is taken, nothing else moves, both ledgers are even', async () => {
    const { placed, other, variant, bigger, clerkThere: actor, goods } = await makePurchase(db, { online: true });
    const input = goods(1, { exchange: here(bigger.sku, 'cash') });
    const { exchange, givenBack } = await receiveReturn(db, { actor }, input, later);
    expect({ exchange, givenBack }).toMatchObject({ givenBack: 0, exchange: { total: 1650, paid: 1100, taken: 550 } });
    const orderId = exchange?.orderId ?? '';
    expect(await balances(db, orderId)).toEqual({ exchanges: 1100, 'till:cash': 550, sales: -1650 });
    expect(await balances(db, placed.id)).toMatchObject({ exchanges: -1100, sales: -2200 });
    await nothingOpen(placed.id);
    expect(await levelAt(bigger.id, other.id)).toMatchObject({ onHand: 1 });
    expect(await levelAt(variant.id, other.id)).toMatchObject({ onHand: 3 });
    const [row] = await returnsOf(db, placed.id);
    expect(row).toMatchObject({ exchangeOrderId: orderId });
    const [made] = await db.select().from(orders).where(eq(orders.id, orderId));
    expect(made).toMatchObject({ customerEmail: 'minami@mail.example', source: 'till', paymentStatus: 'paid' });
  });

  test('what was exchanged comes back too: its money goes to the card the first one was paid with', async () => {
    const { placed, other, bigger, clerkThere: actor, goods } = await makePurchase(db, { online: true });
    const input = goods(1, { exchange: here(bigger.sku, 'cash') });
    const { exchange } = await receiveReturn(db, { actor }, input, later);
    const orderId = exchange?.orderId ?? '';
    const [line] = await db.select().from(orderLines).where(eq(orderLines.orderId, orderId));
    const second = {
      ...{ locationId: other.id, orderId, receiptSeen: false, key: newId() },
      lines: [{ lineId: line?.id ?? '', quantity: 1, reason: 'size' as const, condition: 'resellable' as const }],
    };
    const { shares } = await receiveReturn(db, { actor }, second, later);
    expect(shares).toMatchObject([
      { provider: 'counter', method: 'cash', amount: 550 },
      { provider: 'exchange', amount: 1100 },
    ]);
    await askForOrder(db, placed.id, later);
    const [card] = await paymentsOf(db, placed.id);
    expect(card).toMatchObject({ provider: 'test-gateway', captured: 3300, refunded: 1100 });
    for (const id of [placed.id, orderId]) await nothingOpen(id);
    expect((await balances(db, orderId)).exchanges).toBeUndefined();
  });

  test('for a cheaper one: the rest is given back', async () => {
    const { placed, other, clerkThere: actor, goods } = await makePurchase(db, { quantity: 2 });
    const cheap = await makeVariant(db, { price: 500 });
    await putStock(db, { variantId: cheap.id, locationId: other.id, onHand: 1 });
    const { exchange, givenBack } = await receiveReturn(db, { actor }, goods(1, { exchange: here(cheap.sku) }), later);
    expect({ exchange, givenBack }).toMatchObject({ givenBack: 600, exchange: { total: 500, paid: 500, taken: 0 } });
    await nothingOpen(placed.id);
  });

  test('without a tender for the difference, or without stock, nothing at all happens', async () => {
    const { placed, lineId, other, variant, bigger, clerkThere: actor, goods } = await makePurchase(db);
    await expect(receiveReturn(db, { actor }, goods(1, { exchange: here(bigger.sku) }), later)).rejects.toMatchObject({
      code: 'invalid_input',
      details: { fields: { tender: 'choice' } },
    });
    const none = { ...here(bigger.sku, 'cash'), lines: [{ sku: bigger.sku, quantity: 3 }] };
    await expect(receiveReturn(db, { actor }, goods(1, { exchange: none }), later)).rejects.toMatchObject({
      code: 'out_of_stock',
    });
    const stale = { ...here(bigger.sku, 'cash'), expectedTotal: 1 };
    await expect(receiveReturn(db, { actor }, goods(1, { exchange: stale }), later)).rejects.toMatchObject({
      code: 'price_changed',
    });
    const [line] = await db.select().from(orderLines).where(eq(orderLines.id, lineId));
    expect(line).toMatchObject({ returned: 0 });
    expect(await returnsOf(db, placed.id)).toEqual([]);
    expect(await levelAt(variant.id, other.id)).toMatchObject({ onHand: 2 });
  });

  test('two sizes for one another at the same shop at the same moment: both are done', async () => {
    const one = await makePurchase(db);
    const actor = one.clerkThere;
    const swapped = await receiveReturn(db, { actor }, one.goods(1, { exchange: here(one.bigger.sku, 'cash') }), later);
    const [line] = await db
      .select()
      .from(orderLines)
      .where(eq(orderLines.orderId, swapped.exchange?.orderId ?? ''));
    const back = {
      ...{ locationId: one.other.id, orderId: swapped.exchange?.orderId ?? '', receiptSeen: false, key: newId() },
      lines: [{ lineId: line?.id ?? '', quantity: 1, reason: 'size' as const, condition: 'resellable' as const }],
      exchange: here(one.variant.sku),
    };
    await Promise.all([
      receiveReturn(db, { actor }, one.goods(1, { exchange: here(one.bigger.sku, 'cash') }), later),
      receiveReturn(db, { actor }, back, later),
    ]);
    expect(await listStockFaults(db)).toEqual([]);
  });

  test('reserved in another shop it is paid, and cancelled there it all goes back where it came from', async () => {
    const { placed, store, bigger, clerkThere: actor, goods } = await makePurchase(db, { online: true });
    const exchange = {
      ...{ kind: 'store' as const, lines: [{ sku: bigger.sku, quantity: 1 }], tender: 'cash' as const },
      ...{ storeCode: store.storeCode, name: '青木 みなみ', email: 'minami@mail.example', phone: '090-1234-5678' },
    };
    const received = await receiveReturn(db, { actor }, goods(1, { exchange }), later);
    expect(received.exchange).toMatchObject({ total: 1650, paid: 1100, taken: 550 });
    const orderId = received.exchange?.orderId ?? '';
    const [made] = await db.select().from(orders).where(eq(orders.id, orderId));
    expect(made).toMatchObject({ paymentStatus: 'paid', source: 'floor' });
    await cancelOrder(db, { kind: 'guest' }, { token: made?.token ?? '' }, minutesAfterNoon(130));
    const [part] = await db.select().from(fulfillments).where(eq(fulfillments.orderId, orderId));
    await returnPayment(db, { fulfillmentId: part?.id ?? '', reason: 'cancelled' }, minutesAfterNoon(131));
    await askForOrder(db, placed.id, minutesAfterNoon(132));
    const [card] = await paymentsOf(db, placed.id);
    expect(card).toMatchObject({ refunded: 1100 });
    const open = await db.select().from(refunds).where(eq(refunds.state, 'requested'));
    // Cash waits for its owner at a counter.
    expect(open.filter(({ fulfillmentId }) => fulfillmentId === part?.id)).toMatchObject([{ amount: 550 }]);
  });
});

test('whatever comes back in whatever pieces, in the end exactly what was paid was given back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ price: fc.integer({ min: 1, max: 2000 }), quantity: fc.integer({ min: 1, max: 6 }) }),
      fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 6 }),
      fc.boolean(),
      async ({ price, quantity }, cuts, online) => {
        const { placed, lineId, clerkThere: actor, goods } = await makePurchase(db, { price, quantity, online });
        let left = quantity;
        let back = 0;
        for (const cut of [...cuts, quantity]) {
          const units = Math.min(cut, left);
          if (units === 0) continue;
          const { givenBack } = await receiveReturn(db, { actor }, goods(units), later);
          [left, back] = [left - units, back + givenBack];
        }
        await askForOrder(db, placed.id, later);
        expect(back).toBe(price * quantity);
        const [line] = await db.select().from(orderLines).where(eq(orderLines.id, lineId));
        expect(line?.returned).toBe(quantity);
        const paid = await paymentsOf(db, placed.id);
        expect(paid.every(({ captured, refunded }) => captured === refunded)).toBe(true);
        expect(await balances(db, placed.id)).toEqual({});
      },
    ),
    { numRuns: 12 },
  );
}, 60_000);

test('where the policy asks for it, staff have to have seen the receipt', async () => {
  const { clerkThere: actor, goods } = await makePurchase(db);
  const policy = {
    ...{ days: 14, conditions: ['resellable'], excluded: { categories: [], taxRates: [] }, fee: 'fault' },
    ...{ approvalAbove: null, receiptNeeded: true, opened: 'warehouse' },
  };
  await db.insert(settings).values({ name: 'returns', value: policy, updatedAt: later });
  await expect(receiveReturn(db, { actor }, goods(), later)).rejects.toMatchObject({
    details: { fields: { receiptSeen: 'required' } },
  });
  await receiveReturn(db, { actor }, goods(1, { receiptSeen: true }), later);
  await db.delete(settings).where(eq(settings.name, 'returns'));
});
