import { sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import {
  allocations,
  fulfillments,
  orderEvents,
  orderLines,
  orders,
  payments,
  pendingJobs,
  transferLines,
  transfers,
} from '@/db/schema';
import type { Actor } from '../access/actor';
import { onlineGateway } from '../env';
import { newId, newOrderNumber, newToken } from '../ids';
import { jobRow } from '../jobs/enqueue';
import type { Minor } from '../money';
import { Refusal } from '../refusal';
import { binding, refusalOf, shortUnits } from '../stock/commands';
import { shopsAsSeen } from '../stores/queries';
import { localDate } from '../time';
import { leastOnline } from '../ways';
import { depositOfParts } from './deposit';
import type { OrderDraft, PartDraft } from './order-draft';
import {
  allocationRows,
  type FulfillmentRow,
  fulfillmentRow,
  lineRow,
  orderRow,
  paymentRow,
  placedEventRow,
  transferRows,
} from './order-rows';
import type { PlacedOrder, PlacedPart } from './types';
import { unitsOf } from './units-of';

/**
 * Writes the order with all that belongs to it and binds its stock: all of it or nothing, in one statement, because a
 * transaction of many costs twice the work, here and in PostgreSQL. It holds the shops as they were read, so that no order
 * is promised by hours that are being changed. Throws already_changed when one is not as it was, or out_of_stock.
 */
export async function recordOrder(tx: Db, actor: Actor, draft: OrderDraft, now: Date): Promise<PlacedOrder> {
  const { input, parts } = draft;
  const [first] = parts;
  const { points = 0 } = input;
  const isDue = draft.totals.total > points;
  const paidNow = isDue ? payableOnline(actor, draft) : 0;
  const online = paidNow > 0;
  const placing = {
    id: newId(),
    number: newOrderNumber(localDate(now, first.zone)),
    token: newToken(),
    currency: first.lines[0]?.currency ?? 'JPY',
    total: draft.totals.total,
    paymentMethod: input.paymentMethod,
    points,
    paymentStatus: statusOf(isDue, online),
    paymentId: online ? newId() : null,
    repeated: false,
  };
  const [one, ...others] = rowsOf(placing.id, parts, now);
  if (!one) throw new Error('an order without parts');
  const rows = [one, ...others];
  const all = <T>(of: (part: PartRows) => T[]) => rows.flatMap(of);
  const write = <Table extends PgTable>(table: Table, written: readonly Table['$inferInsert'][]) =>
    written.length > 0 ? [insertRows(table, written, sql`granted`)] : [];
  const wanted = unitsOf(parts);
  const seen = shopsOf(parts);
  const inserts = [
    ...write(orders, [orderRow({ ...placing, paidNow }, actor, draft, now)]),
    ...write(
      fulfillments,
      rows.map(({ fulfillment }) => fulfillment),
    ),
    ...write(
      orderLines,
      all(({ lines }) => lines),
    ),
    ...write(
      allocations,
      all(({ bound }) => bound),
    ),
    ...write(
      orderEvents,
      rows.map(({ fulfillment }) => placedEventRow(fulfillment, actor, now)),
    ),
    ...write(payments, placing.paymentId ? [paymentRow(placing.paymentId, { ...placing, paidNow }, now)] : []),
    ...write(pendingJobs, jobsOf(placing, input)),
    ...write(
      transfers,
      all(({ journeys }) => journeys),
    ),
    ...write(
      transferLines,
      all(({ contents }) => contents),
    ),
  ].map((insert, part) => sql`${sql.raw(`part_${part}`)} as (${insert})`);
  const [answer] = await tx.execute<{ held: number; short: string[] }>(sql`
    with held as materialized (${shopsAsSeen(seen)}),
    ${binding(wanted, sql`(select count(*) from held) = ${seen.length}::int`)},
    ${sql.join(inserts, sql`, `)}
    select (select count(*)::int from held) as held, ${shortUnits} as short`);
  if (answer?.held !== seen.length) throw new Refusal('already_changed');
  const refusal = refusalOf(answer.short, wanted);
  if (refusal) throw refusal;
  return { ...placing, parts: [placedPart(one.fulfillment), ...others.map((part) => placedPart(part.fulfillment))] };
}

/**
 * What is paid online before the order is prepared: all of it, or the deposit of what is paid in the shop. Staff ask no deposit
 * of whoever stands before them, nor is one asked for what is only held for a visit, nor one smaller than is taken online.
 * Throws invalid_input { fields: { paymentMethod } } for so little that nobody takes it online.
 */
function payableOnline(actor: Actor, { input, parts, totals }: OrderDraft): Minor {
  const left = totals.total - (input.points ?? 0);
  const least = leastOnline[onlineGateway()];
  if (input.paymentMethod === 'pay_online') {
    // What an exchange reserves elsewhere is paid at the counter.
    if (left < least && !input.quiet)
      throw new Refusal('invalid_input', { fields: { paymentMethod: 'too_little_online' } });
    return left;
  }
  return actor.kind === 'staff' || input.quiet ? 0 : depositOfParts(parts, { left, least });
}

const statusOf = (isDue: boolean, online: boolean): PlacedOrder['paymentStatus'] => {
  if (!isDue) return 'paid';
  return online ? 'pending' : 'unpaid';
};

/** What is paid online is told of once it is paid. */
function jobsOf({ id: orderId, paymentId }: { id: string; paymentId: string | null }, input: OrderDraft['input']) {
  const told = paymentId || input.quiet ? [] : [jobRow('send_order_message', { orderId, kind: 'order_received' })];
  return input.marketing ? [...told, jobRow('keep_news_consent', { orderId })] : told;
}

/** Each shop that prepares something once, as it was read; read twice and not the same, it is never as both say. */
function shopsOf(parts: readonly PartDraft[]) {
  const shops = parts.flatMap(({ preparedAtId, version }) => (version ? [{ locationId: preparedAtId, version }] : []));
  return [...new Map(shops.map((shop) => [`${shop.locationId} ${shop.version}`, shop])).values()];
}

type PartRows = ReturnType<typeof rowsOf>[number];

/** Positions of lines count through the parts. */
function rowsOf(orderId: string, parts: readonly PartDraft[], now: Date) {
  let position = 0;
  return parts.map((part, index) => {
    const fulfillment = fulfillmentRow(orderId, part, index, now);
    const lines = part.lines.map((line) => lineRow(line, fulfillment, position++));
    return { fulfillment, lines, bound: allocationRows(lines, part), ...transferRows(fulfillment, lines, part, now) };
  });
}

const placedPart = ({ id, kind, status, pickupCode, promisedAt, collectBy }: FulfillmentRow): PlacedPart => {
  return { fulfillmentId: id, kind, status, pickupCode, promisedAt, collectBy };
};

const MAX_DRAWS = 5;
const DRAWN = new Set(['orders_number_unique', 'fulfillments_open_code', 'returns_number_unique']);

/** Numbers of orders and returns and pickup codes are drawn, not counted: one that is taken is drawn again. */
export async function withFreshCodes<T>(write: () => Promise<T>): Promise<T> {
  for (let draw = 1; ; draw++) {
    try {
      return await write();
    } catch (error) {
      if (draw === MAX_DRAWS || !DRAWN.has(violatedConstraint(error) ?? '')) throw error;
    }
  }
}

/** Name of the unique constraint that refused a write, as drizzle wraps PostgreSQL's own error. */
function violatedConstraint(error: unknown): string | null {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return typeof cause === 'object' && cause !== null && 'constraint_name' in cause
    ? String(cause.constraint_name)
    : null;
}
