import type { Db } from '@/db/client';
import { insertRows, insertTogether } from '@/db/insert-rows';
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
import { newId, newOrderNumber, newToken } from '../ids';
import { jobRow } from '../jobs/enqueue';
import { Refusal } from '../refusal';
import { shopsAsSeen } from '../stores/queries';
import { localDate } from '../time';
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

/**
 * Writes the order with all that belongs to it; the caller's transaction binds the stock. One statement for all tables:
 * one each would cost twice the work, here and in PostgreSQL. It holds the shops as they were read, so that no order is
 * promised by hours that are being changed. Throws already_changed when one is not as it was.
 */
export async function recordOrder(tx: Db, actor: Actor, draft: OrderDraft, now: Date): Promise<PlacedOrder> {
  const { input, parts } = draft;
  const [first] = parts;
  const online = input.paymentMethod === 'pay_online';
  const placing = {
    id: newId(),
    number: newOrderNumber(localDate(now, first.zone)),
    token: newToken(),
    currency: first.lines[0]?.currency ?? 'JPY',
    total: draft.totals.total,
    paymentMethod: input.paymentMethod,
    paymentStatus: online ? ('pending' as const) : ('unpaid' as const),
    paymentId: online ? newId() : null,
    repeated: false,
  };
  const [one, ...others] = rowsOf(placing.id, parts, now);
  if (!one) throw new Error('an order without parts');
  const rows = [one, ...others];
  const all = <T>(of: (part: PartRows) => T[]) => rows.flatMap(of);
  const seen = parts.flatMap(({ locationId, version }) => (version ? [{ locationId, version }] : []));
  const [answer] = await tx.execute<{ held: number }>(
    insertTogether(
      [
        insertRows(orders, [orderRow(placing, actor, draft, now)]),
        insertRows(
          fulfillments,
          all(({ fulfillment }) => [fulfillment]),
        ),
        insertRows(
          orderLines,
          all(({ lines }) => lines),
        ),
        insertRows(
          allocations,
          all(({ bound }) => bound),
        ),
        insertRows(
          orderEvents,
          all(({ fulfillment }) => [placedEventRow(fulfillment, actor, now)]),
        ),
        placing.paymentId
          ? insertRows(payments, [paymentRow(placing.paymentId, placing, now)])
          : insertRows(pendingJobs, [jobRow('send_order_message', { orderId: placing.id, kind: 'order_received' })]),
        ...(parts.some(({ bring }) => bring.length > 0)
          ? [
              insertRows(
                transfers,
                all(({ journeys }) => journeys),
              ),
              insertRows(
                transferLines,
                all(({ contents }) => contents),
              ),
            ]
          : []),
      ],
      shopsAsSeen(seen),
    ),
  );
  if (answer?.held !== seen.length) throw new Refusal('already_changed');
  return { ...placing, parts: [placedPart(one.fulfillment), ...others.map((part) => placedPart(part.fulfillment))] };
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
const DRAWN = new Set(['orders_number_unique', 'fulfillments_open_code']);

/** Order numbers and pickup codes are drawn, not counted: one that is taken is drawn again. */
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
