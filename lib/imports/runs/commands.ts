import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { importMappings, importRuns } from '@/db/schema';
import type { Actor } from '../../access/actor';
import { audit } from '../../access/audit';
import { newId } from '../../ids';
import { enqueue } from '../../jobs/enqueue';
import { Refusal } from '../../refusal';
import { requiredFields } from '../fields';
import type { FileKind } from '../formats';
import type { ImportState } from '../types';
import { mappingOf, type SetUpInput } from './input';
import { checkImports } from './queries';

type Facts = Partial<typeof importRuns.$inferInsert>;

/** Moves an import on from one of these states. @throws Refusal not_found, already_changed */
async function move(tx: Db, id: string, from: ImportState[], to: Facts & { state: ImportState }) {
  const moved = await tx
    .update(importRuns)
    .set(to)
    .where(and(eq(importRuns.id, id), inArray(importRuns.state, from)))
    .returning();
  const [run] = moved;
  if (run) return run;
  const [found] = await tx.select({ id: importRuns.id }).from(importRuns).where(eq(importRuns.id, id));
  throw new Refusal(found ? 'already_changed' : 'not_found');
}

async function keepMapping(tx: Db, kind: FileKind, name: string, mapping: Record<string, string>, now: Date) {
  await tx
    .insert(importMappings)
    .values({ id: newId(), name, kind, mapping, createdAt: now })
    .onConflictDoUpdate({ target: importMappings.name, set: { kind, mapping } });
}

const chosen = (input: SetUpInput): { kind: FileKind; format: string } => {
  const [kind, format] = input.format.split('/') as [FileKind, string];
  return { kind, format };
};

/** What its merchant says of a file; it is read anew with that. @throws Refusal invalid_input with the fields missing. */
export async function setUpRun(db: Db, actor: Actor, input: SetUpInput, now: Date): Promise<void> {
  checkImports(actor);
  const { kind, format } = chosen(input);
  const mapping = format === 'plain' ? mappingOf(input) : {};
  const isMapped = Object.keys(mapping).length > 0;
  const missing = isMapped ? requiredFields[kind].filter((field) => !mapping[field]) : [];
  if (missing.length > 0) {
    const fields = Object.fromEntries(missing.map((field) => [`column.${field}`, 'required']));
    throw new Refusal('invalid_input', { fields });
  }
  await db.transaction(async (tx) => {
    const run = await move(tx, input.id, ['mapping', 'previewed', 'failed'], { state: 'reading' });
    const settings = {
      ...run.settings,
      taxExclusive: input.taxExclusive,
      locationId: input.locationId || null,
    };
    const said = { kind, format, mapping: isMapped ? mapping : null, settings, rowsDone: 0, rowsTotal: 0 };
    await tx.update(importRuns).set(said).where(eq(importRuns.id, input.id));
    if (input.keepAs && isMapped) await keepMapping(tx, kind, input.keepAs, mapping, now);
    await enqueue(tx, 'work_import', { runId: input.id });
  });
}

/** The merchant's yes: it is saved. */
export async function confirmRun(db: Db, actor: Actor, { id }: { id: string }, now: Date): Promise<void> {
  checkImports(actor);
  await db.transaction(async (tx) => {
    await move(tx, id, ['previewed'], { state: 'saving', startedAt: now, rowsDone: 0 });
    await enqueue(tx, 'work_import', { runId: id });
  });
}

/** Takes a file away that changed nothing yet. */
export async function discardRun(db: Db, actor: Actor, { id }: { id: string }): Promise<void> {
  checkImports(actor);
  const gone = await db
    .delete(importRuns)
    .where(and(eq(importRuns.id, id), inArray(importRuns.state, ['uploading', 'mapping', 'previewed', 'failed'])))
    .returning({ id: importRuns.id });
  if (gone.length === 0) throw new Refusal('already_changed');
}

/** Puts back what an import changed, as far as nobody has changed it since. */
export async function undoRun(db: Db, actor: Actor, { id }: { id: string }, now: Date): Promise<void> {
  checkImports(actor);
  await db.transaction(async (tx) => {
    const run = await move(tx, id, ['done'], { state: 'undoing', rowsDone: 0 });
    await audit(tx, actor, { action: `undo_import_${run.kind}`, subjectId: run.fileName, data: { run: id } }, now);
    await enqueue(tx, 'work_import', { runId: id });
  });
}
