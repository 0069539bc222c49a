import { eq } from 'drizzle-orm';
import { guest } from '@/lib/access/actor';
import { newId, newToken } from '@/lib/ids';
import { placeOrder } from '@/lib/orders/place-order';
import { giveBack } from '@/lib/payments/give-back';
import { post } from '@/lib/payments/ledger';
import { handOver, markReady, startPicking } from '@/lib/pickup/commands';
import { issueReturnReceipt } from '@/lib/receipts/issue-return';
import { sell } from '@/lib/till/sell';
import type { Db } from './client';
import { orderLines, orders, returnLines, returns } from './schema';
import { minutesAfterNoon } from './testing-order';
import { makeClerk, makeStockedStore, noon, reservation, stranger } from './testing-shop';

/** A shop with a code of few letters, a clerk and enough of an article at ¥1,100; `code` is that of its receipts. */
export async function makeReceiptShop(db: Db, units = 200) {
  const storeCode = newToken().replace(/\W/g, '').slice(0, 8);
  const { store, variant } = await makeStockedStore(db, units, { storeCode });
  return { store, variant, code: storeCode.toUpperCase(), clerk: await makeClerk(db, store.id) };
}
type Shop = Awaited<ReturnType<typeof makeReceiptShop>>;

/** Sold at the till, in cash. */
export const sellThere = (db: Db, { store, variant, clerk }: Shop, quantity = 1, at = noon) =>
  sell(db, clerk, { locationId: store.id, lines: [{ sku: variant.sku, quantity }], tender: 'cash', key: newId() }, at);

/** Reserved by somebody new, and ready; `give` hands it over for cash. */
export async function makeReadyOrder(
  db: Db,
  { store, variant, clerk }: Shop,
  lines = [{ sku: variant.sku, quantity: 1 }],
) {
  const { id, token, parts } = await placeOrder(db, guest, reservation(store.storeCode, lines, stranger()), noon);
  const [{ fulfillmentId, pickupCode: code }] = parts;
  await startPicking(db, clerk, { fulfillmentId }, minutesAfterNoon(5));
  await markReady(db, clerk, { fulfillmentId, shelf: 'A-3' }, minutesAfterNoon(10));
  const give = () =>
    handOver(db, clerk, { fulfillmentId, code, collector: 'self', tender: 'cash' }, minutesAfterNoon(60));
  return { id, token, fulfillmentId, give };
}

interface TakenBack {
  orderId: string;
  /** Where it is brought back. */
  locationId: string;
  quantity: number;
  /** Given back with it. */
  fee?: number;
}

/** Units of an order's first line come back over a counter. */
export async function takeBack(db: Db, { orderId, locationId, quantity, fee = 0 }: TakenBack): Promise<string> {
  const [returnId, now] = [newId(), minutesAfterNoon(90)];
  const [line] = await db.select().from(orderLines).where(eq(orderLines.orderId, orderId)).orderBy(orderLines.position);
  const [order] = await db.select().from(orders).where(eq(orders.id, orderId));
  if (!line || !order) throw new Error('nothing to take back');
  const goods = Math.floor(((line.unitPrice * line.quantity - line.discount) * quantity) / line.quantity);
  const amount = goods + fee;
  await db.transaction(async (tx) => {
    const about = { id: returnId, number: newToken(), orderId, locationId, amount };
    const moments = { requestedAt: now, receivedAt: now };
    await tx.insert(returns).values({ ...about, ...moments, status: 'received', source: 'counter' });
    const taken = { returnId, orderLineId: line.id, quantity, amount: goods };
    await tx.insert(returnLines).values({ id: newId(), ...taken, reason: 'changed_mind' });
    const posting = { orderId, currency: order.currency, amount, returnId };
    await post(tx, [{ ...posting, kind: 'returned', debit: 'sales', credit: 'customer' }], now);
    const giving = { orderId, fulfillmentId: line.fulfillmentId, returnId, occasion: returnId, reason: 'returned' };
    await giveBack(tx, { ...giving, amount, counter: { locationId, staffId: newId() } }, now);
    await issueReturnReceipt(tx, { returnId }, now);
  });
  return returnId;
}
