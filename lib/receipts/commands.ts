import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { auditLog, receipts } from '@/db/schema';
import { type Actor, actorRef } from '../access/actor';
import { newId } from '../ids';
import { Refusal } from '../refusal';
import type { NameReceiptInput, ReceiptRef } from './input';
import { getOwnReceipt, getStaffReceipt } from './queries';
import type { Receipt } from './types';

/**
 * Puts a name on the receipt of a sale, which makes it a 領収書: once. From there on copies are counted anew, as the first of
 * the 領収書 is no reissue. The same name again changes nothing.
 * Throws not_found, not_allowed for the receipt of a return, already_named.
 */
export async function nameReceipt(db: Db, actor: Actor, input: NameReceiptInput, now: Date): Promise<void> {
  const { receiptId, addressee, purpose } = input;
  await db.transaction(async (tx) => {
    const { kind } = await receiptOf(tx, actor, input);
    if (kind !== 'sale') throw new Refusal('not_allowed');
    const named = await tx
      .update(receipts)
      .set({ addressee, purpose, addressedAt: now, printed: 0 })
      .where(and(eq(receipts.id, receiptId), isNull(receipts.addressee)))
      .returning({ id: receipts.id });
    if (named.length > 0) return record(tx, actor, { action: 'receipt_named', receiptId, data: { addressee } }, now);
    const { named: before } = await receiptOf(tx, actor, input);
    if (before?.addressee !== addressee || before.purpose !== purpose) throw new Refusal('already_named');
  });
}

/**
 * Another copy is given out, on paper or as a file: answers the receipt as it was before, so that `copies` says whether this
 * one is a reissue. Throws not_found.
 */
export async function giveCopy(db: Db, actor: Actor, ref: ReceiptRef, now: Date): Promise<Receipt> {
  const { receiptId } = ref;
  return db.transaction(async (tx) => {
    await receiptOf(tx, actor, ref);
    await tx
      .update(receipts)
      .set({ printed: sql`${receipts.printed} + 1` })
      .where(eq(receipts.id, receiptId));
    const receipt = await receiptOf(tx, actor, ref);
    const copies = receipt.copies - 1;
    if (copies > 0) await record(tx, actor, { action: 'receipt_reissued', receiptId, data: { copies } }, now);
    return { ...receipt, copies };
  });
}

async function receiptOf(tx: Db, actor: Actor, { receiptId, token }: ReceiptRef): Promise<Receipt> {
  const receipt = token
    ? await getOwnReceipt(tx, { token, id: receiptId })
    : await getStaffReceipt(tx, actor, receiptId);
  if (!receipt) throw new Refusal('not_found');
  return receipt;
}

interface Change {
  action: string;
  receiptId: string;
  data: Record<string, unknown>;
}

/** What staff do is kept; customers act for themselves. */
async function record(tx: Db, actor: Actor, { action, receiptId, data }: Change, at: Date): Promise<void> {
  if (actor.kind !== 'staff') return;
  const { kind, id } = actorRef(actor);
  await tx
    .insert(auditLog)
    .values({ id: newId(), actorKind: kind, actorId: id, action, subjectId: receiptId, data, at });
}
