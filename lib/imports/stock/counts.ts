import { keyOf, textOf, wholeOf } from '../cells';
import { type Column, type Heading, plainName } from '../heading';
import { BadRow } from '../problem';
import type { Row } from '../rows';
import type { RowReader } from '../table-items';
import { MOST_UNITS, type Named, type StockLine } from './types';

/** What merchants and their services call a table of counts; ours come first. */
export const countNames = {
  store: ['store_code', '店舗コード', '店舗', '拠点コード'],
  /** Of a choice, then of the article itself. */
  choice: ['sub-code'],
  sku: ['sku', 'syohin_code', 'code', '商品コード', '品番', 'sku番号', '商品番号'],
  onHand: ['on_hand', 'zaiko_su', 'quantity', '在庫数', '在庫', '実在庫'],
} as const;

const find = (heading: Heading, names: readonly string[]) => heading.find(...names.map(plainName));

/** Counts of articles: SKU and number, and a store if there are several. */
export const isCounts = (heading: Heading): boolean =>
  find(heading, countNames.sku) !== null && find(heading, countNames.onHand) !== null;

const named = (column: Column, text: string): Named => ({ column: column.name, text });

function articleIn(row: Row, columns: readonly (Column | null)[]): Named {
  for (const column of columns) {
    const key = keyOf(row, column);
    if (column && key !== null) return named(column, key);
  }
  throw new BadRow('missing', columns.at(-1)?.name ?? 'sku');
}

/** @throws BrokenFile */
export function countsReader(heading: Heading): RowReader<StockLine[]> {
  heading.require(countNames.sku.map(plainName), countNames.onHand.map(plainName));
  const store = find(heading, countNames.store);
  const articles = [find(heading, countNames.choice), find(heading, countNames.sku)];
  const onHand = find(heading, countNames.onHand);
  return (row, report) => {
    const text = textOf(row, onHand, 100);
    if (!onHand || text === null) return [];
    const units = wholeOf({ column: onHand.name, text }, -MOST_UNITS, MOST_UNITS) ?? 0;
    if (units < 0) report.flag(row.line, 'negative_as_zero', onHand.name, text);
    const code = keyOf(row, store);
    if (store && code === null) throw new BadRow('missing', store.name);
    const article = { sku: articleIn(row, articles), product: null };
    const location = store && code !== null ? named(store, code) : null;
    return [{ line: row.line, column: onHand.name, article, location, onHand: Math.max(0, units) }];
  };
}
