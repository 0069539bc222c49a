import type { Item } from '../definition';
import type { BadRow } from '../problem';
import type { Row } from '../rows';
import { openTable } from '../table-items';
import { type ProductSheet, productSheet } from './columns';
import type { ProductDraft } from './draft';
import { groupRows, type RefusedRow } from './group-rows';
import { readProduct } from './read-product';

const refuse = (error: BadRow): never => {
  throw error;
};

const recordsOf = (rows: readonly Row[]): number => new Set(rows.map(({ line }) => line)).size;

/** Products out of rows that stand as ours do. */
export async function* sheetItems(
  rows: AsyncIterable<Row | RefusedRow>,
  sheet: ProductSheet,
  check: (row: Row) => void,
): AsyncGenerator<Item<ProductDraft>> {
  const { handle } = sheet.columns;
  if (!handle) return;
  for await (const group of groupRows(rows, handle, check)) {
    if ('refused' in group) {
      yield { line: group.row.line, rows: 1, read: () => refuse(group.refused) };
    } else {
      yield {
        line: group.rows[0]?.line ?? 0,
        rows: recordsOf(group.rows),
        read: (report) => readProduct(group, sheet, report),
      };
    }
  }
}

/** Shopify's product CSV, of any year. */
export async function* shopifyItems(text: AsyncGenerator<string>): AsyncGenerator<Item<ProductDraft>> {
  const { heading, rows } = await openTable(text);
  yield* sheetItems(rows, productSheet(heading), (row) => heading.checkWidth(row));
}
