import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fulfillments, pendingJobs } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { expectBooksToAgree } from '@/db/testing-books';
import { askForOrder, payAtGateway } from '@/db/testing-payments';
import { makeStockedStore, makeVariant, noon, putStock, reservation, stranger } from '@/db/testing-shop';
import { guest, system } from '../access/actor';
import type { JobPayloads } from '../jobs/names';
import { cancelOrder } from '../orders/cancel-order';
import { expireOrders } from '../orders/expire-orders';
import { placeOrder } from '../orders/place-order';
import { withdrawLines } from '../orders/withdraw-lines';
import { handOver, markReady, startPicking } from '../pickup/commands';
import { Refusal } from '../refusal';
import { captureOrder } from './capture-order';
import { returnPayment } from './give-back';
import type * as provider from './provider';
import { reconcile } from './reconcile';
import { syncPayment } from './record-charge';
import { resumePayments } from './resume-payments';
import type { PaymentProvider } from './types';

const { db } = await testDatabase({ max: 10 });

/** What the gateway does with the next thing it is asked: nothing at all, or its work, without a word. */
const faults: ('silent_before' | 'silent_after')[] = [];
class Silence extends Error {}

vi.mock('./provider', async (original) => {
  const { gatewayOf } = await original<typeof provider>();
  const disturb =
    <A, T>(act: (asked: A) => Promise<T>) =>
    async (asked: A): Promise<T> => {
      const fault = faults.shift();
      if (fault === 'silent_before') throw new Silence();
      const answer = await act(asked);
      if (fault === 'silent_after') throw new Silence();
      return answer;
    };
  const gateway = (...about: Parameters<typeof gatewayOf>): PaymentProvider => {
    const real = gatewayOf(...about);
    return {
      ...real,
      capture: disturb(real.capture),
      cancel: disturb(real.cancel),
      refund: disturb(real.refund),
      getCharge: disturb(real.getCharge),
    };
  };
  return { gatewayOf: gateway };
});

const cards = {
  good: { card: '4242424242424242' },
  declined: { card: '4000000000000002' },
  lapsing: { card: '4000000000000341' },
  paypay: 'paypay',
} as const;

/** An order of two shops, to be paid online, with what may happen to it. Minutes count from when it was placed. */
async function anOrder() {
  const { store, variant } = await makeStockedStore(db, 50);
  const other = await makeStockedStore(db, 50);
  const tea = await makeVariant(db, { price: 864 });
  await putStock(db, { variantId: tea.id, locationId: store.id, onHand: 50 });
  const part = (storeCode: string, ...lines: { sku: string; quantity: number }[]) => {
    return { kind: 'store' as const, storeCode, lines, slot: null, bring: false };
  };
  const first = part(store.storeCode, { sku: variant.sku, quantity: 2 }, { sku: tea.sku, quantity: 1 });
  const second = part(other.store.storeCode, { sku: other.variant.sku, quantity: 1 });
  const input = { ...stranger(), parts: [first, second], paymentMethod: 'pay_online' as const };
  const placed = await placeOrder(db, guest, reservation(store.storeCode, [], input as never), noon);
  const idOf = (index: number) => placed.parts[index]?.fulfillmentId ?? '';
  const paymentId = placed.paymentId ?? '';
  const code = (index: number) => placed.parts[index]?.pickupCode ?? '';
  const acts = {
    pay: (now: Date, index: number) =>
      payAtGateway(db, placed, now, Object.values(cards)[index % Object.values(cards).length]),
    hear: (now: Date) => Promise.all([syncPayment(db, paymentId, now), syncPayment(db, paymentId, now)]),
    cancel: (now: Date, index: number) =>
      cancelOrder(db, guest, { token: placed.token, fulfillmentId: idOf(index % 2) }, now),
    withdraw: (now: Date, index: number) =>
      db.transaction((tx) =>
        withdrawLines(
          tx,
          system,
          {
            fulfillmentId: idOf(0),
            lines: [{ sku: index % 2 ? tea.sku : variant.sku, quantity: 1 }],
            reason: 'missing',
          },
          now,
        ),
      ),
    start: (now: Date, index: number) => startPicking(db, system, { fulfillmentId: idOf(index % 2) }, now),
    ready: (now: Date, index: number) => markReady(db, system, { fulfillmentId: idOf(index % 2), shelf: 'A' }, now),
    handOver: (now: Date, index: number) =>
      handOver(
        db,
        system,
        { fulfillmentId: idOf(index % 2), code: code(index % 2), collector: 'self', tender: 'cash' },
        now,
      ),
    capture: (now: Date) => captureOrder(db, placed.id, now),
    expire: (now: Date) => expireOrders(db, now),
    resume: (now: Date) => resumePayments(db, now),
    jobs: (now: Date) => runJobs(placed.id, now),
  };
  return { ...placed, acts, idOf };
}
type Order = Awaited<ReturnType<typeof anOrder>>;

/** Does what the order's jobs ask of its payments; they may be done again, and stay. */
async function runJobs(orderId: string, now: Date): Promise<void> {
  const rows = await db
    .select({ payload: pendingJobs.payload })
    .from(pendingJobs)
    .innerJoin(fulfillments, sql`${fulfillments.id}::text = ${pendingJobs.payload}->>'fulfillmentId'`)
    .where(and(eq(pendingJobs.name, 'return_payment'), eq(fulfillments.orderId, orderId)))
    .orderBy(asc(pendingJobs.id));
  for (const { payload } of rows) await returnPayment(db, payload as JobPayloads['return_payment'], now);
  await askForOrder(db, orderId, now);
}

/** A clear no, or a gateway that says nothing, is part of life. */
async function attempt(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof Silence)) throw error;
  }
}

const names = [
  'pay',
  'hear',
  'cancel',
  'withdraw',
  'start',
  'ready',
  'handOver',
  'capture',
  'expire',
  'resume',
  'jobs',
] as const;

interface Step {
  act: (typeof names)[number];
  index: number;
  fault?: 'silent_before' | 'silent_after' | null;
  minutes: number;
}

/** The life of an order that nothing happens to. */
const usual = [
  { act: 'pay', index: 0 },
  { act: 'hear', index: 0 },
  ...([0, 1] as const).flatMap((index) => (['start', 'ready', 'handOver'] as const).map((act) => ({ act, index }))),
] as const;
const fault = fc.option(fc.constantFrom('silent_before' as const, 'silent_after' as const), { freq: 3 });
const incident = fc.record({
  act: fc.constantFrom(...names),
  index: fc.nat(7),
  fault,
  minutes: fc.constantFrom(1, 1, 1, 2, 10, 60 * 24 * 7),
});

/** That life, each step of which may meet a gateway that is silent, with what else may happen before it. */
const history: fc.Arbitrary<Step[]> = fc
  .tuple(fc.constantFrom(0, 0, 3, 2), ...usual.map(() => fc.tuple(fc.array(incident, { maxLength: 1 }), fault)))
  .map(([card, ...around]) =>
    usual.flatMap(({ act, index }, place) => {
      const [before, met] = around[place] ?? [[], null];
      return [...before, { act, index: act === 'pay' ? card : index, fault: met, minutes: 1 }];
    }),
  );

/** Everything that is under way comes to its end; what is still open is given up. */
async function settle({ acts, id, idOf }: Order, now: Date): Promise<void> {
  faults.length = 0;
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  await attempt(() => acts.hear(now));
  await acts.jobs(now);
  for (const index of [0, 1]) await attempt(() => acts.cancel(later(1), index));
  for (const index of [0, 1]) await attempt(() => acts.handOver(later(1), index));
  await acts.jobs(later(2));
  await attempt(() => acts.resume(later(4)));
  await acts.jobs(later(5));
  const open = await db
    .select({ status: fulfillments.status })
    .from(fulfillments)
    .where(and(inArray(fulfillments.id, [idOf(0), idOf(1)]), sql`closed_at is null`));
  expect(open).toEqual([]);
  await expectBooksToAgree(db, id);
}

test('whatever happens to an order in whatever order, gateway, ledger and order agree in the end', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const order = await anOrder();
      let now = noon;
      for (const { act, index, fault, minutes } of steps) {
        now = new Date(now.getTime() + minutes * 60_000);
        faults.length = 0;
        if (fault) faults.push(fault);
        await attempt(() => order.acts[act](now, index));
      }
      await settle(order, now);
    }),
    { numRuns: 40 },
  );
  expect(await reconcile(db, new Date(noon.getTime() + 86_400_000))).toBe(0);
}, 120_000);
