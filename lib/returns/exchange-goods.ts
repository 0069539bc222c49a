import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { orders, payments } from '@/db/schema';
import { type Actor, actorRef } from '../access/actor';
import { newId } from '../ids';
import { enqueue } from '../jobs/enqueue';
import type { Locale } from '../locale';
import type { Minor } from '../money';
import { goodsTotal, orderedArticles } from '../orders/articles';
import { draftOrder } from '../orders/draft-order';
import type { PartInput } from '../orders/input';
import { recordEvent } from '../orders/move-fulfillment';
import { listArticles } from '../orders/offer';
import { placeOrder } from '../orders/place-order';
import { payByExchange } from '../payments/exchange';
import { takeAtCounter } from '../payments/take-at-counter';
import { Refusal } from '../refusal';
import { getStore, getStoreById } from '../stores/queries';
import { methodsOf } from '../stores/types';
import { recordTillSale, type SaleMoney } from '../till/sell';
import type { PaymentMethod } from '../ways';
import type { ExchangeInput, ExchangeWish } from './input';
import type { Exchanged } from './types';

/** What came back, and who brought it where. */
interface Origin {
  returnId: string;
  orderId: string;
  memberId: string | null;
  locale: Locale;
  /** As the purchase has it; empty for who bought at a till without saying. */
  customer: { name: string; email: string; phone: string };
  locationId: string;
  /** What it is worth. */
  worth: Minor;
}

/**
 * Other goods instead, bought in the caller's transaction: what came back pays for them as far as it is worth it, and the
 * difference is taken at once. From here they leave the shelf now; elsewhere they are an order like any other, paid.
 * Throws invalid_input { fields: { tender } } where something is to be paid and nobody says how, price_changed { total },
 * and what selling and ordering throw.
 */
export function exchangeGoods(
  tx: Db,
  actor: Actor,
  origin: Origin,
  wanted: ExchangeInput,
  now: Date,
): Promise<Exchanged> {
  return wanted.kind === 'here'
    ? sellHere(tx, actor, origin, wanted, now)
    : orderElsewhere(tx, actor, origin, wanted, now);
}

async function sellHere(
  tx: Db,
  actor: Actor,
  origin: Origin,
  { lines: wanted, tender, expectedTotal }: Extract<ExchangeInput, { kind: 'here' }>,
  now: Date,
): Promise<Exchanged> {
  const { locationId } = origin;
  const store = await getStoreById(tx, locationId);
  if (!store) throw new Refusal('unknown_store');
  const skus = wanted.map(({ sku }) => sku);
  const lines = orderedArticles(wanted, await listArticles(tx, skus, locationId));
  checkTotal(goodsTotal(lines), expectedTotal);
  let paid = 0;
  const exchanged = async (money: SaleMoney) => {
    paid = await payWith(tx, actor, origin, money, now);
    return paid;
  };
  const memberId = origin.memberId ?? undefined;
  const sale = { locationId, lines, tender: tender ?? null, memberId, zone: store.hours.zone, key: newId(), exchanged };
  const sold = await recordTillSale(tx, actor, sale, now);
  const token = await takeOver(tx, origin, sold.orderId);
  return { orderId: sold.orderId, number: sold.number, token, total: sold.total, paid, taken: sold.total - paid };
}

/** Whoever brought the goods takes these: their name, and their page of the order. */
async function takeOver(tx: Db, { orderId: from }: Origin, orderId: string): Promise<string> {
  const [row] = await tx
    .update(orders)
    .set({
      locale: sql`(select o.locale from orders o where o.id = ${from})`,
      customerName: sql`(select o.customer_name from orders o where o.id = ${from})`,
      customerEmail: sql`(select o.customer_email from orders o where o.id = ${from})`,
      customerPhone: sql`(select o.customer_phone from orders o where o.id = ${from})`,
    })
    .where(eq(orders.id, orderId))
    .returning({ token: orders.token });
  if (!row) throw new Error('a sale is gone');
  return row.token;
}

async function payWith(tx: Db, actor: Actor, origin: Origin, { amount, ...to }: SaleMoney, now: Date): Promise<Minor> {
  const paid = Math.min(origin.worth, amount);
  const { returnId, orderId: from, locationId } = origin;
  const { currency, ...order } = to;
  await payByExchange(
    tx,
    { returnId, from, to: order, currency, amount: paid, locationId, staffId: staffOf(actor) },
    now,
  );
  return paid;
}

const staffOf = (actor: Actor) => (actor.kind === 'staff' ? actorRef(actor).id : null);

type Elsewhere = Exclude<ExchangeInput, { kind: 'here' }>;

async function orderElsewhere(tx: Db, actor: Actor, origin: Origin, wanted: Elsewhere, now: Date): Promise<Exchanged> {
  const { tender, expectedTotal } = wanted;
  const paymentMethod = await methodOf(tx, wanted);
  const placed = await placeOrder(
    tx,
    actor,
    {
      ...personOf(origin, wanted),
      ...{ locale: origin.locale, paymentMethod },
      ...{ source: 'floor', collector: 'self', consent: true, marketing: false, quiet: true },
      parts: [partOf(wanted)],
      expectedTotal,
      idempotencyKey: `exchange ${origin.returnId}`,
    },
    now,
  );
  const { id: orderId, total, currency, number, token } = placed;
  const to = { orderId, fulfillmentId: placed.parts[0].fulfillmentId, currency };
  const { locationId } = origin;
  const paid = await payWith(tx, actor, origin, { ...to, amount: total, locationId }, now);
  const taken = total - paid;
  if (taken > 0) {
    if (!tender) throw new Refusal('invalid_input', { fields: { tender: 'choice' } });
    await takeAtCounter(tx, { ...to, amount: taken, tender, locationId, staffId: staffOf(actor) }, now);
  }
  await closeAsPaid(tx, placed, origin);
  await recordEvent(
    tx,
    actor,
    { orderId, event: 'paid', data: { tender: taken > 0 ? tender : null, amount: total } },
    now,
  );
  await enqueue(tx, 'send_order_message', { orderId, kind: 'order_received' });
  return { orderId, number, token, total, paid, taken };
}

/** Who is told: as the purchase has it, else as they say now. Throws invalid_input { fields }. */
function personOf({ customer }: Origin, { name, email, phone }: Elsewhere) {
  if (customer.email) return customer;
  const said = { name, email, phone };
  const missing = Object.entries(said).filter(([, value]) => !value);
  if (!name || !email || !phone) {
    throw new Refusal('invalid_input', { fields: Object.fromEntries(missing.map(([field]) => [field, 'required'])) });
  }
  return { name, email, phone };
}

/** Nothing is left to be paid, on no page and at no other counter. */
async function closeAsPaid(
  tx: Db,
  { id, paymentId }: { id: string; paymentId: string | null },
  { memberId }: Origin,
): Promise<void> {
  await tx.update(orders).set({ paymentStatus: 'paid', payBy: null, memberId }).where(eq(orders.id, id));
  if (paymentId) await tx.update(payments).set({ state: 'voided' }).where(eq(payments.id, paymentId));
}

/** Any way the shop offers: it is paid here. */
async function methodOf(tx: Db, wanted: ExchangeWish): Promise<PaymentMethod> {
  if (wanted.kind !== 'store') return 'pay_online';
  const store = await getStore(tx, wanted.storeCode);
  if (!store) throw new Refusal('unknown_store', { storeCode: wanted.storeCode });
  return methodsOf(store)[0] ?? 'pay_in_store';
}

function partOf(wanted: Exclude<ExchangeWish, { kind: 'here' }>): PartInput {
  const { lines } = wanted;
  if (wanted.kind === 'store') return { kind: 'store', storeCode: wanted.storeCode, lines, slot: null, bring: true };
  return { kind: 'delivery', lines, address: wanted.address, date: null, band: null };
}

function checkTotal(total: Minor, expected: Minor | undefined): void {
  if (expected !== undefined && expected !== total) throw new Refusal('price_changed', { total });
}

/** What it would cost now, with what sending it costs. Throws as ordering it would. */
export async function priceExchange(db: Db, locationId: string, wanted: ExchangeWish, now: Date): Promise<Minor> {
  if (wanted.kind !== 'here') {
    const paymentMethod = await methodOf(db, wanted);
    return (await draftOrder(db, { parts: [partOf(wanted)], paymentMethod }, now)).totals.total;
  }
  const skus = wanted.lines.map(({ sku }) => sku);
  return goodsTotal(orderedArticles(wanted.lines, await listArticles(db, skus, locationId)));
}
