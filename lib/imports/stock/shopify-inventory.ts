import { keyOf, requiredKey, textOf, wholeOf } from '../cells';
import { type Column, type Heading, plainName } from '../heading';
import { BadRow } from '../problem';
import type { Report } from '../report';
import type { Row } from '../rows';
import { optionColumns, optionLabels } from '../shopify-options';
import type { RowReader } from '../table-items';
import { type Article, MOST_UNITS, type StockLine } from './types';

const known = new Set([
  'handle',
  'url handle',
  'title',
  ...[1, 2, 3].flatMap((n) => [`option${n} name`, `option${n} value`]),
  'sku',
  'barcode',
  'hs code',
  'coo',
  'bin name',
]);
const counts = ['on hand (new)', 'on hand (current)', 'on hand', 'available (not editable)', 'available'];

export const isShopifyInventory = (heading: Heading): boolean =>
  heading.has('handle', 'url handle') && heading.has('option1 value') && !heading.has('variant price', 'price');

function articleOf(row: Row, heading: Heading): Article {
  const handleColumn = heading.find('handle', 'url handle');
  const skuColumn = heading.find('sku');
  if (!handleColumn) throw new BadRow('missing', 'Handle');
  const handle = { column: handleColumn.name, text: requiredKey(row, handleColumn) };
  const sku = keyOf(row, skuColumn);
  return {
    sku: sku !== null && skuColumn ? { column: skuColumn.name, text: sku } : null,
    product: { handle, labels: optionLabels(row, optionColumns(heading)) },
  };
}

/** null where nothing is said: an empty cell, and "not stocked", which is not 0. */
function unitsIn(row: Row, column: Column, report: Report): number | null {
  const text = textOf(row, column, 100);
  if (text === null || /^not[ _]stocked$/i.test(text)) return null;
  const units = wholeOf({ column: column.name, text }, -MOST_UNITS, MOST_UNITS);
  // Sold more often than it was there: nothing lies in the shop.
  if (units !== null && units < 0) report.flag(row.line, 'negative_as_zero', column.name, text);
  return units === null ? null : Math.max(0, units);
}

function longReader(heading: Heading, location: Column): RowReader<StockLine[]> {
  heading.require(counts);
  const columns = counts.map((name) => heading.find(name)).filter((column) => column !== null);
  return (row, report) => {
    const article = articleOf(row, heading);
    const column = columns.find((each) => textOf(row, each, 100) !== null);
    const onHand = column ? unitsIn(row, column, report) : null;
    if (!column || onHand === null) return [];
    const named = { column: location.name, text: requiredKey(row, location) };
    return [{ line: row.line, column: column.name, article, location: named, onHand }];
  };
}

function wideReader(heading: Heading, locations: Column[]): RowReader<StockLine[]> {
  return (row, report) => {
    const article = articleOf(row, heading);
    return locations.flatMap((column) => {
      const onHand = unitsIn(row, column, report);
      const location = { column: column.name, text: column.name };
      return onHand === null ? [] : [{ line: row.line, column: column.name, article, location, onHand }];
    });
  };
}

/**
 * Shopify's inventory CSV: a row a variant with a column a location, or a row a variant and location. Locations go by
 * the shop's code or name. @throws BrokenFile
 */
export function shopifyInventoryReader(heading: Heading): RowReader<StockLine[]> {
  const location = heading.find('location');
  if (location) return longReader(heading, location);
  const isKnown = (column: Column) => known.has(plainName(column.name));
  const locations = heading.columns.filter((column) => column.name !== '' && !isKnown(column));
  if (locations.length === 0) heading.require(['location']);
  return wideReader(heading, locations);
}
