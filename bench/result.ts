/** One line of the table, and one object of --json. */
export interface Result {
  name: string;
  value: number;
  unit: string;
  /** The same measured on the least thing that could do it, in the same run; null where there is none. */
  floor: number | null;
  /** value / floor. */
  ratio: number | null;
  target: string;
  met: boolean;
}

/** What a value has to be, in words and as a rule. */
interface Target {
  words: string;
  isMet: (value: number, floor: number) => boolean;
}

export const atLeastOfFloor = (share: number): Target => ({
  words: `≥ ${Math.round(share * 100)}% of floor`,
  isMet: (value, floor) => value >= share * floor,
});
export const atMostTimesFloor = (times: number): Target => ({
  words: `≤ ${times} × floor`,
  isMet: (value, floor) => value <= times * floor,
});
export const atLeast = (least: number): Target => ({ words: `≥ ${least}`, isMet: (value) => value >= least });
export const atMost = (most: number): Target => ({ words: `≤ ${most}`, isMet: (value) => value <= most });
export const exactly = (wanted: number): Target => ({ words: `= ${wanted}`, isMet: (value) => value === wanted });

/** Three figures: more would be noise. */
const rounded = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(3)));

interface Measured {
  name: string;
  value: number;
  unit: string;
  floor?: number;
  target: Target;
}

/** A measured value held against its target. */
export function judge({ name, value, unit, floor, target }: Measured): Result {
  return {
    name,
    value: rounded(value),
    unit,
    floor: floor === undefined ? null : rounded(floor),
    ratio: floor === undefined ? null : rounded(value / floor),
    target: target.words,
    met: target.isMet(value, floor ?? 0),
  };
}
