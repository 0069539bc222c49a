import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import type { Db } from '@/db/client';
import { system } from '@/lib/access/actor';
import { BrokenFile } from '@/lib/imports/broken-file';
import { type ImportKind, importFile, importKinds, type Progress } from '@/lib/imports/import-file';
import type { Problem } from '@/lib/imports/problem';
import { recogniseFiles } from '@/lib/imports/recognise-files';
import type { ImportReport, ReportTo } from '@/lib/imports/report';
import { reportHead, reportLine } from '@/lib/imports/report-csv';
import { brokenSentence, filled, importMessages, problemSentence } from '@/lib/imports/sentences';
import { isLocale, type Locale } from '@/lib/locale';
import { Failure } from './failure';
import { say } from './say';
import { withDatabase } from './with-database';

interface Wish {
  kind: ImportKind;
  file: string;
  /** That belong to it: Rakuten's select.csv beside item.csv. */
  beside: string[];
  report: string;
  locale: Locale;
  dryRun: boolean;
  taxExclusive: boolean;
}

const shellLocale = (): Locale =>
  (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '').startsWith('ja') ? 'ja' : 'en';

const options = {
  'dry-run': { type: 'boolean', default: false },
  'tax-exclusive': { type: 'boolean', default: false },
  report: { type: 'string' },
  locale: { type: 'string' },
} as const;

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(`${reason}\n${importMessages(shellLocale()).command.usage}`);
  }
}

/** @throws Failure with the usage. */
function readWish(): Wish {
  const { values, positionals } = readArguments();
  const locale = values.locale ?? shellLocale();
  const [kind, file, ...beside] = positionals;
  const known = importKinds.find((each) => each === kind);
  if (!isLocale(locale) || !known || !file || (beside.length > 0 && known !== 'products')) {
    throw new Failure(importMessages(shellLocale()).command.usage);
  }
  const report = values.report ?? `${file.replace(/\.[^./\\]*$/, '')}-refused.csv`;
  return {
    kind: known,
    file,
    beside,
    report,
    locale,
    dryRun: values['dry-run'],
    taxExclusive: values['tax-exclusive'],
  };
}

/** The report file, made when there is something to write. */
class ReportFile {
  private stream: WriteStream | null = null;

  constructor(private readonly wish: Wish) {}

  write: ReportTo = async (kind, problems) => {
    const { report, locale } = this.wish;
    if (!this.stream) {
      this.stream = createWriteStream(report);
      this.stream.write(reportHead(locale));
    }
    const lines = problems.map((problem) => reportLine(kind, problem, locale)).join('');
    if (!this.stream.write(lines)) await once(this.stream, 'drain');
  };

  /** True when something was written. */
  async close(): Promise<boolean> {
    if (!this.stream) return false;
    this.stream.end();
    await once(this.stream, 'finish');
    return true;
  }
}

/** Shows progress: on a terminal in one line as it goes, elsewhere every ten seconds. */
function progressShown(size: number, locale: Locale): (progress: Progress) => void {
  const words = importMessages(locale).command;
  const every = process.stderr.isTTY ? 200 : 10_000;
  let shown = Date.now();
  return ({ stage, bytes, rows }) => {
    if (Date.now() - shown < every) return;
    shown = Date.now();
    const percent = `${Math.floor((100 * bytes) / Math.max(1, size))}%`.padStart(4);
    const text = filled(words[stage], { percent, rows: rows.toLocaleString('en') });
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
    else say(text);
  };
}

const SHOWN = 10;

function listed(problems: readonly Problem[], count: number, locale: Locale): string[] {
  const words = importMessages(locale).command;
  const lines = problems.slice(0, SHOWN).map((problem) => {
    const sentence = problemSentence(problem, locale);
    return filled(words.problem, { ...problem, column: problem.column ?? '', sentence }).replace(/: $/, '');
  });
  return count > SHOWN ? [...lines, filled(words.more, { count: count - SHOWN })] : lines;
}

function summary(wish: Wish, report: ImportReport, seconds: number): string[] {
  const { kinds, command, notes } = importMessages(wish.locale);
  const counts = { ...report, kind: kinds[wish.kind], refused: report.refusedCount, flagged: report.flaggedCount };
  const { dryRun, read, created, changed, unchanged, kind, refused, flagged } = counts;
  return [
    ...(dryRun ? [command.dry_run] : []),
    `${filled(command.summary, { kind, read, created, changed, unchanged, refused, flagged })} (${filled(command.took, { seconds })})`,
    ...report.notes.map((note) => notes[note]),
    ...listed(report.refused, report.refusedCount, wish.locale),
    ...listed(report.flagged, report.flaggedCount, wish.locale),
  ];
}

/** Whose product table it is, by its headings; other kinds are told by the words of the command. */
async function formatOf({ kind, file, beside }: Wish) {
  const files = [file, ...beside].map((path) => ({ name: path, open: () => createReadStream(path) }));
  if (kind !== 'products') return { open: () => createReadStream(file), beside: [] };
  const found = await recogniseFiles(files);
  const format = found.recognised?.kind === 'products' ? found.recognised.format : undefined;
  return { format, open: found.main.open, beside: found.beside.map(({ open }) => open) };
}

async function runImport(db: Db, wish: Wish): Promise<void> {
  const { command } = importMessages(wish.locale);
  const found = await stat(wish.file).catch(() => null);
  if (!found?.isFile()) throw new Failure(filled(command.no_file, { file: wish.file }));
  const reportFile = new ReportFile(wish);
  const since = Date.now();
  const broken = (error: unknown): never => {
    if (!(error instanceof BrokenFile)) throw error;
    throw new Failure(filled(command.nothing_written, { reason: brokenSentence(error, wish.locale) }));
  };
  const files = await formatOf(wish).catch(broken);
  const report = await importFile({
    ...wish,
    ...files,
    db,
    actor: system,
    name: basename(wish.file),
    now: new Date(),
    countedAt: found.mtime,
    onProgress: progressShown(found.size, wish.locale),
    reportTo: reportFile.write,
  }).catch(broken);
  const written = await reportFile.close();
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  const lines = summary(wish, report, Math.round((Date.now() - since) / 100) / 10);
  if (written) lines.push(filled(command.report, { file: wish.report }));
  process.stdout.write(`${lines.join('\n')}\n`);
}

// Left alone, the heap grows to several times what is in use before it is swept; a large file would take 350 MB for 50.
// For the same reason package.json starts this with little room for what has just been made.
setFlagsFromString('--heap-growing-percent=50');

await withDatabase(async ({ db }) => runImport(db, readWish()));
