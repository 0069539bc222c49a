import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { locations, payments, receipts, refunds } from '@/db/schema';
import type { Minor } from '../money';
import { addressWords } from '../stores/address';
import { getSetting } from '../stores/settings';
import { type Paid, usedBy } from './paid-with';

/** Who sells, and from which shop, as it is now. */
export async function getSellerAt(tx: Db, locationId: string) {
  const { name: sellerName, registrationNumber } = await getSetting(tx, 'seller');
  const [found] = await tx
    .select({
      storeCode: locations.storeCode,
      name: locations.name,
      postcode: locations.postcode,
      prefecture: locations.prefecture,
      city: locations.city,
      street: locations.street,
      phone: locations.phone,
      zone: locations.zone,
    })
    .from(locations)
    .where(eq(locations.id, locationId));
  if (!found) throw new Error('a receipt of a shop that is gone');
  const { storeCode, name, phone, zone, ...place } = found;
  const address = { ja: addressWords(place, 'ja'), en: addressWords(place, 'en') };
  return { seller: { name: sellerName, registrationNumber }, store: { name, address, phone, zone }, storeCode };
}

/** What was taken for an order and is not given back, oldest payment first. */
export async function listPaid(tx: Db, orderId: string): Promise<Paid[]> {
  return tx
    .select({
      paymentId: payments.id,
      method: payments.method,
      label: payments.label,
      fulfillmentId: payments.fulfillmentId,
      amount: sql<Minor>`(${payments.captured} - ${payments.refunded} - coalesce((
        select sum(r.amount) from ${refunds} r where r.payment_id = ${payments}.id and r.state = 'requested'), 0))::int`,
    })
    .from(payments)
    .where(eq(payments.orderId, orderId))
    .orderBy(asc(payments.createdAt), asc(payments.id));
}

/** What the receipts of an order say was paid with each of its payments. */
export async function listUsed(tx: Db, orderId: string): Promise<Map<string, Minor>> {
  const issued = await tx
    .select({ kind: receipts.kind, content: receipts.content })
    .from(receipts)
    .where(eq(receipts.orderId, orderId));
  return usedBy(issued.map(({ kind, content }) => ({ kind, payments: content.payments })));
}
