import { asc, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders, receipts, returns } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import type { Receipt } from './types';

const columns = {
  id: receipts.id,
  number: receipts.number,
  kind: receipts.kind,
  issuedAt: receipts.issuedAt,
  content: receipts.content,
  addressee: receipts.addressee,
  purpose: receipts.purpose,
  copies: receipts.printed,
  fulfillmentId: receipts.fulfillmentId,
};

/** Receipts of an order, of goods handed over and taken back, oldest first. */
export const listReceipts = (db: Db, orderId: string): Promise<Receipt[]> => read(db, eq(receipts.orderId, orderId));

/** To whoever has the link of the order; none for a link that leads nowhere. */
export const listReceiptsByToken = (db: Db, token: string): Promise<Receipt[]> =>
  read(db, sql`${receipts.orderId} = (select o.id from ${orders} o where o.token = ${token})`);

/** One of them; null for another order's. */
export async function getOwnReceipt(db: Db, { token, id }: { token: string; id: string }): Promise<Receipt | null> {
  return (await listReceiptsByToken(db, token)).find((receipt) => receipt.id === id) ?? null;
}

/**
 * At the counter, by its own id, or that of the part handed over or the return it is of; null where the actor works at none of
 * the places that had to do with it.
 */
export async function getStaffReceipt(db: Db, actor: Actor, id: string): Promise<Receipt | null> {
  const [found] = await db
    .select({
      id: receipts.id,
      orderId: receipts.orderId,
      places: sql<string[]>`array_remove(
        array[${fulfillments.locationId}, ${fulfillments.preparedAtId}, ${returns.locationId}], null)::text[]`,
    })
    .from(receipts)
    .leftJoin(fulfillments, eq(fulfillments.id, receipts.fulfillmentId))
    .leftJoin(returns, eq(returns.id, receipts.returnId))
    .where(or(eq(receipts.id, id), eq(receipts.fulfillmentId, id), eq(receipts.returnId, id)));
  if (!found?.places.some((place) => canWorkAt(actor, place))) return null;
  return (await listReceipts(db, found.orderId)).find((receipt) => receipt.id === found.id) ?? null;
}

async function read(db: Db, where: SQL): Promise<Receipt[]> {
  const rows = await db
    .select(columns)
    .from(receipts)
    .where(where)
    .orderBy(asc(receipts.issuedAt), asc(receipts.number));
  return rows.map(({ addressee, purpose, ...row }) => ({
    ...row,
    named: addressee === null ? null : { addressee, purpose: purpose ?? '' },
    returned: rows
      .filter(({ content }) => content.originals.some(({ number }) => number === row.number))
      .map(({ number, content }) => ({ number, amount: content.total })),
  }));
}
