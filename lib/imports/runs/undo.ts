import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { importRuns } from '@/db/schema';
import type { Actor } from '../../access/actor';
import { renewEveryPage } from '../../drafts/renew';
import type { Change } from '../definition';
import { forgetChanges, type KeptChange, latestChanges, type PutBack } from '../undo/changes';
import { undoCategories, undoProducts } from '../undo/undo-products';
import { undoStock } from '../undo/undo-stock';
import { undoStores } from '../undo/undo-stores';
import { emptyReport } from './report';
import type { RunReport } from './types';

type Step = (tx: Db, actor: Actor, changes: readonly KeptChange[], now: Date) => Promise<PutBack>;

/** Stock first: an article that still lies somewhere cannot be taken away. */
const steps: [Change['table'], Step][] = [
  ['stock_levels', undoStock],
  ['products', (tx, _actor, changes, now) => undoProducts(tx, changes, now)],
  ['categories', (tx, _actor, changes) => undoCategories(tx, changes)],
  ['locations', (tx, _actor, changes, now) => undoStores(tx, changes, now)],
];

const MOST_KEPT = 1000;

/** Adds what came of some changes to the report, in the transaction that put them back. */
async function tell(tx: Db, runId: string, { count, kept }: PutBack, changes: number): Promise<void> {
  const [run] = await tx.select().from(importRuns).where(eq(importRuns.id, runId)).for('update');
  const report = { ...emptyReport, ...(run?.report as RunReport | null) };
  const before = report.undone ?? { count: 0, keptCount: 0, kept: [] };
  const undone = {
    count: before.count + count,
    keptCount: before.keptCount + kept.length,
    kept: [...before.kept, ...kept].slice(0, MOST_KEPT),
  };
  await tx
    .update(importRuns)
    .set({ report: { ...report, undone }, rowsDone: sql`${importRuns.rowsDone} + ${changes}` })
    .where(eq(importRuns.id, runId));
}

/** Puts back one batch; false when none is left. */
function undoBatch(
  db: Db,
  runId: string,
  [table, step]: (typeof steps)[number],
  actor: Actor,
  now: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const changes = await latestChanges(tx, runId, table);
    if (changes.length === 0) return false;
    await tell(tx, runId, await step(tx, actor, changes, now), changes.length);
    await forgetChanges(tx, changes);
    return true;
  });
}

/** Puts an import back in batches, each whole: whoever takes it up again after a crash goes on where it stopped. */
export async function undoChanges(db: Db, actor: Actor, { id }: { id: string }, now: Date): Promise<void> {
  const [left] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from import_changes where run_id = ${id}::uuid`,
  );
  await db
    .update(importRuns)
    .set({ rowsTotal: sql`${importRuns.rowsDone} + ${left?.count ?? 0}` })
    .where(eq(importRuns.id, id));
  for (const step of steps) {
    let more = true;
    while (more) more = await undoBatch(db, id, step, actor, now);
  }
  await db.transaction(async (tx) => {
    await tx.update(importRuns).set({ state: 'undone', undoneAt: now }).where(eq(importRuns.id, id));
    await renewEveryPage(tx, now);
  });
}
