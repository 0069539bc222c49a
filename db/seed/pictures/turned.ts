import { shape, type Tones } from './paint';

/**
 * Half the outline of something round, from its mouth down to its foot: first [radius, y], then straight steps
 * [radius, y] or curved ones [radius, y, radius, y, radius, y] with their two control points first.
 */
export type Outline = readonly (readonly number[])[];

/** Depth of the ellipse one would see at the mouth and at the foot. 0 is straight from the side. */
export type Sag = readonly [mouth: number, foot: number];

const FLAT: Sag = [0, 0];
const LIT = -0.5;
const SHADED = 0.55;

type Point = readonly [x: number, y: number];

const pairs = (step: readonly number[]): Point[] =>
  Array.from({ length: step.length / 2 }, (_, i) => [step[2 * i] ?? 0, step[2 * i + 1] ?? 0]);

const text = (points: readonly Point[]) => points.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join(' ');

/** Commands down (or up) one meridian; `points` are grouped a step. */
function line(steps: Point[][], upwards: boolean): string {
  if (!upwards) return steps.map((step) => (step.length === 1 ? 'L' : 'C') + text(step)).join('');
  const ends = steps.map((step) => step.at(-1) as Point);
  return steps
    .slice(1)
    .map((step, i) => (step.length === 1 ? 'L' : 'C') + text([...step.slice(0, -1).reverse(), ends[i] as Point]))
    .reverse()
    .join('');
}

/**
 * The strip of a round body between two meridians: −1 is its left edge, 0 its middle, 1 its right edge.
 * Every meridian is the outline drawn narrower, so planes follow the form by themselves.
 */
export function strip(cx: number, outline: Outline, from: number, to: number, sag: Sag = FLAT): string {
  const steps = outline.map(pairs);
  const [top, foot] = [steps[0]?.[0], steps.at(-1)?.at(-1)];
  if (!top || !foot) throw new Error('An outline needs a mouth and a foot');
  const depth = (y: number) => sag[0] + ((sag[1] - sag[0]) * (y - top[1])) / (foot[1] - top[1]);
  const meridian = (f: number) =>
    steps.map((step) => step.map(([r, y]): Point => [cx + f * r, y + depth(y) * Math.sqrt(1 - f * f)]));
  const across = (r: number, ry: number, sweep: 0 | 1) =>
    ry > 0 ? `A${Math.round(r)} ${Math.round(ry)} 0 0 ${sweep} ` : 'L';
  const [left, right] = [meridian(from), meridian(to)];
  const rightFoot = right.at(-1)?.at(-1) as Point;
  const leftTop = left[0]?.[0] as Point;
  return (
    `M${text([leftTop])}${line(left.slice(1), false)}${across(foot[0], sag[1], 0)}${text([rightFoot])}` +
    `${line(right, true)}${across(top[0], sag[0], 1)}${text([leftTop])}Z`
  );
}

/** A round body in its three planes: lit from the left, shaded to the right. */
export const turned = (cx: number, outline: Outline, t: Tones, sag: Sag = FLAT) =>
  shape(strip(cx, outline, -1, 1, sag), t.b) +
  shape(strip(cx, outline, -1, LIT, sag), t.l) +
  shape(strip(cx, outline, SHADED, 1, sag), t.s);
