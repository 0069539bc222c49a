import type { Item } from '../../definition';
import { Heading, plainName } from '../../heading';
import { BadRow } from '../../problem';
import type { Row } from '../../rows';
import { openTable } from '../../table-items';
import { type ProductColumns, type ProductField, type ProductSheet, productFields } from '../columns';
import type { ProductDraft } from '../draft';
import type { RefusedRow } from '../group-rows';
import { sheetItems } from '../product-items';

/** What a row says, by our fields. */
export type Values = Partial<Record<ProductField, string>>;

/** A row of another service's table, its cells by their names there. */
export class SourceRow {
  constructor(
    readonly row: Row,
    readonly heading: Heading,
    /** Rows of the same product, this one among them, where they were gathered. */
    readonly siblings: readonly SourceRow[] = [],
  ) {}

  among(siblings: readonly SourceRow[]): SourceRow {
    return new SourceRow(this.row, this.heading, siblings);
  }

  /** The cell of the first of these columns that the table has; '' when it is empty or there is none. */
  get(...names: readonly string[]): string {
    const column = this.heading.find(...names.map(plainName));
    return column ? (this.row.cells[column.index] ?? '').trim() : '';
  }

  /** The first of these columns that says something. */
  first(...names: readonly string[]): string {
    return names.map((name) => this.get(name)).find((text) => text !== '') ?? '';
  }
}

export interface Table {
  heading: Heading;
  rows: AsyncGenerator<Row>;
}

/** @throws BadRow to refuse the row. */
export type Translate = (source: SourceRow, plain: Values) => Iterable<Values>;

/** The product table of another service: how its rows become ours. */
export interface ProductTable {
  /** What every such table has; each is the names it may go by. */
  needs: readonly (readonly string[])[];
  /** Where each of our fields stands: it is taken over as it is, and reports call it so. */
  columns: Partial<Record<ProductField, readonly string[]>>;
  /** Made anew for each reading; `beside` are the tables that belong to the first. */
  translator?(beside: readonly Table[]): Promise<Translate> | Translate;
  /** Puts rows that belong to one product behind one another. */
  gather?(rows: AsyncIterable<SourceRow>): AsyncIterable<SourceRow>;
}

const hasAll = (heading: Heading, needs: ProductTable['needs']): boolean =>
  needs.every((names) => heading.has(...names.map(plainName)));

export const isTable = (heading: Heading, { needs }: ProductTable): boolean => hasAll(heading, needs);

/** Our own headings in an order of ours, called as the source calls them. */
function sheetOf(heading: Heading, { columns }: ProductTable): ProductSheet {
  const nameOf = (field: ProductField) => heading.find(...(columns[field] ?? []).map(plainName))?.name ?? field;
  const ours = new Heading(productFields.map(nameOf));
  const found = productFields.map((field, i) => [field, ours.columns[i]]);
  return { heading: ours, columns: Object.fromEntries(found) as ProductColumns };
}

const asRow = (line: number, values: Values): Row => ({
  line,
  cells: productFields.map((field) => values[field] ?? ''),
});

const fieldsOf = ({ columns }: ProductTable) => Object.entries(columns) as [ProductField, readonly string[]][];

async function* sources({ heading, rows }: Table): AsyncGenerator<SourceRow> {
  for await (const row of rows) yield new SourceRow(row, heading);
}

/** A source's rows as ours; one that cannot be is refused. */
async function* translated(table: Table, format: ProductTable, translate: Translate): AsyncGenerator<Row | RefusedRow> {
  const fields = fieldsOf(format);
  const rows = sources(table);
  for await (const source of format.gather ? format.gather(rows) : rows) {
    try {
      table.heading.checkWidth(source.row);
      const plain = Object.fromEntries(fields.map(([field, names]) => [field, source.get(...names)]));
      for (const values of translate(source, plain)) yield asRow(source.row.line, values);
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      yield { refused: error, row: source.row };
    }
  }
}

const asItStands: Translate = (_source, plain) => [plain];

/** Products of a table, of which others may stand beside it. @throws BrokenFile when none of them is the product table. */
export async function* tableItems(
  format: ProductTable,
  texts: readonly AsyncGenerator<string>[],
): AsyncGenerator<Item<ProductDraft>> {
  const tables: Table[] = [];
  for (const text of texts) tables.push(await openTable(text));
  const main = tables.find(({ heading }) => isTable(heading, format)) ?? tables[0];
  if (!main) return;
  main.heading.require(...format.needs.map((names) => names.map(plainName)));
  const beside = tables.filter((table) => table !== main);
  const translate = (await format.translator?.(beside)) ?? asItStands;
  const refuseNone = () => {};
  yield* sheetItems(translated(main, format, translate), sheetOf(main.heading, format), refuseNone);
}

/** The same product's pictures, one a row behind its first. */
export function* withPictures(values: Values, pictures: readonly { url: string; alt?: string }[]): Iterable<Values> {
  const [first, ...others] = pictures;
  yield { ...values, image: first?.url ?? '', imageAlt: first?.alt ?? '', imagePosition: first ? '1' : '' };
  for (const [i, { url, alt }] of others.entries()) {
    yield { handle: values.handle ?? '', image: url, imageAlt: alt ?? '', imagePosition: String(i + 2) };
  }
}

/** Labels of a variant as fields of a row. */
export const labelled = (names: readonly string[], labels: readonly string[]): Values => ({
  option1Name: names[0] ?? '',
  option1Value: labels[0] ?? '',
  option2Name: names[1] ?? '',
  option2Value: labels[1] ?? '',
  option3Name: names[2] ?? '',
  option3Value: labels[2] ?? '',
});
