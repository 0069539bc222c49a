import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { draftRows, drafts } from '@/db/schema';
import { type Actor, actorRef } from '../access/actor';
import { audit } from '../access/audit';
import { Refusal } from '../refusal';
import { rowPatch } from './row-patch';
import { readRow } from './rows';
import { assertCanDraft, type Subject } from './subject';
import type { Draft, DraftRow, WantedRow } from './types';

interface Saving {
  subject: Subject;
  /** Version of the draft its editor began with; 0 = there was none. */
  seen: number;
  /** Every row the editor holds, as it is to be; those that are public like that already are left out. */
  rows: WantedRow[];
}

/**
 * Locks the draft of a subject. Throws already_changed { version } when it is not the one that was seen: somebody else
 * saved, published or gave it up meanwhile.
 */
export async function lockDraft(
  tx: Db,
  subject: string,
  seen: number,
): Promise<Pick<Draft, 'version' | 'publishAt'> | null> {
  const [draft] = await tx
    .select({ version: drafts.version, publishAt: drafts.publishAt })
    .from(drafts)
    .where(eq(drafts.subject, subject))
    .for('update');
  if ((draft?.version ?? 0) !== seen) throw new Refusal('already_changed', { version: draft?.version ?? 0 });
  return draft ?? null;
}

/**
 * Keeps what somebody made of a subject, out of shoppers' sight. Answers the draft's version, 0 when nothing differs from
 * what is public and there is no draft any more. Throws not_allowed, already_changed.
 */
export async function saveDraft(
  db: Db,
  actor: Actor,
  { subject, seen, rows }: Saving,
  now: Date,
): Promise<{ version: number }> {
  assertCanDraft(actor, subject);
  return db.transaction(async (tx) => {
    const draft = await lockDraft(tx, subject, seen);
    const changes: DraftRow[] = [];
    for (const row of rows) {
      const change = rowPatch(row, await readRow(tx, row.table, row.key));
      if (change) changes.push(change);
    }
    await audit(tx, actor, { action: 'draft_saved', subjectId: subject, data: { rows: changes.length } }, now);
    if (changes.length === 0) {
      await tx.delete(drafts).where(eq(drafts.subject, subject));
      return { version: 0 };
    }
    const version = (draft?.version ?? 0) + 1;
    const values = { version, updatedBy: actorRef(actor).id, updatedAt: now };
    // Of two who begin a draft at once, the later one finds it there: he has not seen it.
    const [kept] = await tx
      .insert(drafts)
      .values({ subject, ...values })
      .onConflictDoUpdate({ target: drafts.subject, set: values, setWhere: eq(drafts.version, seen) })
      .returning({ version: drafts.version });
    if (!kept) throw new Refusal('already_changed');
    await tx.delete(draftRows).where(eq(draftRows.subject, subject));
    await tx
      .insert(draftRows)
      .values(changes.map(({ table, key, ...change }) => ({ tableName: table, rowKey: key, subject, ...change })));
    return { version };
  });
}

/** Gives a draft up. Throws not_allowed, already_changed. */
export async function discardDraft(
  db: Db,
  actor: Actor,
  { subject, seen }: Omit<Saving, 'rows'>,
  now: Date,
): Promise<void> {
  assertCanDraft(actor, subject);
  await db.transaction(async (tx) => {
    await lockDraft(tx, subject, seen);
    await tx.delete(drafts).where(eq(drafts.subject, subject));
    await audit(tx, actor, { action: 'draft_discarded', subjectId: subject }, now);
  });
}

/** Has a draft published by itself at a time; null = not any more. Throws not_allowed, not_found, too_late, already_changed. */
export async function scheduleDraft(
  db: Db,
  actor: Actor,
  { subject, seen, at }: Omit<Saving, 'rows'> & { at: Date | null },
  now: Date,
): Promise<{ version: number }> {
  assertCanDraft(actor, subject);
  if (at && at <= now) throw new Refusal('too_late');
  return db.transaction(async (tx) => {
    const draft = await lockDraft(tx, subject, seen);
    if (!draft) throw new Refusal('not_found');
    const version = draft.version + 1;
    await tx.update(drafts).set({ publishAt: at, version }).where(eq(drafts.subject, subject));
    const data = { at: at?.toISOString() ?? null };
    await audit(tx, actor, { action: 'draft_scheduled', subjectId: subject, data }, now);
    return { version };
  });
}
