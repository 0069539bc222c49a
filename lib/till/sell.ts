import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, members, orderLines, orders } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import { once } from '../access/staff-acts';
import { newId, newOrderNumber, newPickupCode, newToken } from '../ids';
import { earnPoints } from '../loyalty/commands';
import type { Currency, Minor } from '../money';
import { type OrderedArticle, orderedArticles, totalsOf } from '../orders/articles';
import { recordEvent } from '../orders/move-fulfillment';
import { listArticles } from '../orders/offer';
import { lineRow } from '../orders/order-rows';
import { withFreshCodes } from '../orders/record-order';
import type { Tender } from '../orders/types';
import { takeAtCounter } from '../payments/take-at-counter';
import { closeSale } from '../receipts/issue-sale';
import { Refusal } from '../refusal';
import { moveUnits } from '../stock/move-units';
import { getStoreById } from '../stores/queries';
import { localDate } from '../time';
import type { SaleInput } from './input';
import type { Sold } from './types';

/**
 * A sale in the shop: an order that is placed, paid and collected at once. The goods are in the customer's hands, so the
 * last unit is sold even where an order waits for it; that order is flagged short. The same key is the same sale.
 * Throws unknown_product { skus }, out_of_stock { left } for more than lies here, unknown_store, not_found for a member
 * who is gone, not_allowed.
 */
export async function sell(db: Db, actor: Actor, input: SaleInput, now: Date): Promise<Sold> {
  const { locationId, key } = input;
  if (!canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
  const store = await getStoreById(db, locationId);
  if (!store) throw new Refusal('unknown_store');
  const skus = input.lines.map(({ sku }) => sku);
  const lines = orderedArticles(input.lines, await listArticles(db, skus, locationId));
  const sale = { ...input, lines, zone: store.hours.zone };
  return withFreshCodes(() =>
    db.transaction((tx) => once(tx, actor, { key, act: 'sell' }, () => recordTillSale(tx, actor, sale, now), now)),
  );
}

type Sale = Omit<SaleInput, 'lines' | 'tender'> & {
  lines: OrderedArticle[];
  zone: string;
  /** How what is left to pay is paid; null = nothing is. */
  tender: Tender | null;
  /** Goods brought back pay for it, as far as they are worth it; answers for how much. */
  exchanged?: (money: SaleMoney) => Promise<Minor>;
};
export interface SaleMoney {
  orderId: string;
  fulfillmentId: string;
  currency: Currency;
  amount: Minor;
  locationId: string;
}

/** In the caller's transaction. Throws invalid_input { fields: { tender } } where something is to be paid and nobody says how. */
export async function recordTillSale(tx: Db, actor: Actor, sale: Sale, now: Date): Promise<Sold> {
  const { locationId, lines, tender } = sale;
  const totals = totalsOf(lines);
  const order = {
    id: newId(),
    number: newOrderNumber(localDate(now, sale.zone)),
    currency: lines[0]?.currency ?? ('JPY' as const),
    ...totals,
  };
  await tx.insert(orders).values({
    ...order,
    ...(await buyer(tx, sale.memberId)),
    token: newToken(),
    idempotencyKey: sale.key,
    collector: 'self',
    paymentMethod: 'pay_in_store',
    paymentStatus: 'paid',
    source: 'till',
    placedAt: now,
  });
  const part = { id: newId(), orderId: order.id };
  const moments = { promisedAt: now, estimatedReadyAt: now, acceptedAt: now, readyAt: now, collectBy: now };
  await tx.insert(fulfillments).values({
    ...part,
    ...moments,
    locationId,
    preparedAtId: locationId,
    status: 'collected',
    pickupCode: newPickupCode(),
    amount: totals.total,
    collectedAt: now,
    closedAt: now,
    updatedAt: now,
  });
  await tx.insert(orderLines).values(lines.map((line, position) => lineRow(line, part, position)));
  const about = { orderId: order.id, fulfillmentId: part.id };
  await recordEvent(tx, actor, { ...about, event: 'placed', toStatus: 'collected' }, now);
  const money = { ...about, currency: order.currency, amount: totals.total, locationId };
  const left = totals.total - ((await sale.exchanged?.(money)) ?? 0);
  if (left > 0 && !tender) throw new Refusal('invalid_input', { fields: { tender: 'choice' } });
  if (tender && (left > 0 || !sale.exchanged)) {
    await recordEvent(tx, actor, { ...about, event: 'paid', data: { tender, amount: left } }, now);
    const staffId = actor.kind === 'staff' ? actor.staffId : null;
    await takeAtCounter(tx, { ...money, amount: left, tender, staffId }, now);
  }
  await earnPoints(tx, about, now);
  await takeOffShelf(tx, actor, { locationId, orderId: order.id, lines }, now);
  await closeSale(tx, actor, money, now);
  const { total, currency, number } = order;
  return { orderId: order.id, fulfillmentId: part.id, number, total, currency };
}

/** In key order, as everybody locks stock. */
async function takeOffShelf(
  tx: Db,
  actor: Actor,
  { locationId, orderId, lines }: { locationId: string; orderId: string; lines: readonly OrderedArticle[] },
  now: Date,
): Promise<void> {
  const sorted = [...lines].sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
  for (const { variantId, quantity } of sorted) {
    await moveUnits(tx, actor, { variantId, locationId, quantity: -quantity, reason: 'sale', orderId }, now);
  }
}

/** Whoever nobody knows is not told anything: the receipt is all they take along. */
async function buyer(tx: Db, memberId: string | undefined) {
  if (!memberId) return { locale: 'ja' as const, customerName: '', customerEmail: '', customerPhone: '' };
  const [member] = await tx.select().from(members).where(eq(members.id, memberId));
  if (!member) throw new Refusal('not_found');
  const { name, email, phone, locale } = member;
  return { memberId, locale, customerName: name ?? '', customerEmail: email, customerPhone: phone ?? '' };
}
