import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { importRuns } from '@/db/schema';
import { type Actor, canUse } from '../../access/actor';
import { renewEveryPage } from '../../drafts/renew';
import { Refusal } from '../../refusal';
import type { Change, Recorder } from '../definition';
import type { FileKind, ImportFormat } from '../formats';
import { importFile, type Progress } from '../import-file';
import type { Problem } from '../problem';
import { type NamedFile, type RecognisedFiles, recogniseFiles, type TableHead } from '../recognise-files';
import type { ImportReport } from '../report';
import { type Sample, sampleOf } from '../samples';
import type { ImportState } from '../types';
import { importerOf, listFiles, namesOfLevels } from './queries';
import { emptyReport, failureOf } from './report';
import type { RunReport } from './types';
import { undoChanges } from './undo';

type Run = typeof importRuns.$inferSelect;

const MOST_SAMPLES = 30;
const MOST_PROBLEMS = 10_000;
const TELL_MS = 1000;

/** Gathers what a report tells besides its counts. */
class Findings {
  readonly samples: Sample[] = [];
  readonly problems: RunReport['problems'] = [];

  readonly record: Recorder = async (tx, changes) => {
    const wanted = this.wanted(changes);
    const levels = wanted.filter(({ table }) => table === 'stock_levels').map(({ key }) => key);
    const names = levels.length > 0 ? await namesOfLevels(tx, levels) : undefined;
    this.samples.push(...wanted.map((change) => sampleOf(change, names)).filter(({ fields }) => fields.length > 0));
  };

  readonly report = async (kind: 'refused' | 'flagged', problems: Problem[]) => {
    const room = MOST_PROBLEMS - this.problems.length;
    this.problems.push(...problems.slice(0, room).map((problem) => ({ ...problem, kind })));
  };

  /** Half of them new, half changed. */
  private wanted(changes: readonly Change[]): Change[] {
    const seen = changes.filter(({ table }) => table !== 'categories');
    const some = (outcome: Sample['outcome']) => {
      const room = MOST_SAMPLES / 2 - this.samples.filter((sample) => sample.outcome === outcome).length;
      return seen.filter(({ before }) => (before === null) === (outcome === 'created')).slice(0, Math.max(0, room));
    };
    return [...some('created'), ...some('changed')];
  }
}

const keepChanges =
  (runId: string): Recorder =>
  async (tx, changes) => {
    if (changes.length === 0) return;
    const rows = changes.map(({ table, key, before, after }) => ({ table, key, before, after }));
    await tx.execute(sql`
      insert into import_changes (run_id, table_name, row_key, before, after)
      select ${runId}::uuid, "table", key, nullif(before, 'null'), after
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("table" text, key text, before jsonb, after jsonb)`);
  };

async function setRun(db: Db, id: string, facts: Partial<typeof importRuns.$inferInsert>): Promise<void> {
  await db.update(importRuns).set(facts).where(eq(importRuns.id, id));
}

/** Writes how far it is, outside of what is being done. */
function teller(db: Db, id: string): (progress: Progress) => void {
  let told = Date.now();
  return ({ stage, rows }) => {
    if (Date.now() - told < TELL_MS) return;
    told = Date.now();
    // Nobody waits for it: the next one tells more.
    setRun(db, id, stage === 'checking' ? { rowsTotal: rows, rowsDone: 0 } : { rowsDone: rows }).catch(() => {});
  };
}

const reportOf = (report: ImportReport, { samples, problems }: Findings): RunReport => ({
  ...emptyReport,
  read: report.read,
  created: report.created,
  changed: report.changed,
  unchanged: report.unchanged,
  refusedCount: report.refusedCount,
  flaggedCount: report.flaggedCount,
  notes: report.notes,
  samples,
  problems: [...problems].sort((a, b) => a.line - b.line),
});

interface Work {
  db: Db;
  actor: Actor;
  run: Run;
  now: Date;
}

interface Chosen {
  kind: FileKind;
  format: ImportFormat;
  main: NamedFile;
  beside: NamedFile[];
  head: TableHead | null;
}

/** Does what is asked of the file: only looks, or saves. */
async function importChosen({ db, actor, run, now }: Work, chosen: Chosen, isDry: boolean): Promise<void> {
  const findings = new Findings();
  const keep = keepChanges(run.id);
  const { settings } = run;
  const done: { state: ImportState; finishedAt?: Date } = isDry
    ? { state: 'previewed' }
    : { state: 'done', finishedAt: now };
  const finish = async (tx: Db, report: ImportReport) => {
    await setRun(tx, run.id, {
      ...done,
      rowsDone: report.read,
      rowsTotal: report.read,
      report: { ...reportOf(report, findings), table: chosen.head },
    });
    // Stock is filled in beside the pages.
    if (!isDry && chosen.kind !== 'stock') await renewEveryPage(tx, now);
  };
  const report = await importFile({
    db,
    actor,
    kind: chosen.kind,
    format: chosen.format,
    mapping: run.mapping,
    name: chosen.main.name,
    open: chosen.main.open,
    beside: chosen.beside.map(({ open }) => open),
    now,
    countedAt: settings.countedAt ? new Date(settings.countedAt) : now,
    taxExclusive: settings.taxExclusive,
    locationId: settings.locationId,
    dryRun: isDry,
    onProgress: teller(db, run.id),
    reportTo: findings.report,
    record: async (tx, changes) => {
      await findings.record(tx, changes);
      if (!isDry) await keep(tx, changes);
    },
    ...(!isDry && { onDone: finish }),
  });
  if (isDry) await finish(db, report);
}

const asSaid = (run: Run, files: RecognisedFiles): Chosen => ({
  kind: run.kind as FileKind,
  format: run.format as ImportFormat,
  main: files.main,
  beside: files.beside,
  head: files.head,
});

async function preview(work: Work): Promise<void> {
  const { db, run } = work;
  const files = await recogniseFiles(await listFiles(db, run.id));
  const { recognised, head } = files;
  if (run.format !== '') return importChosen(work, asSaid(run, files), true);
  if (!recognised) {
    await setRun(db, run.id, { state: 'mapping', report: { ...emptyReport, table: head } });
    return;
  }
  await setRun(db, run.id, recognised);
  await importChosen({ ...work, run: { ...run, ...recognised } }, { ...asSaid(run, files), ...recognised }, true);
}

async function save(work: Work): Promise<void> {
  const files = await recogniseFiles(await listFiles(work.db, work.run.id));
  await importChosen(work, asSaid(work.run, files), false);
}

const steps: Partial<Record<ImportState, (work: Work) => Promise<void>>> = {
  reading: preview,
  saving: save,
  undoing: ({ db, actor, run, now }) => undoChanges(db, actor, run, now),
};

/** What another attempt may well mend: a database that is away, or two that waited for each other. */
const passing = /^(08|40|53|57)/;
function isPassing(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === 'string' && (passing.test(code) || /^(ECONN|CONNECTION_)/.test(code))) return true;
  return cause instanceof Error && isPassing(cause);
}

async function doStep(db: Db, run: Run, now: Date): Promise<void> {
  const step = steps[run.state];
  if (!step) return;
  try {
    const actor = await importerOf(db, run.createdBy);
    if (!actor || !canUse(actor, 'imports')) throw new Refusal('not_allowed');
    await step({ db, actor, run, now });
  } catch (error) {
    if (isPassing(error)) throw error;
    const failure = failureOf(error);
    await setRun(db, run.id, { state: 'failed', report: { ...emptyReport, failure }, finishedAt: now });
    if (failure.code === 'unexpected') throw error;
  }
}

/**
 * Reads, saves or puts back an imported file, as its state asks. One worker at a time: the lock is held by a transaction
 * of its own until it is done. What a killed worker left is done again, and comes to the same.
 */
export async function workOnImport(db: Db, { runId }: { runId: string }, now: Date): Promise<void> {
  await db.transaction(async (lock) => {
    const [held] = await lock.execute<{ free: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended(${runId}, 8301)) as free`,
    );
    if (!held?.free) throw new Error('import is being worked on');
    const [run] = await lock.select().from(importRuns).where(eq(importRuns.id, runId));
    if (run) await doStep(db, run, now);
  });
}
