import { keyOf } from '../cells';
import type { Column } from '../heading';
import { BadRow } from '../problem';
import type { Row } from '../rows';

/** Rows that follow one another and share a handle. */
export interface ProductRows {
  handle: string;
  rows: Row[];
}

/** More than Shopify allows a product (2,048 variants, 250 pictures); what comes after continues it. */
const MOST_ROWS = 2500;

/** A handle is part of the product's address. */
const addressable = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}._~-]*$/u;

export interface RefusedRow {
  refused: BadRow;
  row: Row;
}

/** A row whose handle cannot be read stands alone, as `refused`. */
export async function* groupRows(
  rows: AsyncIterable<Row | RefusedRow>,
  handle: Column,
  check: (row: Row) => void,
): AsyncGenerator<ProductRows | RefusedRow> {
  let group: ProductRows | null = null;
  for await (const row of rows) {
    if ('refused' in row) {
      yield row;
      continue;
    }
    const key = handleOf(row, handle, check);
    if (typeof key !== 'string') {
      yield { refused: key, row };
      continue;
    }
    if (group && (group.handle !== key || group.rows.length >= MOST_ROWS)) {
      yield group;
      group = null;
    }
    group ??= { handle: key, rows: [] };
    group.rows.push(row);
  }
  if (group) yield group;
}

function handleOf(row: Row, handle: Column, check: (row: Row) => void): string | BadRow {
  try {
    check(row);
    const key = keyOf(row, handle);
    if (key === null) return new BadRow('missing', handle.name);
    return addressable.test(key) ? key : new BadRow('bad_handle', handle.name, key);
  } catch (error) {
    if (error instanceof BadRow) return error;
    throw error;
  }
}
