import { and, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { paymentDifferences, payments } from '@/db/schema';
import { onlineGateway } from '../env';
import { newId } from '../ids';
import type { GatewayName } from '../ways';
import { gatewayOf } from './provider';
import { recordCharge } from './record-charge';
import type { Charge, DifferenceKind } from './types';

/** A card company gives back for longer, but what is older than this was compared every day of it. */
const DAYS_BACK = 35;
/** A gateway that has not answered for so long is a difference. */
const ANSWER_HOURS = 1;

interface Difference {
  kind: DifferenceKind;
  /** Tells it apart, the same on every day it lasts. */
  key: string;
  orderId: string | null;
  paymentId: string | null;
  expected: number;
  found: number;
}

/**
 * Holds ledger, orders and gateway against each other, and keeps what differs. What the gateway did and we had not heard is
 * written down first; a difference that is gone is marked resolved. Answers how many are open.
 */
export async function reconcile(db: Db, now: Date): Promise<number> {
  const since = new Date(now.getTime() - DAYS_BACK * 86_400_000);
  const found = [
    ...(await compareCharges(db, since, now)),
    ...(await listUnbalanced(db, since)),
    ...(await listUnanswered(db, now)),
  ];
  await keep(db, found, now);
  return found.length;
}

async function compareCharges(db: Db, since: Date, now: Date): Promise<Difference[]> {
  const differences: Difference[] = [];
  const names = await db
    .selectDistinct({ name: payments.provider })
    .from(payments)
    .where(inArray(payments.provider, ['stripe', 'test-gateway']));
  const gateways = new Set<GatewayName>([onlineGateway(), ...names.map(({ name }) => name as GatewayName)]);
  for (const name of gateways) {
    for await (const charge of gatewayOf(db, name, now).listCharges(since)) {
      differences.push(...(await compareCharge(db, name, charge, now)));
    }
  }
  return differences;
}

async function compareCharge(db: Db, name: GatewayName, charge: Charge, now: Date): Promise<Difference[]> {
  const { reference, providerRef } = charge;
  const key = `${name}:${providerRef}`;
  const before = reference ? await getSums(db, reference) : null;
  if (!before || !reference) {
    if (charge.captured === 0) return [];
    return [
      {
        kind: 'unknown_charge',
        key: `${key}:unknown`,
        orderId: null,
        paymentId: null,
        expected: 0,
        found: charge.captured,
      },
    ];
  }
  const { orderId } = before;
  // A charge of another amount than ours is refused, and stays a difference.
  await db.transaction((tx) => recordCharge(tx, reference, charge, now)).catch(() => null);
  const { captured, refunded, asked } = (await getSums(db, reference)) ?? before;
  const about = { orderId, paymentId: reference };
  return [
    ...(captured === charge.captured
      ? []
      : [{ ...about, kind: 'captured' as const, key: `${key}:captured`, expected: captured, found: charge.captured }]),
    ...(refunded === charge.refunded && asked === charge.refunded
      ? []
      : [{ ...about, kind: 'refunded' as const, key: `${key}:refunded`, expected: asked, found: charge.refunded }]),
  ];
}

/** As the ledger has it; `asked`: what the shop itself gave back, so that money given back elsewhere shows; what a counter gave in the gateway's place is none of its. */
async function getSums(db: Db, paymentId: string) {
  const [sums] = await db.execute<{ orderId: string; captured: number; refunded: number; asked: number }>(sql`
    select p.order_id as "orderId",
      coalesce((select sum(e.amount) from ledger_entries e
        where e.payment_id = p.id and e.kind = 'captured' and e.amount > 0), 0)::int as captured,
      coalesce((select -sum(e.amount) from ledger_entries e where e.payment_id = p.id
        and e.account like 'gateway:%' and e.kind in ('refunded', 'refund_failed')), 0)::int as refunded,
      coalesce((select sum(r.amount) from refunds r where r.payment_id = p.id and r.state = 'done'
        and not exists (select from payment_operations o where o.refund_id = r.id and o.state = 'refused')), 0)::int as asked
    from payments p where p.id::text = ${paymentId}`);
  return sums ?? null;
}

/** Orders of which nothing is open, and whose customer owes something, or is owed what no refund is open for. */
async function listUnbalanced(db: Db, since: Date): Promise<Difference[]> {
  const rows = await db.execute<{ orderId: string; balance: number }>(sql`
    select e.order_id as "orderId", sum(e.amount)::int as balance from ledger_entries e
    where e.account = 'customer' and e.order_id in (select order_id from ledger_entries where at >= ${since.toISOString()}::timestamptz)
      and not exists (select from fulfillments f where f.order_id = e.order_id and f.closed_at is null)
    group by e.order_id having sum(e.amount) <> 0 and sum(e.amount) <> -coalesce((
      select sum(r.amount) from refunds r join payments p on p.id = r.payment_id
      where p.order_id = e.order_id and r.state in ('requested', 'failed')), 0)`);
  return [...rows].map(({ orderId, balance }) => {
    return { kind: 'balance', key: `balance:${orderId}`, orderId, paymentId: null, expected: 0, found: balance };
  });
}

async function listUnanswered(db: Db, now: Date): Promise<Difference[]> {
  const before = new Date(now.getTime() - ANSWER_HOURS * 3_600_000).toISOString();
  const rows = await db.execute<{ id: string; paymentId: string; orderId: string; amount: number }>(sql`
    select o.id, o.payment_id as "paymentId", p.order_id as "orderId", o.amount
    from payment_operations o join payments p on p.id = o.payment_id
    where (o.state = 'asked' or (o.state = 'refused' and exists (
      select from refunds r where r.id = o.refund_id and r.state = 'failed'))) and o.asked_at < ${before}::timestamptz`);
  return [...rows].map(({ id, amount, ...about }) => {
    return { kind: 'unanswered', key: `operation:${id}`, ...about, expected: amount, found: 0 };
  });
}

async function keep(db: Db, found: readonly Difference[], now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    for (const difference of found) {
      const { expected, found: amount } = difference;
      await tx
        .insert(paymentDifferences)
        .values({ id: newId(), ...difference, foundAt: now })
        .onConflictDoUpdate({
          target: paymentDifferences.key,
          set: { expected, found: amount, resolvedAt: null },
        });
    }
    const keys = found.map(({ key }) => key);
    await tx
      .update(paymentDifferences)
      .set({ resolvedAt: now })
      .where(
        and(
          isNull(paymentDifferences.resolvedAt),
          keys.length > 0 ? notInArray(paymentDifferences.key, keys) : undefined,
        ),
      );
  });
}
