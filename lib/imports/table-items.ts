import { strayIn } from './cells';
import type { Item, Mapping } from './definition';
import { Heading } from './heading';
import type { Report } from './report';
import { type Row, readRows } from './rows';

/** What reads the rows of one kind of table; made when its headings are known. */
export type RowReader<Draft> = (row: Row, report: Report) => Draft;

/** Splits a table into its headings and the rows that follow. */
export async function openTable(
  text: AsyncGenerator<string>,
  mapping?: Mapping,
): Promise<{ heading: Heading; rows: AsyncGenerator<Row> }> {
  const rows = readRows(text);
  const first = await rows.next();
  return { heading: new Heading(first.done ? [] : first.value.cells, mapping), rows };
}

/** Flags a row that went in without the bytes that meant nothing. */
export function flagStray(row: Row, heading: Heading, report: Report): void {
  const stray = strayIn(row, heading);
  if (stray) report.flag(row.line, 'stray_bytes', stray.name, row.cells[stray.index] ?? '');
}

/** The items of a table in which every row stands for itself. */
export async function* rowItems<Draft>(
  text: AsyncGenerator<string>,
  readerOf: (heading: Heading) => RowReader<Draft>,
  mapping?: Mapping,
): AsyncGenerator<Item<Draft>> {
  const { heading, rows } = await openTable(text, mapping);
  const reader = readerOf(heading);
  for await (const row of rows) {
    yield {
      line: row.line,
      rows: 1,
      read(report) {
        heading.checkWidth(row);
        const draft = reader(row, report);
        flagStray(row, heading, report);
        return draft;
      },
    };
  }
}
