import type { Db } from '@/db/client';
import { auditLog } from '@/db/schema';
import { newId } from '../ids';
import { type Actor, actorRef } from './actor';

type Entry = Pick<typeof auditLog.$inferInsert, 'action' | 'subjectId' | 'reason' | 'data'> & {
  /** Of what it tells about, where that has a row of its own to be found by. */
  id?: string;
};

/** Keeps who did what, and why; `data` holds nothing personal. */
export async function audit(tx: Db, actor: Actor, entry: Entry, now: Date): Promise<void> {
  const by = actorRef(actor);
  await tx.insert(auditLog).values({ id: newId(), ...entry, actorKind: by.kind, actorId: by.id, at: now });
}
