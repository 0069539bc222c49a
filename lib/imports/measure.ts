import { cellOf, decimalOf } from './cells';
import type { Column } from './heading';
import { BadRow } from './problem';
import type { Row } from './rows';

/** Ten metres and a ton: more is a slip of the pen. */
const MOST_MM = 10_000;
const MOST_GRAMS = 1_000_000;

/** A length or weight in a file's unit as a whole number of ours; null when the cell is empty. */
function measureOf(row: Row, column: Column, unit: number, most: number): number | null {
  const cell = cellOf(row, column);
  const value = decimalOf(cell);
  if (value === null) return null;
  const measure = Math.round(value * unit);
  if (measure < 1 || measure > most) throw new BadRow('out_of_range', column.name, cell.text);
  return measure;
}

/** Centimetres as millimetres. */
export const millimetresOf = (row: Row, column: Column) => measureOf(row, column, 10, MOST_MM);

/** Kilograms as grams. */
export const gramsOf = (row: Row, column: Column) => measureOf(row, column, 1000, MOST_GRAMS);
