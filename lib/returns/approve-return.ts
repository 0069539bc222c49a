import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { orders, returnLines, returns } from '@/db/schema';
import { type Actor, canApprove, canWorkAt } from '../access/actor';
import { audit } from '../access/audit';
import { once } from '../access/staff-acts';
import { newId } from '../ids';
import { enqueue } from '../jobs/enqueue';
import { recordEvent } from '../orders/move-fulfillment';
import { withFreshCodes } from '../orders/record-order';
import { Refusal } from '../refusal';
import { getStoreById } from '../stores/queries';
import { draftReturn } from './draft-return';
import type { AskApprovalInput, RejectReturnInput, ReturnIdInput } from './input';
import { rowOf } from './receive-return';
import { newReturnNumber } from './request-return';

/**
 * Staff have goods before them that are worth more than they may decide on: what they counted waits for a manager, who
 * is called and agrees on a device of his own. Throws what receiving it would throw.
 */
export async function askApproval(
  db: Db,
  actor: Actor,
  input: AskApprovalInput,
  now: Date,
): Promise<{ returnId: string; number: string }> {
  if (actor.kind !== 'staff' || !canWorkAt(actor, input.locationId)) throw new Refusal('not_allowed');
  const ask = (tx: Db) => keepForApproval(tx, actor, input, now);
  return withFreshCodes(() =>
    db.transaction((tx) => once(tx, actor, { key: input.key, act: 'ask_approval' }, () => ask(tx), now)),
  );
}

async function keepForApproval(tx: Db, actor: Actor, input: AskApprovalInput, now: Date) {
  const { orderId, locationId } = input;
  await tx.select({ id: orders.id }).from(orders).where(eq(orders.id, orderId)).for('update');
  const draft = await draftReturn(tx, input, now);
  const store = await getStoreById(tx, locationId);
  if (!store) throw new Refusal('unknown_store');
  const waiting = { status: 'to_approve' as const, locationId, amount: draft.amount, approvedBy: null };
  const [known] = input.returnId
    ? await tx
        .update(returns)
        .set(waiting)
        .where(eq(returns.id, input.returnId))
        .returning({ id: returns.id, number: returns.number })
    : await tx
        .insert(returns)
        .values({
          ...{ id: newId(), number: newReturnNumber(now, store.hours.zone) },
          ...{ ...waiting, orderId, source: 'counter' as const, requestedAt: now },
        })
        .returning({ id: returns.id, number: returns.number });
  if (!known) throw new Refusal('not_found');
  await tx.delete(returnLines).where(eq(returnLines.returnId, known.id));
  await tx.insert(returnLines).values(draft.lines.map((line) => rowOf(known.id, line)));
  const event = { orderId, event: 'return_counted', data: { returnId: known.id, number: known.number } };
  await recordEvent(tx, actor, event, now);
  const data = { number: known.number, orderId, locationId, amount: draft.amount };
  await audit(tx, actor, { action: 'return_approval_asked', subjectId: known.id, data }, now);
  await enqueue(tx, 'send_staff_notice', { locationId, kind: 'return_to_approve', subjectId: known.id });
  return { returnId: known.id, number: known.number };
}

/** A manager agrees to what waits. Throws not_found, not_allowed, already_changed { status }. */
export async function approveReturn(db: Db, actor: Actor, { returnId }: ReturnIdInput, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await lockOpen(tx, returnId);
    if (actor.kind !== 'staff' || !canApprove(actor, found.locationId)) throw new Refusal('not_allowed');
    if (found.status !== 'to_approve') throw new Refusal('already_changed', { status: found.status });
    const approved = { status: 'requested' as const, approvedBy: actor.staffId };
    await tx.update(returns).set(approved).where(eq(returns.id, returnId));
    const { number, amount, locationId, orderId } = found;
    await recordEvent(tx, actor, { orderId, event: 'return_approved', data: { returnId, number } }, now);
    await audit(
      tx,
      actor,
      { action: 'return_approved', subjectId: returnId, data: { number, amount, locationId } },
      now,
    );
  });
}

/** Goods that are not taken back, asked for online or waiting for a manager. Throws as above. */
export async function rejectReturn(
  db: Db,
  actor: Actor,
  { returnId, reason }: RejectReturnInput,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await lockOpen(tx, returnId);
    if (!canWorkAt(actor, found.locationId)) throw new Refusal('not_allowed');
    await tx.update(returns).set({ status: 'rejected', closedAt: now }).where(eq(returns.id, returnId));
    const { number, orderId } = found;
    await recordEvent(tx, actor, { orderId, event: 'return_rejected', data: { returnId, number } }, now);
    await audit(tx, actor, { action: 'return_rejected', subjectId: returnId, reason, data: { number } }, now);
  });
}

/** Locked after its order, as everywhere. */
async function lockOpen(tx: Db, returnId: string) {
  const [known] = await tx.select({ orderId: returns.orderId }).from(returns).where(eq(returns.id, returnId));
  if (!known) throw new Refusal('not_found');
  await tx.select({ id: orders.id }).from(orders).where(eq(orders.id, known.orderId)).for('update');
  const [found] = await tx.select().from(returns).where(eq(returns.id, returnId));
  if (!found) throw new Refusal('not_found');
  if (found.closedAt) throw new Refusal('already_changed', { status: found.status });
  return found;
}
