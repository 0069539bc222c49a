import { cast, mix, type Painted, place } from '../paint';

/** Colour as the shoe in question shows it: as it is near, duller on the one that stands behind. */
export type Seen = (color: string) => string;

const near: Seen = (color) => color;
const behind: Seen = (color) => mix(color, '#2a2438', 0.16);

/** Where the two shoes stand: x, y and scale of each. */
export interface Stance {
  near: readonly [x: number, y: number, scale: number];
  far: readonly [x: number, y: number, scale: number];
}

/** Side by side, toes to the right, the far one a step ahead: what low shoes stand like. */
const sideBySide: Stance = { near: [-14, 14, 0.985], far: [52, -60, 0.94] };

/** For flat shoes, which would hide too little of what lies under the far one. */
export const closeBy: Stance = { near: [-18, 14, 0.985], far: [64, -32, 0.94] };

/** A pair of the same shoe between x0 and x1, each drawn standing on y = 640. */
export const pair =
  (x0: number, x1: number, shoe: (seen: Seen) => string, stance: Stance = sideBySide): Painted =>
  (g) =>
    cast(x0, x1, g) + place(...stance.far, shoe(behind)) + place(...stance.near, shoe(near));
