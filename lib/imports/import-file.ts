import type { Db } from '@/db/client';
import { type Actor, canRunShop, canUse } from '../access/actor';
import { Refusal } from '../refusal';
import { detectEncoding, type Encoding, type Open, readText } from './decode';
import {
  batchesOf,
  type Definition,
  draftsOf,
  type Item,
  type Mapping,
  type Recorder,
  type Settings,
} from './definition';
import { type ImportFormat, itemsOfProducts } from './formats';
import { places } from './places/import-places';
import { points } from './points/import-points';
import { productsFrom } from './products/import-products';
import { recordImport } from './record-import';
import { type ImportReport, Report, type ReportTo } from './report';
import { routes } from './routes/import-routes';
import { shippingRates } from './shipping-rates/import-shipping-rates';
import { stockWith } from './stock/import-stock';
import { storesWith } from './stores/import-stores';

export const importKinds = ['products', 'stores', 'stock', 'places', 'points', 'routes', 'shipping-rates'] as const;
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
  /** Files that belong to it: Rakuten's select.csv beside item.csv. */
  beside?: readonly Open[];
  /** Whose table it is; as its headings say, unless it is told. */
  format?: ImportFormat;
  mapping?: Mapping | null;
  now: Date;
  /** When the counts of a stock file were taken; now, if nobody knows. */
  countedAt?: Date;
  /** Reports what would happen, writes nothing. */
  dryRun?: boolean;
  /** Prices of the file are without tax. */
  taxExclusive?: boolean;
  /** Whose stock it is, where the file does not say; the only place there is, unless it is told. */
  locationId?: string | null;
  /** Told of every change, in its transaction. */
  record?: Recorder;
  /** Told what was done, in the transaction that did the last of it. */
  onDone?: (tx: Db, report: ImportReport) => Promise<void>;
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

const filesOf = ({ open, beside = [] }: Pick<ImportJob, 'open' | 'beside'>): Open[] => [open, ...beside];

class Reading {
  private readonly progress: Progress;
  constructor(
    private readonly job: ImportJob,
    private readonly encodings: readonly Encoding[],
    stage: Progress['stage'],
  ) {
    this.progress = { stage, bytes: 0, rows: 0 };
  }

  items<Draft>(definition: Definition<Draft>): AsyncGenerator<Item<Draft>> {
    const [text, ...beside] = filesOf(this.job).map((open, i) =>
      readText(open, this.encodings[i] ?? 'utf-8', (bytes) => this.tell(bytes, 0)),
    );
    return definition.items(text as AsyncGenerator<string>, ...beside);
  }

  tell(bytes: number, rows: number): void {
    this.progress.bytes += bytes;
    this.progress.rows += rows;
    this.job.onProgress?.({ ...this.progress });
  }
}

async function check<Draft>(definition: Definition<Draft>, reading: Reading): Promise<void> {
  for await (const { rows } of reading.items(definition)) reading.tell(0, rows);
}

const settingsOf = ({
  actor,
  now,
  countedAt = now,
  taxExclusive = false,
  locationId,
  record,
}: ImportJob): Settings => ({
  actor,
  now,
  countedAt: countedAt < now ? countedAt : now,
  taxExclusive,
  locationId: locationId ?? null,
  record: record ?? (async () => {}),
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
  for await (const items of batchesOf(reading.items(definition), definition.batch)) {
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
  await job.onDone?.(db, result);
  return result;
}

async function run<Draft>(definition: Definition<Draft>, job: ImportJob): Promise<ImportReport> {
  const encodings: Encoding[] = [];
  for (const open of filesOf(job)) encodings.push(await detectEncoding(open));
  const attempt = <T>(work: (tx: Db) => Promise<T>) => inTransaction(job.db, job.dryRun ?? false, work);
  await check(definition, new Reading(job, encodings, 'checking'));
  const reading = new Reading(job, encodings, 'importing');
  if (definition.transaction === 'batch') return importAll(definition, job, reading, job.db, attempt);
  return attempt((tx) => importAll(definition, job, reading, tx, (work) => work(tx)));
}

/**
 * Brings a file into the shop: products of any format that formats.ts knows, Google Business Profile CSV or GeoJSON for
 * stores, Google local inventory TSV, Shopify inventory CSV or plain counts for stock, name,lat,lng for places, tables of
 * our own for pickup points, routes and shipping rates. Rows that are wrong are refused one by one and reported, the others go in; nothing is ever removed; the same
 * file again changes nothing.
 * @throws Refusal not_allowed; BrokenFile before anything is written, when the file as a whole cannot be read.
 */
export async function importFile(job: ImportJob): Promise<ImportReport> {
  if (!canRunShop(job.actor) && !canUse(job.actor, 'imports')) throw new Refusal('not_allowed');
  switch (job.kind) {
    case 'products':
      return run(productsFrom(itemsOfProducts(job.format, job.mapping ?? null)), job);
    case 'stores':
      return run(storesWith(job.mapping ?? null), job);
    case 'stock':
      return run(stockWith(job.mapping ?? null), job);
    case 'places':
      return run(places, job);
    case 'points':
      return run(points, job);
    case 'routes':
      return run(routes, job);
    case 'shipping-rates':
      return run(shippingRates, job);
  }
}
