import { eq } from 'drizzle-orm';
import type { Actor } from '@/lib/access/actor';
import { guest, system } from '@/lib/access/actor';
import { newId } from '@/lib/ids';
import { placeOrder } from '@/lib/orders/place-order';
import { handOver, markReady, startPicking } from '@/lib/pickup/commands';
import type { ReceiveReturnInput } from '@/lib/returns/input';
import type { Db } from './client';
import { ledgerEntries, orderLines, payments, returns } from './schema';
import { minutesAfterNoon } from './testing-order';
import { payOnline } from './testing-payments';
import { makeClerk, makeStore, makeVariant, noon, putStock, reservation } from './testing-shop';

/** An hour after noon, when what was ordered then has been collected. */
export const later = minutesAfterNoon(120);

interface Wishes {
  price?: number;
  quantity?: number;
  /** Paid by card on the web, or in cash at the counter. */
  online?: boolean;
  email?: string;
}

/** Units of one article, bought on the web and collected in a shop of its own; and another shop with two of each. */
export async function makePurchase(
  db: Db,
  { price = 1100, quantity = 3, online = false, email = 'minami@mail.example' }: Wishes = {},
) {
  const [store, other] = [await makeStore(db), await makeStore(db)];
  const variant = await makeVariant(db, { price });
  const bigger = await makeVariant(db, { price: price + 550 });
  for (const { id: variantId } of [variant, bigger]) {
    await putStock(db, { variantId, locationId: store.id, onHand: 10 });
    await putStock(db, { variantId, locationId: other.id, onHand: 2 });
  }
  const wanted = reservation(store.storeCode, [{ sku: variant.sku, quantity }], {
    email,
    paymentMethod: online ? 'pay_online' : 'pay_in_store',
  });
  const placed = await placeOrder(db, guest, wanted, noon);
  if (online) await payOnline(db, placed, minutesAfterNoon(1), { card: '4242424242424242' });
  const [{ fulfillmentId, pickupCode: code }] = placed.parts;
  await startPicking(db, system, { fulfillmentId }, minutesAfterNoon(5));
  await markReady(db, system, { fulfillmentId, shelf: 'A-1' }, minutesAfterNoon(20));
  const tender = online ? undefined : ('cash' as const);
  await handOver(db, system, { fulfillmentId, code, collector: 'self', tender }, minutesAfterNoon(60));
  const [line] = await db.select().from(orderLines).where(eq(orderLines.orderId, placed.id));
  const lineId = line?.id ?? '';
  const clerk = await makeClerk(db, store.id);
  const clerkThere = await makeClerk(db, other.id);
  /** Counted in the other shop, good as new. */
  const goods = (units = 1, over: Partial<ReceiveReturnInput> = {}): ReceiveReturnInput => ({
    locationId: other.id,
    orderId: placed.id,
    lines: [{ lineId, quantity: units, reason: 'size', condition: 'resellable' }],
    receiptSeen: false,
    key: newId(),
    ...over,
  });
  return { placed, store, other, variant, bigger, fulfillmentId, lineId, clerk, clerkThere, goods };
}

export const managerOf = async (db: Db, ...locationIds: string[]): Promise<Extract<Actor, { kind: 'staff' }>> => ({
  ...(await makeClerk(db, ...locationIds)),
  role: 'manager',
});

/** Balance of each account of an order; accounts at nothing are left out. */
export async function balances(db: Db, orderId: string): Promise<Record<string, number>> {
  const rows = await db.select().from(ledgerEntries).where(eq(ledgerEntries.orderId, orderId));
  const sums: Record<string, number> = {};
  for (const { account, amount } of rows) sums[account] = (sums[account] ?? 0) + amount;
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

export const paymentsOf = (db: Db, orderId: string) =>
  db.select().from(payments).where(eq(payments.orderId, orderId)).orderBy(payments.createdAt, payments.id);

export const returnsOf = (db: Db, orderId: string) => db.select().from(returns).where(eq(returns.orderId, orderId));
