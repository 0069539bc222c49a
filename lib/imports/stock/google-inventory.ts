import { requiredKey, textOf, wholeIn } from '../cells';
import type { Heading } from '../heading';
import { BadRow } from '../problem';
import type { RowReader } from '../table-items';
import { MOST_UNITS, type StockLine } from './types';

/** What the feed may say beside the number; spaces and underscores both occur. True = the shop can hand it over. */
const availabilities: Partial<Record<string, boolean>> = {
  in_stock: true,
  limited_availability: true,
  on_display_to_order: false,
  out_of_stock: false,
};

export const isGoogleInventory = (heading: Heading): boolean => heading.has('store_code', 'store code');

/**
 * Google's local inventory feed: store_code, id (the SKU), quantity, availability. What is out of stock counts as 0,
 * and so does what is only on display; without a number nothing else is known. @throws BrokenFile
 */
export function googleInventoryReader(heading: Heading): RowReader<StockLine[]> {
  heading.require(['id', 'sku'], ['quantity', 'availability']);
  const store = heading.find('store_code', 'store code');
  const id = heading.find('id', 'sku');
  const quantity = heading.find('quantity');
  const availability = heading.find('availability');
  return (row, report) => {
    if (!store || !id) throw new BadRow('missing', 'store_code');
    const location = { column: store.name, text: requiredKey(row, store) };
    const sku = { column: id.name, text: requiredKey(row, id) };
    const units = wholeIn(row, quantity, 0, MOST_UNITS);
    const said = textOf(row, availability, 100);
    const available = said === null ? true : availabilities[said.toLowerCase().replace(/[\s_]+/g, '_')];
    if (available === undefined) throw new BadRow('unknown_value', availability?.name ?? null, said ?? '');
    if (available && units === null) throw new BadRow('missing', quantity?.name ?? 'quantity');
    if (!available && units) report.flag(row.line, 'availability_says_none', availability?.name ?? null, said ?? '');
    const column = quantity?.name ?? 'quantity';
    return [
      { line: row.line, column, article: { sku, product: null }, location, onHand: available ? (units ?? 0) : 0 },
    ];
  };
}
