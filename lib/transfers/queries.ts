import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, locations, orders, transfers } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import { workablePayments } from '../orders/status';
import { Refusal } from '../refusal';
import type { StaffTransfer, StaffTransferLine, TransferBoard } from './types';

/** More than any van holds; a limit all the same. */
const MOST = 500;

const columns = {
  id: transfers.id,
  place: locations.name,
  number: orders.number,
  customerName: orders.customerName,
  isReturn: sql<boolean>`((${fulfillments.locationId} = ${transfers.fromId} and ${fulfillments.preparedAtId} = ${transfers.toId})
    or coalesce(${transfers.requestedAt} > ${fulfillments.closedAt}, false))`,
  awaited: sql<boolean>`(${fulfillments.status} = 'awaiting_transfer' and ${fulfillments.preparedAtId} = ${transfers.toId})`,
  sendBy: transfers.sendBy,
  dueAt: transfers.dueAt,
  lines: sql<StaffTransferLine[]>`(
    select jsonb_agg(jsonb_build_object(
      'id', g.id, 'sku', l.sku, 'title', l.title, 'optionLabel', l.option_label, 'imageUrl', l.image_url,
      'quantity', g.quantity) order by l.position)
    from transfer_lines g join order_lines l on l.id = g.order_line_id
    where g.transfer_id = ${transfers.id})`,
};

type Other = typeof transfers.fromId | typeof transfers.toId;

async function read(
  db: Db,
  other: Other,
  where: SQL | undefined,
  by: typeof transfers.dueAt | typeof transfers.sendBy,
) {
  const rows = await db
    .select(columns)
    .from(transfers)
    .innerJoin(orders, eq(orders.id, transfers.orderId))
    .innerJoin(fulfillments, eq(fulfillments.id, transfers.fulfillmentId))
    .innerJoin(locations, eq(locations.id, other))
    .where(and(isNull(transfers.closedAt), where))
    .orderBy(asc(by), asc(transfers.id))
    .limit(MOST);
  return rows.map((row): StaffTransfer => {
    return { ...row, sendBy: row.sendBy.toISOString(), dueAt: row.dueAt.toISOString() };
  });
}

/** What a location has to send and is to receive; what is not paid yet is not asked of it. Throws not_allowed. */
export async function listTransfers(db: Db, actor: Actor, locationId: string): Promise<TransferBoard> {
  if (!canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
  const asked = and(
    eq(transfers.fromId, locationId),
    eq(transfers.status, 'requested'),
    inArray(orders.paymentStatus, workablePayments),
  );
  const underWay = and(eq(transfers.toId, locationId), eq(transfers.status, 'sent'));
  const [toSend, toReceive] = await Promise.all([
    read(db, transfers.toId, asked, transfers.sendBy),
    read(db, transfers.fromId, underWay, transfers.dueAt),
  ]);
  return { toSend: toSend.map((transfer) => ({ ...transfer, customerName: null })), toReceive };
}
