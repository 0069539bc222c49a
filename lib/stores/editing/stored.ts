import type { Db } from '@/db/client';
import type { locations } from '@/db/schema';
import { listDraftRows } from '../../drafts/queries';
import { readRow } from '../../drafts/rows';
import type { Subject } from '../../drafts/subject';
import type { DraftTable, RowValues } from '../../drafts/types';

type Snake<T extends string> = T extends `${infer Head}${infer Rest}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${Snake<Rest>}`
  : T;
/** A row by the names of its columns, times as texts. */
export type Named<Row> = { [K in keyof Row & string as Snake<K>]: Row[K] extends Date ? string : Row[K] };

export type LocationValues = Named<typeof locations.$inferSelect>;

/** A row as it is public, null where there is none, and with what a draft changes laid over. */
export interface LaidRow<Values> {
  known: Values | null;
  values: Values | null;
}

/** Whenever the draft is to be published. */
export async function readLaid<Values>(
  db: Db,
  { subject, table, key }: { subject: Subject; table: DraftTable; key: string },
): Promise<LaidRow<Values>> {
  const [known, changes] = await Promise.all([readRow(db, table, key), listDraftRows(db, subject)]);
  const change = changes.find((row) => row.table === table && row.key === key);
  const laid: RowValues | null = change ? { ...known, ...change.patch } : known;
  return { known: known as Values | null, values: laid as Values | null };
}
