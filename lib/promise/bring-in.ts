import type { Journey } from './route-arrival';

/** A place goods could come from: what it can spare of each line, and how they come. */
export interface Source {
  fromId: string;
  /** Available units beyond safety stock, a number a line. */
  units: readonly number[];
  metres: number;
  journey: Journey;
}

/** Goods that leave one place; `line` is an index of what is wanted. */
export interface Bring extends Journey {
  fromId: string;
  units: { line: number; quantity: number }[];
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

/** Units of the lines in question that a source would have left. */
const surplus = ({ units }: Source, missing: readonly number[]) =>
  sumOf(missing.map((wanted, line) => (wanted > 0 ? (units[line] ?? 0) - wanted : 0)));

const hasAll = ({ units }: Source, missing: readonly number[]) =>
  missing.every((wanted, line) => (units[line] ?? 0) >= wanted);

/**
 * From where what a shop lacks is brought, `missing` units of each line; null when it cannot be had from anywhere. One
 * place that has all of it goes before several; among such the one with the most to spare, then the nearest. Where none
 * has all of it, those with the most to spare give what they have.
 */
export function bringIn(missing: readonly number[], sources: readonly Source[]): Bring[] | null {
  const ranked = [...sources].sort((a, b) => surplus(b, missing) - surplus(a, missing) || a.metres - b.metres);
  const whole = ranked.find((source) => hasAll(source, missing));
  const left = [...missing];
  const brought = (whole ? [whole] : ranked).map((source) => takeFrom(source, left));
  return sumOf(left) === 0 ? brought.filter(({ units }) => units.length > 0) : null;
}

/** Takes what a source has of what is still missing, which gets less by it. */
function takeFrom({ fromId, units, journey }: Source, left: number[]): Bring {
  const taken = left.flatMap((wanted, line) => {
    const quantity = Math.min(wanted, units[line] ?? 0);
    left[line] = wanted - quantity;
    return quantity > 0 ? [{ line, quantity }] : [];
  });
  return { fromId, ...journey, units: taken };
}
