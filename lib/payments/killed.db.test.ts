import { spawn } from 'node:child_process';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { orders, payments } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { expectBooksToAgree } from '@/db/testing-books';
import type { KilledAct } from '@/db/testing-killed';
import { askForOrder, payOnline } from '@/db/testing-payments';
import { makeStockedStore, noon, reservation, stranger } from '@/db/testing-shop';
import { guest, system } from '../access/actor';
import { cancelOrder } from '../orders/cancel-order';
import { placeOrder } from '../orders/place-order';
import { handOver, markReady, startPicking } from '../pickup/commands';
import { returnPayment } from './give-back';
import { resumePayments } from './resume-payments';

const { db, url } = await testDatabase({ max: 10 });
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const card = { card: '4242424242424242' };

async function anOrder() {
  const { store, variant } = await makeStockedStore(db, 5);
  const lines = [{ sku: variant.sku, quantity: 2 }];
  const input = reservation(store.storeCode, lines, { ...stranger(), paymentMethod: 'pay_online' });
  const placed = await placeOrder(db, guest, input, noon);
  const [{ fulfillmentId, pickupCode: code }] = placed.parts;
  return { id: placed.id, token: placed.token, paymentId: placed.paymentId ?? '', fulfillmentId, code };
}
type Order = Awaited<ReturnType<typeof anOrder>>;

async function makeReady({ fulfillmentId }: Order) {
  await startPicking(db, system, { fulfillmentId }, later(3));
  await markReady(db, system, { fulfillmentId, shelf: 'A' }, later(4));
}

/** True when it was killed at that step, false when it had done its work before. */
function actAndBeKilled(step: number, act: KilledAct): Promise<boolean> {
  const told = [url, later(5).toISOString(), String(step), JSON.stringify(act)];
  const child = spawn(process.execPath, ['--import', 'tsx', 'db/testing-killed.ts', ...told], { stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve(true);
      else if (code === 0) resolve(false);
      else reject(new Error(`the act failed with ${code}`));
    });
  });
}

const paymentOf = async ({ paymentId }: Order) => {
  const [payment] = await db.select().from(payments).where(eq(payments.id, paymentId));
  return payment;
};
const statusOf = async ({ id }: Order) => {
  const [order] = await db.select({ status: orders.paymentStatus }).from(orders).where(eq(orders.id, id));
  return order?.status;
};

/** What the worker does by itself after a while, and the person who was interrupted does again. */
const lives = {
  pay: {
    begin: async () => {},
    act: ({ id, paymentId }: Order): KilledAct => ({ kind: 'pay', id, paymentId }),
    again: (order: Order) => payOnline(db, order, later(7), card),
    end: async (order: Order) => {
      expect(await statusOf(order)).toBe('authorized');
      expect(await paymentOf(order)).toMatchObject({ state: 'authorized', captured: 0 });
    },
  },
  hand_over: {
    begin: async (order: Order) => {
      await payOnline(db, order, later(2), card);
      await makeReady(order);
    },
    act: ({ fulfillmentId, code }: Order): KilledAct => ({ kind: 'hand_over', fulfillmentId, code }),
    again: ({ fulfillmentId, code }: Order) =>
      handOver(db, system, { fulfillmentId, code, collector: 'self', tender: 'cash' }, later(7)).catch((error) =>
        expect(error).toMatchObject({ code: 'already_changed' }),
      ),
    end: async (order: Order) => {
      expect(await statusOf(order)).toBe('paid');
      expect(await paymentOf(order)).toMatchObject({ state: 'captured', captured: 2200, refunded: 0 });
    },
  },
  refund: {
    begin: async (order: Order) => {
      await payOnline(db, order, later(2));
      await cancelOrder(db, guest, { token: order.token }, later(3));
    },
    act: ({ id, fulfillmentId }: Order): KilledAct => ({ kind: 'refund', id, fulfillmentId }),
    again: async ({ id, fulfillmentId }: Order) => {
      await returnPayment(db, { fulfillmentId, reason: 'cancelled' }, later(7));
      await askForOrder(db, id, later(7));
    },
    end: async (order: Order) => {
      expect(await statusOf(order)).toBe('refunded');
      expect(await paymentOf(order)).toMatchObject({ state: 'captured', captured: 2200, refunded: 2200 });
    },
  },
} as const;

test.each([
  ['paying', 'pay'],
  ['handing over what was authorized', 'hand_over'],
  ['giving back', 'refund'],
] as const)(
  '%s, killed before any of its steps, is resumed to the same end',
  { timeout: 300_000 },
  async (_case, name) => {
    const { begin, act, again, end } = lives[name];
    const killedBefore = async (step: number): Promise<boolean> => {
      const order = await anOrder();
      await begin(order);
      const killed = await actAndBeKilled(step, act(order));
      await resumePayments(db, later(7));
      await again(order);
      await end(order);
      await expectBooksToAgree(db, order.id);
      return killed;
    };
    let step = 1;
    while (await killedBefore(step)) step += 1;
    expect(step).toBeGreaterThan(3);
  },
);
