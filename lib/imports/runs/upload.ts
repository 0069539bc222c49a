import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { importParts, importRuns } from '@/db/schema';
import type { Actor } from '../../access/actor';
import { newId } from '../../ids';
import { enqueue } from '../../jobs/enqueue';
import { Refusal } from '../../refusal';
import type { RunSettings } from '../types';
import { MOST_BYTES, MOST_PART_BYTES, type PartInput, type StartInput } from './input';
import { checkImports } from './queries';

const MOST_PARTS = 10_000;

/** Files of one name would be one file. */
const namesOf = ({ files }: StartInput): string[] =>
  files.map(({ name }, i) => (files.findIndex((other) => other.name === name) < i ? `${name} (${i + 1})` : name));

/** Begins an import: its files come in parts. @throws Refusal file_too_large before anything is sent. */
export async function startRun(db: Db, actor: Actor, input: StartInput, now: Date): Promise<{ id: string }> {
  checkImports(actor);
  const bytes = input.files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > MOST_BYTES) throw new Refusal('file_too_large', { most: MOST_BYTES / 1_000_000 });
  const changedAt = Math.max(...input.files.map((file) => file.changedAt ?? 0));
  const countedAt = changedAt > 0 && changedAt < now.getTime() ? new Date(changedAt).toISOString() : null;
  const id = newId();
  await db.insert(importRuns).values({
    id,
    kind: '',
    format: '',
    fileName: namesOf(input).join('\n'),
    settings: { bytes: 0, countedAt, taxExclusive: false, locationId: null },
    state: 'uploading',
    createdBy: actor.kind === 'staff' ? actor.staffId : null,
    createdAt: now,
  });
  return { id };
}

async function lockUpload(tx: Db, id: string) {
  const [run] = await tx.select().from(importRuns).where(eq(importRuns.id, id)).for('update');
  if (!run) throw new Refusal('not_found');
  if (run.state !== 'uploading') throw new Refusal('already_changed');
  return run;
}

/** Takes a part of a file; one that was sent before is taken once. @throws Refusal file_too_large */
export async function addPart(
  db: Db,
  actor: Actor,
  { id, file, position }: PartInput,
  bytes: Uint8Array,
): Promise<void> {
  checkImports(actor);
  if (bytes.byteLength > MOST_PART_BYTES) throw new Refusal('file_too_large', { most: MOST_PART_BYTES / 1_000_000 });
  await db.transaction(async (tx) => {
    const run = await lockUpload(tx, id);
    const name = run.fileName.split('\n')[file];
    if (name === undefined) throw new Refusal('invalid_input');
    const at = file * MOST_PARTS + position;
    const [known] = await tx
      .select({ id: importParts.id })
      .from(importParts)
      .where(sql`${importParts.runId} = ${id} and ${importParts.position} = ${at}`);
    if (known) return;
    const total = run.settings.bytes + bytes.byteLength;
    if (total > MOST_BYTES) throw new Refusal('file_too_large', { most: MOST_BYTES / 1_000_000 });
    const settings: RunSettings = { ...run.settings, bytes: total };
    await tx.update(importRuns).set({ settings }).where(eq(importRuns.id, id));
    const data = Buffer.from(bytes).toString('base64');
    await tx.insert(importParts).values({ id: newId(), runId: id, file: name, position: at, data });
  });
}

/** All parts are there: it is read next. */
export async function finishUpload(db: Db, actor: Actor, { id }: { id: string }): Promise<void> {
  checkImports(actor);
  await db.transaction(async (tx) => {
    await lockUpload(tx, id);
    await tx.update(importRuns).set({ state: 'reading' }).where(eq(importRuns.id, id));
    await enqueue(tx, 'work_import', { runId: id });
  });
}
