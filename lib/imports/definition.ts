import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import { BadRow } from './problem';
import type { Report } from './report';

/** Names of a file's columns by what we call them. */
export type Mapping = Readonly<Record<string, string>>;

/** What becomes of one thing of the shop: as much of it as changes; before null = it was not there. */
export interface Change {
  table: 'categories' | 'products' | 'stock_levels' | 'locations';
  key: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
}

/** Keeps what an import changes, in the transaction that changes it. */
export type Recorder = (tx: Db, changes: readonly Change[]) => Promise<void>;

/** What every import is told. */
export interface Settings {
  actor: Actor;
  now: Date;
  /** When the counts of the file were taken. */
  countedAt: Date;
  taxExclusive: boolean;
  /** Whose stock it is, where the file does not say. */
  locationId: string | null;
  record: Recorder;
}

/**
 * What of a file is saved as one: a row, a shop, a product of several rows. It is read only when it is to be saved, so
 * that checking a file costs no more than finding its rows.
 */
export interface Item<Draft> {
  line: number;
  rows: number;
  /** Null when all of it was refused. @throws BadRow to refuse it whole. */
  read(report: Report): Draft | null;
}

/** Saves one file's batches in turn. `finish` comes after the last, in a file's transaction. */
export interface Saver<Draft> {
  save(tx: Db, drafts: Draft[]): Promise<void>;
  finish?(tx: Db): Promise<void>;
}

/** One kind of import. */
export interface Definition<Draft> {
  /** Rows that are saved together. */
  batch: number;
  /** What is written as a whole: the file, or each batch by itself. */
  transaction: 'file' | 'batch';
  /** @throws BrokenFile at the first sign that the file is not what it should be. */
  items(text: AsyncGenerator<string>, ...beside: AsyncGenerator<string>[]): AsyncGenerator<Item<Draft>>;
  /** Reads what all batches need. */
  prepare(db: Db, settings: Settings, report: Report): Promise<Saver<Draft>>;
}

/** Reads items into drafts; what cannot be read is reported. */
export function draftsOf<Draft>(items: readonly Item<Draft>[], report: Report): Draft[] {
  const drafts: Draft[] = [];
  for (const item of items) {
    try {
      const draft = item.read(report);
      if (draft !== null) drafts.push(draft);
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      report.refuse(error.at(item.line));
    }
  }
  return drafts;
}

/** Items gathered until they hold `rows` rows. */
export async function* batchesOf<T extends { rows: number }>(items: AsyncIterable<T>, rows: number) {
  let batch: T[] = [];
  let gathered = 0;
  for await (const item of items) {
    batch.push(item);
    gathered += item.rows;
    if (gathered < rows) continue;
    yield batch;
    batch = [];
    gathered = 0;
  }
  if (batch.length > 0) yield batch;
}
