import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { orders, payments } from '@/db/schema';
import { env } from '../env';
import { localePath } from '../locale';
import { Refusal } from '../refusal';
import { paymentProvider } from './provider';

/**
 * Address of the card page for a placed order; asked again, the same page. Called after the order's transaction.
 * Throws not_found, or too_late once the order no longer waits for its payment.
 */
export async function startPayment(db: Db, paymentId: string, now: Date): Promise<string> {
  const [found] = await db
    .select({
      payment: payments,
      order: {
        number: orders.number,
        token: orders.token,
        locale: orders.locale,
        status: orders.paymentStatus,
        payBy: orders.payBy,
      },
    })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .where(eq(payments.id, paymentId));
  if (!found) throw new Refusal('not_found');
  const waits = found.order.status === 'pending' && found.order.payBy !== null && found.order.payBy > now;
  if (!waits) throw new Refusal('too_late');
  const { payment, order } = found;
  const { providerRef, url } = await paymentProvider(db).startCheckout({
    reference: payment.id,
    amount: payment.amount,
    currency: payment.currency,
    description: order.number,
    locale: order.locale,
    returnUrl: `${env.APP_URL}${localePath(order.locale, `/orders/${order.token}`)}`,
  });
  await db.update(payments).set({ providerRef }).where(eq(payments.id, payment.id));
  return url;
}
