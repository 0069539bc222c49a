import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { members, orders, payments } from '@/db/schema';
import { env } from '../env';
import { localePath } from '../locale';
import { Refusal } from '../refusal';
import { gatewayOf } from './provider';
import { isGateway } from './types';

/** A time that somebody booked, or a day that was asked for, does not wait for money that may take days. */
const hasTime = sql<boolean>`exists (
  select from fulfillments f where f.order_id = ${orders}.id and f.closed_at is null
    and (f.slot_starts_at is not null or f.delivery->>'date' is not null))`;

const columns = {
  payment: payments,
  order: {
    number: orders.number,
    token: orders.token,
    locale: orders.locale,
    method: orders.paymentMethod,
    status: orders.paymentStatus,
    payBy: orders.payBy,
    hasTime,
  },
  member: { id: members.id, email: members.email },
};

/**
 * Address of the card page for a placed order; asked again, the same page. Called after the order's transaction.
 * Throws not_found, too_late once the order no longer waits for this payment, or payment_unanswered.
 */
export async function startPayment(db: Db, paymentId: string, now: Date): Promise<string> {
  const [found] = await db
    .select(columns)
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .leftJoin(members, eq(members.id, orders.memberId))
    .where(eq(payments.id, paymentId));
  if (!found) throw new Refusal('not_found');
  const { payment, order, member } = found;
  if (!isGateway(payment.provider)) throw new Refusal('not_found');
  const isFirst = order.status === 'pending' && order.payBy !== null && order.payBy > now;
  const isAgain = order.status === 'unpaid' && order.method === 'pay_online' && payment.state === 'pending';
  if (!isFirst && !isAgain) throw new Refusal('too_late');
  const { providerRef, url } = await gatewayOf(db, payment.provider, now).startCheckout({
    reference: payment.id,
    amount: payment.amount,
    currency: payment.currency,
    description: order.number,
    locale: order.locale,
    // What is paid anew lies ready, or is about to leave.
    mayWait: isFirst && !order.hasTime,
    member,
    returnUrl: `${env.APP_URL}${localePath(order.locale, `/orders/${order.token}`)}`,
  });
  await db.update(payments).set({ providerRef }).where(eq(payments.id, payment.id));
  return url;
}
