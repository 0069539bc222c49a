import { and, asc, between, eq, inArray, isNotNull, lt, lte, or } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { orders, paymentOperations, payments } from '@/db/schema';
import { Refusal } from '../refusal';
import { captureOrder } from './capture-order';
import { askGateway } from './operations';
import { syncPayment } from './record-charge';

/** What was asked so long ago and has no answer is asked again. */
const ANSWER_SECONDS = 60;
/** Whoever has paid is told of by an event within seconds; of whom nobody told after so long, the gateway is asked. */
const UNHEARD_SECONDS = 60;
/** A page left open for so long is asked about only once the time to pay is over. */
const FORGOTTEN_SECONDS = 30 * 60;
/** So long before an authorization lapses it is captured, whatever became of the goods. */
const CAPTURE_BEFORE_HOURS = 24;
const BATCH = 200;

const ago = (now: Date, seconds: number) => new Date(now.getTime() - seconds * 1000);

/**
 * Takes up what a crash, a time-out or a lost event left open: askings without an answer, payments nobody has told of,
 * and authorizations about to lapse. One that fails keeps none of the others waiting, and is thrown at the end.
 */
export async function resumePayments(db: Db, now: Date): Promise<void> {
  const failures: unknown[] = [];
  const each = async (ids: readonly string[], act: (id: string) => Promise<void>) => {
    for (const id of ids) {
      await act(id).catch((error: unknown) => {
        if (!(error instanceof Refusal)) failures.push(error);
      });
    }
  };
  await each(await listUnanswered(db, now), (id) => askGateway(db, id, now));
  await each(await listUnheard(db, now), (id) => syncPayment(db, id, now));
  await each(await listLapsing(db, now), (orderId) => captureOrder(db, orderId, now));
  if (failures.length > 0) throw failures[0];
}

async function listUnanswered(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: paymentOperations.id })
    .from(paymentOperations)
    .where(and(eq(paymentOperations.state, 'asked'), lte(paymentOperations.askedAt, ago(now, ANSWER_SECONDS))))
    .orderBy(asc(paymentOperations.askedAt))
    .limit(BATCH);
  return rows.map(({ id }) => id);
}

/** Perhaps it was paid, and the event was lost; a number to pay by is asked about once its time is over. */
async function listUnheard(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: payments.id })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .where(
      and(
        inArray(orders.paymentStatus, ['pending', 'unpaid']),
        inArray(payments.state, ['pending', 'awaiting']),
        or(
          between(payments.createdAt, ago(now, FORGOTTEN_SECONDS), ago(now, UNHEARD_SECONDS)),
          and(eq(orders.paymentStatus, 'pending'), lte(orders.payBy, now)),
        ),
        isNotNull(payments.providerRef),
      ),
    )
    .limit(BATCH);
  return rows.map(({ id }) => id);
}

async function listLapsing(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .selectDistinct({ orderId: payments.orderId })
    .from(payments)
    .where(and(eq(payments.state, 'authorized'), lt(payments.authorizedUntil, ago(now, -CAPTURE_BEFORE_HOURS * 3600))))
    .limit(BATCH);
  return rows.map(({ orderId }) => orderId);
}
