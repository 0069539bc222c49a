import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { ledgerEntries, payments } from '@/db/schema';
import { newId } from '../ids';
import type { Currency, Minor } from '../money';
import { Refusal } from '../refusal';
import { getSetting } from '../stores/settings';
import { earnedBy, earnedStill } from './earned';
import { getOrderPoints } from './queries';
import type { PointEntryKind } from './types';

type Tx = Pick<Db, 'execute'>;

interface Entry {
  memberId: string;
  orderId: string | null;
  kind: PointEntryKind;
  /** Signed. */
  points: number;
  /** One entry an occasion: asked twice, it is written once. */
  key: string;
}

/**
 * The one way points move: an entry and the balance, by one statement. Answers whether it was done: not when it was done
 * before, nor when the balance would fall under 0.
 */
export async function movePoints(tx: Tx, { memberId, orderId, kind, points, key }: Entry, now: Date): Promise<boolean> {
  const moved = await tx.execute(sql`
    with balance as (
      update members set points = points + ${points}::int
      where id = ${memberId} and points + ${points}::int >= 0
        and not exists (select from point_entries where key = ${key})
      returning id)
    insert into point_entries (id, member_id, order_id, kind, points, key, at)
    select ${newId()}::uuid, id, ${orderId}::uuid, ${kind}, ${points}::int, ${key}, ${now.toISOString()}::timestamptz
    from balance returning id`);
  return moved.length > 0;
}

interface Spending {
  memberId: string;
  orderId: string;
  /** One is worth one minor unit. */
  points: number;
  currency: Currency;
}

/**
 * Pays so much of an order with its member's points, in the transaction that writes it: a payment like any other, with its
 * movement in the ledger. Two checkouts at once never spend the same points. Throws points_short.
 */
export async function spendPoints(tx: Db, { points, currency, ...whose }: Spending, now: Date): Promise<void> {
  const { orderId } = whose;
  const spent = await movePoints(tx, { ...whose, kind: 'spend', points: -points, key: `spend:${orderId}` }, now);
  if (!spent) throw new Refusal('points_short');
  const payment = { id: newId(), orderId, provider: 'points' as const, method: 'points' as const, currency };
  const sums = { amount: points, captured: points, state: 'captured' as const };
  await tx.insert(payments).values({ ...payment, ...sums, createdAt: now, updatedAt: now });
  const posting = { postingId: newId(), orderId, kind: 'captured' as const, currency, paymentId: payment.id, at: now };
  await tx.execute(
    insertRows(ledgerEntries, [
      { ...posting, id: newId(), account: 'points', amount: points },
      { ...posting, id: newId(), account: 'customer', amount: -points },
    ]),
  );
}

/** Points an order was paid with come back to its member; `refundId` tells the occasion. */
export async function returnPoints(
  tx: Db,
  { orderId, refundId, points }: { orderId: string; refundId: string; points: Minor },
  now: Date,
): Promise<void> {
  const order = await getOrderPoints(tx, orderId);
  if (!order) throw new Error('points of an order without a member');
  const { memberId } = order;
  await movePoints(tx, { memberId, orderId, kind: 'give_back', points, key: `give_back:${refundId}` }, now);
}

/** Its member earns points for a part that was just handed over; orders of guests earn none. Run again it earns once. */
export async function earnPoints(
  tx: Db,
  { orderId, fulfillmentId }: { orderId: string; fulfillmentId: string },
  now: Date,
): Promise<void> {
  const order = await getOrderPoints(tx, orderId);
  const part = order?.parts.find(({ id }) => id === fulfillmentId);
  if (!order || !part) return;
  const { percent } = await getSetting(tx, 'points');
  const points = earnedBy(order, part.goods, percent);
  if (points <= 0) return;
  const { memberId } = order;
  await movePoints(tx, { memberId, orderId, kind: 'earn', points, key: `earn:${fulfillmentId}` }, now);
}

/**
 * Takes back, once a return, what was earned with goods that were returned; called in the transaction that marks the return
 * received. A balance too low for that goes to what is left of it, never below 0: the rest is let go, because money that is
 * given back is not lessened by it (docs/decisions/016). Answers how many were taken and how many could not be.
 */
export async function takeBackPoints(
  tx: Db,
  { orderId, returnId }: { orderId: string; returnId: string },
  now: Date,
): Promise<{ taken: number; missing: number }> {
  const order = await getOrderPoints(tx, orderId);
  if (!order) return { taken: 0, missing: 0 };
  const { memberId } = order;
  const owed = Math.max(0, order.earned - earnedStill(order.earned, order) - order.takenBack);
  const [member] = await tx.execute<{ points: number }>(sql`
    select points from members where id = ${memberId} for update`);
  const points = Math.min(owed, member?.points ?? 0);
  const key = `take_back:${returnId}`;
  const taken =
    points > 0 && (await movePoints(tx, { memberId, orderId, kind: 'take_back', points: -points, key }, now));
  return taken ? { taken: points, missing: owed - points } : { taken: 0, missing: owed };
}
