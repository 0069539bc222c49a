import { asc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders, transferLines, transfers } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import { Refusal } from '../refusal';
import { isClosed, nextStatus, type TransferEvent } from './status';

export type LockedTransfer = Awaited<ReturnType<typeof lockTransfer>>;

/** Which end of the way the actor has to work at. */
type End = 'from' | 'to' | 'either';

/**
 * A transfer, locked with the part of the order it is for. Locks are taken in the order fulfillment → order → transfer
 * → stock, everywhere. Throws not_found or not_allowed.
 */
export async function lockTransfer(tx: Db, actor: Actor, transferId: string, end: End) {
  const [found] = await tx
    .select({ fulfillmentId: transfers.fulfillmentId, fromId: transfers.fromId, toId: transfers.toId })
    .from(transfers)
    .where(eq(transfers.id, transferId));
  if (!found) throw new Refusal('not_found');
  const ends = { from: [found.fromId], to: [found.toId], either: [found.fromId, found.toId] };
  if (!ends[end].some((locationId) => canWorkAt(actor, locationId))) throw new Refusal('not_allowed');

  const part = await lockPart(tx, found.fulfillmentId);
  const [transfer] = await tx.select().from(transfers).where(eq(transfers.id, transferId)).for('update');
  if (!transfer) throw new Refusal('not_found');
  const lines = await tx
    .select()
    .from(transferLines)
    .where(eq(transferLines.transferId, transferId))
    .orderBy(asc(transferLines.id));
  // An order that ended, or is collected elsewhere by now, waits for it no more.
  const awaited = part.status === 'awaiting_transfer' && part.preparedAtId === transfer.toId;
  return { ...transfer, lines, part, awaited, isReturn: isReturn(transfer, part) };
}

/** Goods of a part that ended where no stock is held come back from there, and what customers brought back to a shop goes on. */
const isReturn = (
  { fromId, toId, requestedAt }: { fromId: string; toId: string; requestedAt: Date },
  { locationId, preparedAtId, closedAt }: { locationId: string; preparedAtId: string; closedAt: Date | null },
): boolean => (fromId === locationId && toId === preparedAtId) || (closedAt !== null && requestedAt > closedAt);

async function lockPart(tx: Db, fulfillmentId: string) {
  const [part] = await tx
    .select({
      kind: fulfillments.kind,
      status: fulfillments.status,
      locationId: fulfillments.locationId,
      preparedAtId: fulfillments.preparedAtId,
      closedAt: fulfillments.closedAt,
      estimatedReadyAt: fulfillments.estimatedReadyAt,
      trouble: fulfillments.trouble,
      paymentStatus: orders.paymentStatus,
    })
    .from(fulfillments)
    .innerJoin(orders, eq(orders.id, fulfillments.orderId))
    .where(eq(fulfillments.id, fulfillmentId))
    .for('update', { of: fulfillments });
  if (!part) throw new Refusal('not_found');
  return part;
}

/** The one way a transfer changes its status. Throws already_changed { status } when the event may not happen. */
export async function moveTransfer(
  tx: Db,
  { id, status: before }: Pick<LockedTransfer, 'id' | 'status'>,
  event: TransferEvent,
  now: Date,
): Promise<void> {
  const status = nextStatus(before, event);
  if (!status) throw new Refusal('already_changed', { status: before });
  const set = { status, ...(event === 'send' ? { sentAt: now } : {}), closedAt: isClosed(status) ? now : null };
  await tx.update(transfers).set(set).where(eq(transfers.id, id));
}
