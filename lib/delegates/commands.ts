import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { delegates, fulfillments } from '@/db/schema';
import type { Actor } from '../access/actor';
import { digest } from '../digest';
import { newId, newPickupCode, newToken } from '../ids';
import { enqueue } from '../jobs/enqueue';
import { recordEvent } from '../orders/move-fulfillment';
import { lockOwnPart, type OwnPart } from '../orders/own-part';
import { withFreshCodes } from '../orders/record-order';
import { isClosed, isWorkable } from '../orders/status';
import { Refusal } from '../refusal';
import type { CreateDelegateInput, RevokeDelegateInput } from './input';

/**
 * Names somebody who collects in the customer's place, by a link whose secret is answered here and kept nowhere. There
 * is one at a time: another takes back the one before.
 * Throws not_found, not_collectable for what is not collected in a shop, not_paid, already_changed { status }, too_late.
 */
export async function createDelegate(
  db: Db,
  actor: Actor,
  input: CreateDelegateInput,
  now: Date,
): Promise<{ id: string; secret: string }> {
  const [id, secret] = [newId(), newToken()];
  await withFreshCodes(() =>
    db.transaction(async (tx) => {
      const part = await lockOwnPart(tx, input);
      if (part.kind !== 'pickup' || part.point) throw new Refusal('not_collectable');
      if (!isWorkable(part.paymentStatus)) throw new Refusal('not_paid');
      checkOpen(part, now);
      if ((await takeBack(tx, part.fulfillmentId, now)).length > 0) await renewCode(tx, part, now);
      await tx.insert(delegates).values({
        id,
        fulfillmentId: part.fulfillmentId,
        tokenHash: digest(secret),
        name: input.name,
        createdAt: now,
      });
      await record(tx, actor, part, 'delegate_named', now);
    }),
  );
  return { id, secret };
}

/**
 * Takes a link back. The code it may have shown collects nothing any more either: a ready order gets another.
 * Throws not_found, link_used, link_revoked.
 */
export async function revokeDelegate(db: Db, actor: Actor, input: RevokeDelegateInput, now: Date): Promise<void> {
  await withFreshCodes(() =>
    db.transaction(async (tx) => {
      const part = await lockOwnPart(tx, input);
      const revoked = await takeBack(tx, part.fulfillmentId, now, input.delegateId);
      if (revoked.length === 0) throw await refusalOf(tx, part.fulfillmentId, input.delegateId);
      await renewCode(tx, part, now);
      await record(tx, actor, part, 'delegate_revoked', now);
    }),
  );
}

/** It was collected by this link: a part of the hand-over. Throws not_found, link_used, link_revoked. */
export async function spendDelegate(
  tx: Db,
  { fulfillmentId, delegateId }: { fulfillmentId: string; delegateId: string },
  now: Date,
): Promise<void> {
  const used = await tx
    .update(delegates)
    .set({ usedAt: now })
    .where(isOpenLink(fulfillmentId, delegateId))
    .returning({ id: delegates.id });
  if (used.length === 0) throw await refusalOf(tx, fulfillmentId, delegateId);
}

function checkOpen({ status, collectBy }: OwnPart, now: Date): void {
  if (isClosed(status)) throw new Refusal('already_changed', { status });
  if (status === 'ready' && collectBy <= now) throw new Refusal('too_late', { collectBy });
}

const isOpenLink = (fulfillmentId: string, delegateId?: string) =>
  and(
    eq(delegates.fulfillmentId, fulfillmentId),
    delegateId ? eq(delegates.id, delegateId) : undefined,
    isNull(delegates.usedAt),
    isNull(delegates.revokedAt),
  );

const takeBack = (tx: Db, fulfillmentId: string, now: Date, delegateId?: string) =>
  tx
    .update(delegates)
    .set({ revokedAt: now })
    .where(isOpenLink(fulfillmentId, delegateId))
    .returning({ id: delegates.id });

/** Whoever holds a link that was taken back has seen the code of what is ready: it is drawn anew, and told once more. */
async function renewCode(tx: Db, { orderId, fulfillmentId, status }: OwnPart, now: Date): Promise<void> {
  if (status !== 'ready') return;
  const set = { pickupCode: newPickupCode(), updatedAt: now };
  await tx.update(fulfillments).set(set).where(eq(fulfillments.id, fulfillmentId));
  const occasion = now.toISOString();
  await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_ready', occasion });
}

async function refusalOf(tx: Db, fulfillmentId: string, delegateId: string): Promise<Refusal> {
  const [link] = await tx
    .select({ usedAt: delegates.usedAt })
    .from(delegates)
    .where(and(eq(delegates.fulfillmentId, fulfillmentId), eq(delegates.id, delegateId)));
  if (!link) return new Refusal('not_found');
  return new Refusal(link.usedAt ? 'link_used' : 'link_revoked');
}

const record = (tx: Db, actor: Actor, { orderId, fulfillmentId }: OwnPart, event: string, now: Date) =>
  recordEvent(tx, actor, { orderId, fulfillmentId, event }, now);
