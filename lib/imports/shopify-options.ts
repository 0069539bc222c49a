import { textOf } from './cells';
import type { Column, Heading } from './heading';
import type { Row } from './rows';

const LONGEST_LABEL = 100;
const places = [1, 2, 3] as const;

/** Shopify's word for the only variant of a product without options. */
const DEFAULT = 'default title';

/** Columns of the three options' values. */
export const optionColumns = (heading: Heading): (Column | null)[] =>
  places.map((n) => heading.find(`option${n} value`));

/** The values a row gives for its product's options, in their order; none for a product that has no options. */
export function optionLabels(row: Row, columns: readonly (Column | null)[]): string[] {
  const labels = columns.map((column) => textOf(row, column, LONGEST_LABEL));
  const given = labels.filter((label) => label !== null);
  return given.length === 1 && given[0]?.toLowerCase() === DEFAULT ? [] : given;
}

/** The names of the options, where the row gives them: Shopify does so on a product's first row. */
export const optionNames = (row: Row, columns: readonly (Column | null)[]): string[] =>
  columns.map((column) => textOf(row, column, LONGEST_LABEL)).filter((name) => name !== null);
