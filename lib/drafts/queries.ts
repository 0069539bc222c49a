import { asc, desc, eq, gt, like, lte, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { draftRows, drafts, pageRenewals, previewLinks, publications, staff } from '@/db/schema';
import type { Actor } from '../access/actor';
import { readRow } from './rows';
import { canDraft } from './subject';
import type { Draft, DraftChange, DraftRow, Publication, PublicationAct } from './types';

const draft = {
  subject: drafts.subject,
  version: drafts.version,
  publishAt: drafts.publishAt,
  updatedAt: drafts.updatedAt,
  updatedBy: staff.name,
};

const selectDrafts = (db: Db, where?: SQL) =>
  db.select(draft).from(drafts).leftJoin(staff, eq(staff.id, drafts.updatedBy)).where(where);

export async function getDraft(db: Db, subject: string): Promise<Draft | null> {
  const [found] = await selectDrafts(db, eq(drafts.subject, subject));
  return found ?? null;
}

export async function listDraftRows(db: Db, subject: string): Promise<DraftRow[]> {
  return db
    .select({
      table: draftRows.tableName,
      key: draftRows.rowKey,
      operation: draftRows.operation,
      patch: draftRows.patch,
    })
    .from(draftRows)
    .where(eq(draftRows.subject, subject))
    .orderBy(asc(draftRows.tableName), asc(draftRows.rowKey));
}

/** Every draft open to whoever asks, the latest first, with what is public of what it changes. */
export async function listDrafts(db: Db, actor: Actor): Promise<DraftChange[]> {
  const all = await selectDrafts(db).orderBy(desc(drafts.updatedAt));
  return Promise.all(all.filter(({ subject }) => canDraft(actor, subject)).map((one) => withChanges(db, one)));
}

async function withChanges(db: Db, one: Draft): Promise<DraftChange> {
  const rows = await listDraftRows(db, one.subject);
  const published = await Promise.all(rows.map(({ table, key }) => readRow(db, table, key)));
  return { ...one, rows: rows.map((row, index) => ({ ...row, published: published[index] ?? null })) };
}

/** Subjects of a kind that are being changed: 'product'. */
export async function listDrafted(db: Db, kind: string): Promise<Draft[]> {
  return selectDrafts(db, like(drafts.subject, `${kind}:%`));
}

/** Subjects whose time has come. */
export async function listDue(db: Db, now: Date): Promise<{ subject: string; version: number }[]> {
  return db
    .select({ subject: drafts.subject, version: drafts.version })
    .from(drafts)
    .where(lte(drafts.publishAt, now))
    .orderBy(asc(drafts.publishAt));
}

/** What was undone once was published; twice, undone. */
const act = sql<PublicationAct>`(
  with recursive undoing(undoes, depth) as (
    select first.undoes, 0 from publications first where first.id = publications.id
    union all
    select back.undoes, undoing.depth + 1 from undoing join publications back on back.id = undoing.undoes)
  select case when max(depth) = 0 then 'published' when max(depth) % 2 = 1 then 'undone' else 'redone' end from undoing)`;

/** What a publication did; null = there is none. */
export async function getPublicationAct(db: Db, id: string): Promise<PublicationAct | null> {
  const [found] = await db.select({ act }).from(publications).where(eq(publications.id, id));
  return found?.act ?? null;
}

/** What was published, the latest first; of one subject, or of all that are open to whoever asks. */
export async function listPublications(
  db: Db,
  actor: Actor,
  { subject, limit }: { subject?: string; limit: number },
): Promise<Publication[]> {
  const rows = await db
    .select({
      id: publications.id,
      subject: publications.subject,
      act,
      rows: publications.rows,
      at: publications.at,
      by: staff.name,
      undoneAt: publications.undoneAt,
    })
    .from(publications)
    .leftJoin(staff, eq(staff.id, publications.publishedBy))
    .where(subject === undefined ? undefined : eq(publications.subject, subject))
    .orderBy(desc(publications.at), desc(publications.id))
    .limit(limit);
  return rows.filter((row) => canDraft(actor, row.subject));
}

/** Pages to be made anew, since a time. */
export const listRenewals = (db: Db, since: Date): Promise<{ id: string; paths: string[]; at: Date }[]> =>
  db.select().from(pageRenewals).where(gt(pageRenewals.at, since));

/** Until when a link shows drafts; null when it never did or no longer does. */
export async function getPreviewLink(db: Db, tokenHash: string, now: Date): Promise<{ expiresAt: Date } | null> {
  const [link] = await db
    .select({ expiresAt: previewLinks.expiresAt })
    .from(previewLinks)
    .where(eq(previewLinks.tokenHash, tokenHash));
  return link && link.expiresAt > now ? link : null;
}
