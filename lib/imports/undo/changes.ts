import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { importChanges } from '@/db/schema';
import type { Change } from '../definition';
import type { KeptByOthers } from '../runs/types';

export interface KeptChange {
  id: number;
  key: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
}

/** What came of putting some changes back. */
export interface PutBack {
  count: number;
  kept: KeptByOthers[];
}

const AT_ONCE = 500;

/** One thing may have been changed twice by a file: each batch holds it once, its later change first. */
const untilRepeated = (changes: KeptChange[]): KeptChange[] => {
  const keys = new Set<string>();
  const repeated = changes.findIndex(({ key }) => keys.size === keys.add(key).size);
  return repeated === -1 ? changes : changes.slice(0, repeated);
};

/** The latest changes of an import to a table that are not put back yet. */
export async function latestChanges(tx: Db, runId: string, table: Change['table']): Promise<KeptChange[]> {
  const rows = await tx
    .select()
    .from(importChanges)
    .where(and(eq(importChanges.runId, runId), eq(importChanges.tableName, table)))
    .orderBy(desc(importChanges.id))
    .limit(AT_ONCE);
  return untilRepeated(rows.map(({ id, rowKey, before, after }) => ({ id, key: rowKey, before, after: after ?? {} })));
}

export async function forgetChanges(tx: Db, changes: readonly KeptChange[]): Promise<void> {
  await tx.delete(importChanges).where(
    inArray(
      importChanges.id,
      changes.map(({ id }) => id),
    ),
  );
}
