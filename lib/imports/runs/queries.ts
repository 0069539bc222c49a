import { Readable } from 'node:stream';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { importMappings, importParts, importRuns, staff, staffLocations } from '@/db/schema';
import { type Actor, canUse } from '../../access/actor';
import { Refusal } from '../../refusal';
import type { FileKind } from '../formats';
import type { NamedFile } from '../recognise-files';
import { emptyReport } from './report';
import type { ImportRun, RunReport } from './types';

/** @throws Refusal not_allowed */
export function checkImports(actor: Actor): void {
  if (!canUse(actor, 'imports')) throw new Refusal('not_allowed');
}

const columns = {
  id: importRuns.id,
  kind: importRuns.kind,
  format: importRuns.format,
  fileName: importRuns.fileName,
  mapping: importRuns.mapping,
  state: importRuns.state,
  settings: importRuns.settings,
  rowsDone: importRuns.rowsDone,
  rowsTotal: importRuns.rowsTotal,
  createdBy: importRuns.createdBy,
  createdByName: sql<string | null>`(select name from staff where staff.id = ${importRuns.createdBy})`,
  createdAt: importRuns.createdAt,
  finishedAt: importRuns.finishedAt,
  undoneAt: importRuns.undoneAt,
};

const MOST_RUNS = 50;
/** Of the report: what a page shows of problems; the file has them all. */
const SHOWN_PROBLEMS = 20;

/** Imports, latest first, without what they found in detail. */
export async function listRuns(db: Db, actor: Actor): Promise<ImportRun[]> {
  checkImports(actor);
  const rows = await db
    .select({ ...columns, report: sql<RunReport | null>`${importRuns.report} - 'problems' - 'samples' - 'table'` })
    .from(importRuns)
    .orderBy(desc(importRuns.createdAt))
    .limit(MOST_RUNS);
  return rows.map(asRun);
}

type Stored = Omit<ImportRun, 'report' | 'kind' | 'format'> & {
  kind: string;
  format: string;
  report: RunReport | null;
};

const asRun = (row: Stored): ImportRun => ({
  ...row,
  kind: row.kind as ImportRun['kind'],
  format: row.format as ImportRun['format'],
  report: { ...emptyReport, ...row.report },
});

/** One import with the first of its problems. @throws Refusal not_found */
export async function getRun(db: Db, actor: Actor, id: string): Promise<ImportRun> {
  checkImports(actor);
  const [found] = await db
    .select({
      ...columns,
      report: sql<RunReport | null>`jsonb_set(${importRuns.report}, '{problems}', coalesce(
        jsonb_path_query_array(${importRuns.report}, ${`$.problems[0 to ${SHOWN_PROBLEMS - 1}]`}::jsonpath), '[]'))`,
    })
    .from(importRuns)
    .where(eq(importRuns.id, id));
  if (!found) throw new Refusal('not_found');
  return asRun(found);
}

/** All problems of an import, as far as they were kept. */
export async function listProblems(db: Db, actor: Actor, id: string): Promise<RunReport['problems']> {
  checkImports(actor);
  const [found] = await db.select({ report: importRuns.report }).from(importRuns).where(eq(importRuns.id, id));
  if (!found) throw new Refusal('not_found');
  return (found.report as RunReport | null)?.problems ?? [];
}

async function* partsOf(db: Db, runId: string, file: string): AsyncGenerator<Buffer> {
  const ids = await db
    .select({ id: importParts.id })
    .from(importParts)
    .where(and(eq(importParts.runId, runId), eq(importParts.file, file)))
    .orderBy(asc(importParts.position));
  for (const { id } of ids) {
    const [part] = await db.select({ data: importParts.data }).from(importParts).where(eq(importParts.id, id));
    yield Buffer.from(part?.data ?? '', 'base64');
  }
}

/** The files of an import, in the order they came in. */
export async function listFiles(db: Db, runId: string): Promise<NamedFile[]> {
  const files = await db
    .select({ name: importParts.file })
    .from(importParts)
    .where(eq(importParts.runId, runId))
    .groupBy(importParts.file)
    .orderBy(sql`min(${importParts.position})`);
  return files.map(({ name }) => ({ name, open: () => Readable.from(partsOf(db, runId, name)) }));
}

/** Who brought the file in, with what he may do now; null when he no longer works here. */
export async function importerOf(db: Db, staffId: string | null): Promise<Actor | null> {
  if (!staffId) return null;
  const [found] = await db
    .select({
      staffId: staff.id,
      name: staff.name,
      role: staff.role,
      areas: staff.areas,
      locationIds: sql<string[]>`array(
        select l.location_id::text from ${staffLocations} l where l.staff_id = ${staff}.id)`,
    })
    .from(staff)
    .where(and(eq(staff.id, staffId), eq(staff.active, true)));
  return found ? { kind: 'staff', ...found } : null;
}

export interface NamedMapping {
  name: string;
  mapping: Record<string, string>;
}

/** Columns of a merchant's own tables, as he named them. */
export async function listMappings(db: Db, kind: FileKind): Promise<NamedMapping[]> {
  return db
    .select({ name: importMappings.name, mapping: importMappings.mapping })
    .from(importMappings)
    .where(eq(importMappings.kind, kind))
    .orderBy(importMappings.name);
}

/** What keys of stock changes stand for: 「SKU・店」. */
export async function namesOfLevels(db: Db, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.execute<{ key: string; sku: string; store: string }>(sql`
    select w.key, v.sku, l.name ->> 'ja' as store
    from unnest(${sql.param(keys)}::text[]) w(key)
    join variants v on v.id = split_part(w.key, ':', 1)::uuid
    join locations l on l.id = split_part(w.key, ':', 2)::uuid`);
  return new Map(rows.map(({ key, sku, store }) => [key, `${sku} / ${store}`]));
}
