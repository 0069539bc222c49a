import type { Db } from '@/db/client';
import { type Actor, canRunShop } from '../access/actor';
import { Refusal } from '../refusal';
import { detectEncoding, type Encoding, type Open, readText } from './decode';
import { batchesOf, type Definition, draftsOf, type Settings } from './definition';
import { places } from './places/import-places';
import { points } from './points/import-points';
import { products } from './products/import-products';
import { recordImport } from './record-import';
import { type ImportReport, Report, type ReportTo } from './report';
import { routes } from './routes/import-routes';
import { stock } from './stock/import-stock';
import { stores } from './stores/import-stores';

export const importKinds = ['products', 'stores', 'stock', 'places', 'points', 'routes'] as const;
export type ImportKind = (typeof importKinds)[number];

export interface ImportJob {
  db: Db;
  /** Who runs the shop. */
  actor: Actor;
  kind: ImportKind;
  /** The file's name, for the audit log. */
  name: string;
  /** Opens the file from its beginning. It is read three times: for its encoding, to see that it is whole, to import. */
  open: Open;
  now: Date;
  /** When the counts of a stock file were taken; now, if nobody knows. */
  countedAt?: Date;
  /** Reports what would happen, writes nothing. */
  dryRun?: boolean;
  /** Prices of the file are without tax. */
  taxExclusive?: boolean;
  onProgress?: (progress: Progress) => void;
  reportTo?: ReportTo;
}

export interface Progress {
  stage: 'checking' | 'importing';
  /** Bytes of the file dealt with in this stage. */
  bytes: number;
  rows: number;
}

/** Carries a dry run's report out of the transaction that is rolled back. */
class DryRun<T> extends Error {
  constructor(readonly result: T) {
    super('dry run');
  }
}

async function inTransaction<T>(db: Db, dryRun: boolean, work: (tx: Db) => Promise<T>): Promise<T> {
  try {
    return await db.transaction(async (tx) => {
      const result = await work(tx);
      if (dryRun) throw new DryRun(result);
      return result;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.result;
    throw error;
  }
}

class Reading {
  private readonly progress: Progress;
  constructor(
    private readonly job: ImportJob,
    private readonly encoding: Encoding,
    stage: Progress['stage'],
  ) {
    this.progress = { stage, bytes: 0, rows: 0 };
  }

  text(): AsyncGenerator<string> {
    return readText(this.job.open, this.encoding, (bytes) => this.tell(bytes, 0));
  }

  tell(bytes: number, rows: number): void {
    this.progress.bytes += bytes;
    this.progress.rows += rows;
    this.job.onProgress?.({ ...this.progress });
  }
}

async function check<Draft>(definition: Definition<Draft>, reading: Reading): Promise<void> {
  for await (const { rows } of definition.items(reading.text())) reading.tell(0, rows);
}

const settingsOf = ({ actor, now, countedAt = now, taxExclusive = false }: ImportJob): Settings => ({
  actor,
  now,
  countedAt: countedAt < now ? countedAt : now,
  taxExclusive,
});

/** Imports what has been checked. `each` runs a batch in a transaction, or in the file's own. */
async function importAll<Draft>(
  definition: Definition<Draft>,
  job: ImportJob,
  reading: Reading,
  db: Db,
  each: (work: (tx: Db) => Promise<void>) => Promise<void>,
): Promise<ImportReport> {
  const report = new Report(job.reportTo);
  const saver = await definition.prepare(db, settingsOf(job), report);
  for await (const items of batchesOf(definition.items(reading.text()), definition.batch)) {
    await each((tx) => saver.save(tx, draftsOf(items, report)));
    const rows = items.reduce((sum, item) => sum + item.rows, 0);
    report.read(rows);
    reading.tell(0, rows);
    await report.flush();
  }
  await saver.finish?.(db);
  await report.flush();
  const result = report.result(job.dryRun ?? false);
  await recordImport(db, job, result);
  return result;
}

async function run<Draft>(definition: Definition<Draft>, job: ImportJob, encoding: Encoding): Promise<ImportReport> {
  const attempt = <T>(work: (tx: Db) => Promise<T>) => inTransaction(job.db, job.dryRun ?? false, work);
  await check(definition, new Reading(job, encoding, 'checking'));
  const reading = new Reading(job, encoding, 'importing');
  if (definition.transaction === 'batch') return importAll(definition, job, reading, job.db, attempt);
  return attempt((tx) => importAll(definition, job, reading, tx, (work) => work(tx)));
}

/**
 * Brings a file into the shop: Shopify product CSV, Google Business Profile CSV or GeoJSON for stores, Google local
 * inventory TSV or Shopify inventory CSV for stock, name,lat,lng for places, tables of our own for pickup points and for
 * routes. Rows that are wrong are refused one by one and reported, the others go in; nothing is ever removed; the same
 * file again changes nothing.
 * @throws Refusal not_allowed; BrokenFile before anything is written, when the file as a whole cannot be read.
 */
export async function importFile(job: ImportJob): Promise<ImportReport> {
  if (!canRunShop(job.actor)) throw new Refusal('not_allowed');
  const encoding = await detectEncoding(job.open);
  switch (job.kind) {
    case 'products':
      return run(products, job, encoding);
    case 'stores':
      return run(stores, job, encoding);
    case 'stock':
      return run(stock, job, encoding);
    case 'places':
      return run(places, job, encoding);
    case 'points':
      return run(points, job, encoding);
    case 'routes':
      return run(routes, job, encoding);
  }
}
