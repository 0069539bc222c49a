import { and, eq } from 'drizzle-orm';
import { askGateway } from '@/lib/payments/operations';
import { syncPayment } from '@/lib/payments/record-charge';
import { startPayment } from '@/lib/payments/start-payment';
import { payAtOnce, payByCard } from '@/lib/payments/test-gateway/commands';
import type { Db } from './client';
import { orders, paymentOperations, payments } from './schema';

interface Ordered {
  id: string;
  paymentId: string | null;
}

/** Opens the payment page of an order just placed, and pays there at `at`: by PayPay, which takes it at once, or by a card. */
export async function payAtGateway(
  db: Db,
  order: Ordered,
  at: Date,
  by: 'paypay' | { card: string } = 'paypay',
): Promise<void> {
  const chargeId = await openPage(db, order, at);
  if (by === 'paypay') await payAtOnce(db, { chargeId, method: 'paypay' }, at);
  else await payByCard(db, { chargeId, number: by.card }, at);
}

/** One that is open already stays so, whatever became of the order. */
async function openPage(db: Db, order: Ordered, at: Date): Promise<string> {
  const paymentId = order.paymentId ?? '';
  const read = () => db.select().from(payments).where(eq(payments.id, paymentId));
  const [before] = await read();
  if (before?.providerRef) return before.providerRef;
  const [placed] = await db.select({ at: orders.placedAt }).from(orders).where(eq(orders.id, order.id));
  await startPayment(db, paymentId, placed?.at ?? at);
  const [opened] = await read();
  return opened?.providerRef ?? '';
}

/** Pays as above, and the shop hears of it. */
export async function payOnline(
  db: Db,
  order: Ordered,
  at: Date,
  by?: Parameters<typeof payAtGateway>[3],
): Promise<void> {
  await payAtGateway(db, order, at, by);
  await syncPayment(db, order.paymentId ?? '', at);
}

/** Asks the gateway for all that was written down for an order. */
export async function askForOrder(db: Db, orderId: string, now: Date): Promise<void> {
  const asked = await db
    .select({ id: paymentOperations.id })
    .from(paymentOperations)
    .innerJoin(payments, eq(payments.id, paymentOperations.paymentId))
    .where(and(eq(payments.orderId, orderId), eq(paymentOperations.state, 'asked')));
  for (const { id } of asked) await askGateway(db, id, now);
}
