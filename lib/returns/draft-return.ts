import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, locations, orders, returnLines, returns, stockLevels } from '@/db/schema';
import type { Currency, Minor } from '../money';
import { sumOf } from '../money';
import { Refusal } from '../refusal';
import { getSetting } from '../stores/settings';
import type { ReturnPolicy } from '../stores/types';
import { type BoughtLine, listBought } from './bought';
import { dispositionOf, faults, isFault, isFeeBack, isRefused, returnable, returnableUntil, worthOf } from './rules';
import type { Condition, Disposition, ReturnReason } from './types';

interface Wanted {
  lineId: string;
  quantity: number;
  reason: ReturnReason;
  condition: Condition;
}

export interface Drafting {
  orderId: string;
  /** The shop that takes it back. */
  locationId: string;
  /** The return it was asked for by. */
  returnId?: string | undefined;
  lines: readonly Wanted[];
}

export interface DraftLine extends Wanted {
  bought: BoughtLine;
  amount: Minor;
  disposition: Disposition;
}

export interface ReturnDraft {
  policy: ReturnPolicy;
  currency: Currency;
  lines: DraftLine[];
  /** Given back of what collecting or sending cost. */
  fee: Minor;
  amount: Minor;
  /** Where goods go that this shop does not keep. */
  warehouseId: string | null;
}

/**
 * What taking these goods back comes to: judged by the policy, priced, and where each goes. Asked for online in time it
 * may be brought as many days later. Reads only; under the lock of the order it is what will be done.
 * Throws not_found for an order or line that is not there, already_returned { left } for more than is left, and
 * not_returnable { why } for what the policy does not take.
 */
export async function draftReturn(tx: Db, wanted: Drafting, now: Date): Promise<ReturnDraft> {
  const { orderId, locationId, returnId = null } = wanted;
  const [[order], bought, policy, asked, place] = await Promise.all([
    tx.select({ currency: orders.currency }).from(orders).where(eq(orders.id, orderId)),
    listBought(tx, [orderId], returnId),
    getSetting(tx, 'returns'),
    returnId ? requestedAt(tx, returnId, orderId) : null,
    getPlace(tx, locationId),
  ]);
  if (!order || !place) throw new Refusal('not_found');
  const keeps = await listKept(
    tx,
    locationId,
    bought.map(({ variantId }) => variantId),
  );
  const known = new Map(bought.map((line) => [line.lineId, line]));
  const before = new Map(bought.map(({ lineId, returned }) => [lineId, returned]));
  const lines = wanted.lines.map((line) => {
    const of = known.get(line.lineId);
    if (!of) throw new Refusal('not_found');
    const inTime = asked && now < returnableUntil(asked, of.zone, policy);
    judge(of, line, { policy, at: inTime ? asked : now, taken: (before.get(line.lineId) ?? 0) - of.returned });
    const from = before.get(line.lineId) ?? 0;
    before.set(line.lineId, from + line.quantity);
    const there = { ...place, keeps: keeps.has(of.variantId) };
    return {
      ...line,
      bought: of,
      amount: worthOf(of, from, line.quantity),
      disposition: dispositionOf(line.condition, { ...there, hasWarehouse: place.warehouseId !== null }, policy),
    };
  });
  const fee = await feeOf(tx, lines, { bought, before, policy });
  const amount = sumOf(lines.map((line) => line.amount)) + fee;
  return { policy, currency: order.currency, lines, fee, amount, warehouseId: place.warehouseId };
}

function judge(
  of: BoughtLine,
  { quantity, ...found }: Wanted,
  { policy, at, taken }: { policy: ReturnPolicy; at: Date; taken: number },
): void {
  const { left, barrier } = returnable(of, policy, at);
  if (barrier === 'all_returned' || (!barrier && taken + quantity > left)) {
    throw new Refusal('already_returned', { left: Math.max(0, left - taken), sku: of.sku });
  }
  if (barrier) throw new Refusal('not_returnable', { why: barrier, sku: of.sku });
  if (isRefused(of, found, policy)) throw new Refusal('not_returnable', { why: 'policy', sku: of.sku });
}

/** When it was asked for; it has to be of this order and still open. */
async function requestedAt(tx: Db, returnId: string, orderId: string): Promise<Date> {
  const [found] = await tx
    .select({ status: returns.status, requestedAt: returns.requestedAt })
    .from(returns)
    .where(and(eq(returns.id, returnId), eq(returns.orderId, orderId)));
  if (!found) throw new Refusal('not_found');
  if (found.status !== 'requested' && found.status !== 'to_approve') {
    throw new Refusal('already_changed', { status: found.status });
  }
  return found.requestedAt;
}

async function getPlace(tx: Db, locationId: string) {
  const [place] = await tx
    .select({
      isWarehouse: sql<boolean>`${locations.kind} = 'warehouse'`,
      warehouseId: sql<string | null>`(
        select w.id from locations w where w.kind = 'warehouse' and w.active and w.id <> ${locationId}
        order by earth_distance(ll_to_earth(w.lat, w.lng), ll_to_earth(${locations.lat}, ${locations.lng})), w.id limit 1)`,
    })
    .from(locations)
    .where(eq(locations.id, locationId));
  return place ?? null;
}

/** Articles this shop has or had on its shelves. */
async function listKept(tx: Db, locationId: string, variantIds: string[]): Promise<Set<string>> {
  if (variantIds.length === 0) return new Set();
  const rows = await tx
    .select({ variantId: stockLevels.variantId })
    .from(stockLevels)
    .where(and(eq(stockLevels.locationId, locationId), inArray(stockLevels.variantId, variantIds)));
  return new Set(rows.map(({ variantId }) => variantId));
}

interface Before {
  bought: readonly BoughtLine[];
  /** Units of each line that are back once this is done. */
  before: ReadonlyMap<string, number>;
  policy: ReturnPolicy;
}

/** Of the parts that goods come back from, what collecting or sending them cost, as far as the policy gives it back. */
async function feeOf(tx: Db, lines: readonly DraftLine[], { bought, before, policy }: Before): Promise<Minor> {
  const parts = [...new Set(lines.map((line) => line.bought.fulfillmentId))];
  if (parts.length === 0) return 0;
  const rows = await tx
    .select({
      id: fulfillments.id,
      fee: fulfillments.fee,
      given: sql<boolean>`exists (
        select from ${returnLines} join returns r on r.id = ${returnLines}.return_id
        join order_lines o on o.id = ${returnLines}.order_line_id
        where o.fulfillment_id = ${fulfillments}.id and r.status = 'received' and r.with_fee and ${inArray(returnLines.reason, [...faults])})`,
    })
    .from(fulfillments)
    .where(inArray(fulfillments.id, parts));
  const back = rows.filter(({ id, given }) => {
    const of = bought.filter(({ fulfillmentId }) => fulfillmentId === id);
    const allBack = of.every(({ lineId, quantity }) => before.get(lineId) === quantity);
    const fault = lines.some((line) => line.bought.fulfillmentId === id && isFault(line.reason));
    return isFeeBack({ fault, allBack, given }, policy);
  });
  return sumOf(back.map(({ fee }) => fee));
}
