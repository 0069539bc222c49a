import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { drafts, publications } from '@/db/schema';
import { type Actor, actorRef, system } from '../access/actor';
import { audit } from '../access/audit';
import { newId } from '../ids';
import { Refusal } from '../refusal';
import { assertServed } from './assert-served';
import { inOrder } from './order';
import { markChanged } from './owners';
import { getPublicationAct, listDraftRows, listDue } from './queries';
import { renewPagesOf } from './renew';
import { differs } from './row-patch';
import { applyRow, readRow } from './rows';
import { lockDraft } from './save-draft';
import { assertCanDraft } from './subject';
import type { DraftRow, PublishedRow } from './types';

const isGone = ({ operation }: DraftRow) => operation === 'delete';

async function applyAll(tx: Db, rows: DraftRow[]): Promise<PublishedRow[]> {
  const done: PublishedRow[] = [];
  for (const row of inOrder(rows, isGone)) {
    const published = await applyRow(tx, row);
    if (published) done.push(published);
  }
  await assertServed(tx, done);
  return done;
}

interface Made {
  subject: string;
  action: 'published' | 'unpublished' | 'republished';
  /** The publication that is taken back. */
  undoes?: string | null;
  rows: PublishedRow[];
}

/** What was made public: kept so that it can be undone, in the log, and the pages that show it are renewed. */
async function record(
  tx: Db,
  actor: Actor,
  { subject, action, undoes = null, rows }: Made,
  now: Date,
): Promise<string> {
  const id = newId();
  await tx.insert(publications).values({ id, subject, rows, undoes, publishedBy: actorRef(actor).id, at: now });
  await audit(tx, actor, { action, subjectId: subject, data: { rows } }, now);
  await markChanged(tx, rows, now);
  await renewPagesOf(tx, rows, now);
  return id;
}

/** Foreign and unique keys: an order or stock of what would go, a number that something else was given meanwhile. */
const COLLISIONS = ['23503', '23505'];

function collided(error: unknown): never {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  if (COLLISIONS.includes(cause?.code ?? code ?? '')) throw new Refusal('already_changed');
  throw error;
}

/**
 * Makes a draft public: all of it in one transaction. Answers the publication, which can be undone.
 * Throws not_allowed, not_found, already_changed, and serving_closed for a pickup point.
 */
export async function publishDraft(
  db: Db,
  actor: Actor,
  { subject, seen }: { subject: string; seen: number },
  now: Date,
): Promise<{ publicationId: string }> {
  assertCanDraft(actor, subject);
  const publishing = db.transaction(async (tx) => {
    if (!(await lockDraft(tx, subject, seen))) throw new Refusal('not_found');
    const rows = await applyAll(tx, await listDraftRows(tx, subject));
    await tx.delete(drafts).where(eq(drafts.subject, subject));
    return { publicationId: await record(tx, actor, { subject, action: 'published', rows }, now) };
  });
  return publishing.catch(collided);
}

const inverse = ({ table, key, before, after }: PublishedRow): DraftRow => {
  if (before === null) return { table, key, operation: 'delete', patch: {} };
  return { table, key, operation: after === null ? 'insert' : 'update', patch: before };
};

/** Whether a row is still as it was published. */
async function isUntouched(tx: Db, { table, key, after }: PublishedRow): Promise<boolean> {
  const row = await readRow(tx, table, key, true);
  if (row === null || after === null) return row === after;
  return Object.entries(after).every(([name, value]) => name === 'updated_at' || !differs(row[name], value));
}

/**
 * Puts back what stood there before a publication. Throws not_allowed, not_found, and already_changed when some of it was
 * changed since: what came later is not lost. serving_closed as publishDraft.
 */
export async function undoPublication(db: Db, actor: Actor, { id }: { id: string }, now: Date): Promise<void> {
  const undoing = db.transaction(async (tx) => {
    const [publication] = await tx
      .update(publications)
      .set({ undoneAt: now })
      .where(and(eq(publications.id, id), isNull(publications.undoneAt)))
      .returning();
    if (!publication) throw new Refusal('not_found');
    const { subject } = publication;
    assertCanDraft(actor, subject);
    for (const row of publication.rows) if (!(await isUntouched(tx, row))) throw new Refusal('already_changed');
    const rows = await applyAll(tx, publication.rows.map(inverse));
    // To undo an undoing is to publish once more.
    const action = (await getPublicationAct(tx, id)) === 'undone' ? 'republished' : 'unpublished';
    await record(tx, actor, { subject, action, undoes: id, rows }, now);
  });
  await undoing.catch(collided);
}

/**
 * Publishes what was to be public by now, the earliest first, each by itself. One that somebody changes at this moment
 * is met again by the next call.
 */
export async function publishDue(db: Db, now: Date): Promise<void> {
  for (const { subject, version } of await listDue(db, now)) {
    await publishDraft(db, system, { subject, seen: version }, now).catch((error) => {
      if (!(error instanceof Refusal)) throw error;
    });
  }
}
