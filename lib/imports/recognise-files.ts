import { BrokenFile } from './broken-file';
import { detectEncoding, type Open, readText } from './decode';
import { type Recognised, recogniseHeading } from './formats';
import { Heading, plainName } from './heading';
import { readRows } from './rows';

/** A file by its name, and how to open it. */
export interface NamedFile {
  name: string;
  open: Open;
}

/** The beginning of a table. */
export interface TableHead {
  columns: string[];
  rows: string[][];
}

const FIRST_ROWS = 5;
const control = /[^\P{Cc}\t\n\r]|\ufffd/u;

const isMarkup = (head: string) => /^\s*(<!doctype|<html|<\?xml|%pdf)/i.test(head);
const isJson = (head: string) => /^\s*[{[]/.test(head);

async function headOf({ open }: NamedFile): Promise<{ text: AsyncGenerator<string>; head: string }> {
  const text = readText(open, await detectEncoding(open));
  let head = '';
  while (head.trim() === '') {
    const piece = await text.next();
    if (piece.done) break;
    head += piece.value;
  }
  async function* whole() {
    yield head;
    yield* text;
  }
  return { text: whole(), head };
}

/** @throws BrokenFile when it is no table at all: a picture, a document, a page. */
async function tableHeadOf(text: AsyncGenerator<string>): Promise<TableHead> {
  const records: string[][] = [];
  for await (const { cells } of readRows(text)) {
    records.push(cells);
    if (records.length > FIRST_ROWS) break;
  }
  const [columns = [], ...rows] = records;
  if (columns.length < 2 || columns.some((name) => control.test(name))) throw new BrokenFile('not_a_table');
  return { columns: columns.map((name) => name.trim()), rows };
}

/** Files that belong to another and say nothing without it. */
function isCompanion(heading: Heading): boolean {
  return ['選択肢タイプ', '表示先カテゴリ'].some((name) => heading.has(plainName(name)));
}

export interface RecognisedFiles {
  /** null = nobody's table that is known. */
  recognised: Recognised | null;
  main: NamedFile;
  beside: NamedFile[];
  head: TableHead | null;
}

/** Formats whose goods stand in several files. */
const together = new Set(['rakuten_items', 'yahoo']);

/** What the files are: by their headings, never by their names. @throws BrokenFile */
export async function recogniseFiles(files: readonly NamedFile[]): Promise<RecognisedFiles> {
  const seen: { file: NamedFile; head: TableHead | null; heading: Heading | null; recognised: Recognised | null }[] =
    [];
  for (const file of files) {
    const { text, head } = await headOf(file);
    if (isMarkup(head)) throw new BrokenFile('not_a_table');
    if (isJson(head)) {
      await text.return(undefined);
      seen.push({ file, head: null, heading: null, recognised: { kind: 'stores', format: 'geojson' } });
      continue;
    }
    const table = await tableHeadOf(text);
    const heading = new Heading(table.columns);
    seen.push({ file, head: table, heading, recognised: recogniseHeading(heading) });
  }
  const main = seen.find(({ recognised }) => recognised?.kind === 'products') ?? seen.find((each) => each.recognised);
  const chosen = main ?? seen[0];
  if (!chosen) throw new BrokenFile('empty');
  if (!main && chosen.heading && isCompanion(chosen.heading)) throw new BrokenFile('item_file_missing');
  const beside = seen.filter((each) => each !== chosen).map(({ file }) => file);
  if (beside.length > 0 && !together.has(chosen.recognised?.format ?? '')) throw new BrokenFile('several_files');
  return { recognised: chosen.recognised, main: chosen.file, beside, head: chosen.head };
}
