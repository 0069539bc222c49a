import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, type Options, parse } from 'csv-parse';
import { BrokenFile, type FileFault } from './broken-file';

/** One record of a table. `line` is where it begins, counted from 1. */
export interface Row {
  line: number;
  cells: string[];
}

/** A whole record, quoted texts included: an unclosed quote would otherwise take the rest of the file into memory. */
const LONGEST_RECORD = 2_000_000;
const LONGEST_HEAD = 100_000;

const faults: Partial<Record<string, FileFault>> = {
  CSV_QUOTE_NOT_CLOSED: 'unclosed_quote',
  CSV_INVALID_CLOSING_QUOTE: 'stray_quote',
  INVALID_OPENING_QUOTE: 'stray_quote',
  CSV_MAX_RECORD_SIZE: 'record_too_long',
};

type Delimiter = ',' | '\t' | ';';

/** What most often stands between the names of the first line, quoted ones not counted. */
export function delimiterOf(head: string): Delimiter {
  const line =
    head
      .replace(/"[^"]*"/g, '')
      .trimStart()
      .split('\n', 1)[0] ?? '';
  const count = (mark: string) => line.split(mark).length;
  const marks: Delimiter[] = [',', '\t', ';'];
  return marks.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

const options = (delimiter: Delimiter): Options => ({
  delimiter,
  record_delimiter: '\n',
  info: true,
  relax_column_count: true,
  // Tab-separated feeds are seldom quoted, and then a quote is an inch.
  relax_quotes: delimiter === '\t',
  skip_empty_lines: true,
  max_record_size: LONGEST_RECORD,
});

/** The text's beginning, up to the end of its first line with anything on it. */
async function headOf(text: AsyncIterator<string>): Promise<string> {
  let head = '';
  while (!head.trimStart().includes('\n') && head.length < LONGEST_HEAD) {
    const piece = await text.next();
    if (piece.done) break;
    head += piece.value;
  }
  return head;
}

const lineBreaks = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);

/** Where to look: at a quote that is too many, or where the record begins that has no end. */
function asBroken(error: unknown, lastEnd: number): unknown {
  const fault = error instanceof CsvError ? faults[error.code] : undefined;
  if (!fault || !(error instanceof CsvError)) return error;
  return new BrokenFile(fault, { line: fault === 'stray_quote' ? Number(error.lines) : lastEnd + 1 });
}

/** Remembers whether the text that went through ended with a line ending. */
class Watched {
  endsLine = false;
  constructor(
    private readonly head: string,
    private readonly rest: AsyncIterable<string>,
  ) {}

  async *pieces(): AsyncGenerator<string> {
    yield this.see(this.head);
    for await (const piece of this.rest) yield this.see(piece);
  }

  private see(piece: string): string {
    if (piece) this.endsLine = piece.endsWith('\n');
    return piece;
  }
}

async function* records(source: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<Row> {
  let lastEnd = 0;
  const parser = parse({
    ...options(delimiter),
    on_record: (record: string[], { lines }) => {
      lastEnd = lines;
      return record;
    },
  });
  pipeline(Readable.from(source), parser, () => {});
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      if (record.some((cell) => cell.trim() !== '')) {
        yield { line: info.lines - lineBreaks(record), cells: record };
      }
    }
  } catch (error) {
    throw asBroken(error, lastEnd);
  }
}

/**
 * Records of a comma-, tab- or semicolon-separated text, the headings first; empty ones are left out. In a
 * tab-separated text records shorter than the headings are filled up: programs leave out empty cells at the end.
 * @throws BrokenFile when there is nothing, quoting is broken, a record has no end, or the text stops in the last one.
 */
export async function* readRows(text: AsyncGenerator<string>): AsyncGenerator<Row> {
  const head = await headOf(text);
  const delimiter = delimiterOf(head);
  const watched = new Watched(head, text);
  let width = 0;
  let last: Row | null = null;
  for await (const row of records(watched.pieces(), delimiter)) {
    if (last) yield last;
    width ||= row.cells.length;
    while (delimiter === '\t' && row.cells.length < width) row.cells.push('');
    last = row;
  }
  if (!last) throw new BrokenFile('empty');
  if (last.cells.length < width && !watched.endsLine) throw new BrokenFile('truncated', { line: last.line });
  yield last;
}
