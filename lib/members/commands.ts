import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { auditLog, members, staff } from '@/db/schema';
import type { Actor } from '../access/actor';
import { newId } from '../ids';
import { Refusal } from '../refusal';
import { getStore } from '../stores/queries';
import type { ContactInput } from './input';

/** What checkout is filled in with next time. Throws sign_in_required, unknown_store. */
export async function saveContact(db: Db, actor: Actor, input: ContactInput): Promise<void> {
  if (actor.kind !== 'member') throw new Refusal('sign_in_required');
  const { name = null, phone = null, storeCode = null, locale } = input;
  if (storeCode && !(await getStore(db, storeCode))) throw new Refusal('unknown_store');
  await db.update(members).set({ name, phone, storeCode, locale }).where(eq(members.id, actor.memberId));
}

/** Ends every session of whoever asks, on every device. Throws sign_in_required. */
export async function signOutEverywhere(db: Db, actor: Actor, now: Date): Promise<void> {
  if (actor.kind === 'member') {
    const sessionVersion = sql`${members.sessionVersion} + 1`;
    await db.update(members).set({ sessionVersion }).where(eq(members.id, actor.memberId));
    return;
  }
  if (actor.kind !== 'staff') throw new Refusal('sign_in_required');
  const { staffId } = actor;
  await db.transaction(async (tx) => {
    await tx
      .update(staff)
      .set({ sessionVersion: sql`${staff.sessionVersion} + 1` })
      .where(eq(staff.id, staffId));
    await tx.insert(auditLog).values({
      id: newId(),
      actorKind: 'staff',
      actorId: staffId,
      action: 'sign_out_everywhere',
      subjectId: staffId,
      at: now,
    });
  });
}
