import { and, asc, eq, gt, inArray, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '@/db/client';
import { locations, orders, transfers } from '@/db/schema';
import type { TransferStatus } from './types';

const origin = alias(locations, 'origin');
const target = alias(locations, 'target');

export interface KeptTransferLine {
  lineId: string;
  sku: string;
  quantity: number;
  received: number | null;
  damaged: number | null;
}

const columns = {
  id: transfers.id,
  orderNumber: orders.number,
  fulfillmentId: transfers.fulfillmentId,
  fromCode: origin.storeCode,
  toCode: target.storeCode,
  status: transfers.status,
  sendBy: transfers.sendBy,
  dueAt: transfers.dueAt,
  requestedAt: transfers.requestedAt,
  sentAt: transfers.sentAt,
  closedAt: transfers.closedAt,
  lines: sql<KeptTransferLine[]>`(
    select jsonb_agg(jsonb_build_object('lineId', g.id, 'sku', l.sku, 'quantity', g.quantity, 'received', g.received,
      'damaged', g.damaged) order by l.position)
    from transfer_lines g join order_lines l on l.id = g.order_line_id where g.transfer_id = ${transfers.id})`,
};

const read = (db: Db, where: SQL | undefined, limit: number) =>
  db
    .select(columns)
    .from(transfers)
    .innerJoin(orders, eq(orders.id, transfers.orderId))
    .innerJoin(origin, eq(origin.id, transfers.fromId))
    .innerJoin(target, eq(target.id, transfers.toId))
    .where(where)
    .orderBy(asc(transfers.id))
    .limit(limit);
export type KeptTransfer = Awaited<ReturnType<typeof read>>[number];

interface Asked {
  /** One of its ends is there; null = anywhere. */
  placeIds: readonly string[] | null;
  statuses: readonly TransferStatus[];
  /** Those asked for after this one. */
  after: string | undefined;
  limit: number;
}

/** Transfers in the order in which they were asked for. */
export function listKeptTransfers(db: Db, { placeIds, statuses, after, limit }: Asked): Promise<KeptTransfer[]> {
  const ends = placeIds && or(inArray(transfers.fromId, [...placeIds]), inArray(transfers.toId, [...placeIds]));
  return read(
    db,
    and(inArray(transfers.status, [...statuses]), ends ?? undefined, after ? gt(transfers.id, after) : undefined),
    limit,
  );
}

export async function getKeptTransfer(db: Db, id: string): Promise<KeptTransfer | null> {
  const [transfer] = await read(db, eq(transfers.id, id), 1);
  return transfer ?? null;
}
