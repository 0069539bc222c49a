import type { FulfillmentKind, PaymentMethod } from '../ways';
import type { PointLimits, Temperature } from './types';

/** mm, longest first. */
export type Sides = [longest: number, middle: number, shortest: number];

/** What of an order line decides whether it can be sent or put into a locker. */
export interface ParcelLine {
  quantity: number;
  /** Sides of one packed article; null = nobody measured it. */
  packed: Sides | null;
  /** Of one packed article; null = nobody weighed it. */
  weightGrams: number | null;
  temperature: Temperature;
  ways: readonly FulfillmentKind[];
}

/** Goods packed into one parcel. */
export interface Parcel {
  /** Null as soon as one article's is not known. */
  sides: Sides | null;
  grams: number | null;
  /** What its goods have to be kept at, each once. */
  temperatures: Temperature[];
  /** How all of its goods may be had. */
  ways: FulfillmentKind[];
}

/** Why a place does not take a parcel; sides in mm, weights in grams. */
export type PointReason =
  | { kind: 'side' | 'sum' | 'weight'; limit: number; actual: number }
  | { kind: 'temperature'; limit: Temperature[]; actual: Temperature }
  | { kind: 'payment'; limit: PaymentMethod[]; actual: PaymentMethod }
  | { kind: 'unknown_size' | 'unknown_weight' | 'not_collectable' };

/** A packer stands no more piles than these side by side. */
const MOST_PILES = 4;

const longestFirst = (sides: readonly number[]): Sides => {
  const [longest = 0, middle = 0, shortest = 0] = [...sides].sort((a, b) => b - a);
  return [longest, middle, shortest];
};

export const sumOfSides = ([longest, middle, shortest]: Sides): number => longest + middle + shortest;

/** How high the highest of so many piles is, when the next thickest article always goes on the lowest. */
function highestOf(piles: number, heights: readonly number[]): number {
  const tops = Array.from({ length: piles }, () => 0);
  for (const height of heights) {
    const lowest = tops.indexOf(Math.min(...tops));
    tops[lowest] = (tops[lowest] ?? 0) + height;
  }
  return Math.max(...tops);
}

/**
 * Articles laid flat on one another, all the same way round, in as many piles as make the three sides shortest. A packer
 * can always do as much and mostly better, so that what is said to fit does fit.
 */
function packedTogether(articles: readonly Sides[]): Sides {
  const length = Math.max(...articles.map(([longest]) => longest));
  const width = Math.max(...articles.map(([, middle]) => middle));
  const heights = articles.map(([, , shortest]) => shortest).sort((a, b) => b - a);
  const stacks = Array.from({ length: Math.min(MOST_PILES, articles.length) }, (_, more) =>
    longestFirst([length, width * (more + 1), highestOf(more + 1, heights)]),
  );
  return stacks.reduce((best, stack) => (sumOfSides(stack) < sumOfSides(best) ? stack : best));
}

/** The parcel that the lines, at least one, make: never estimated smaller or lighter than it is. */
export function parcelOf(lines: readonly ParcelLine[]): Parcel {
  const articles = lines.flatMap(({ packed, quantity }) => Array.from({ length: quantity }, () => packed));
  const measured = articles.filter((sides) => sides !== null).map(longestFirst);
  const weights = lines.map(({ weightGrams, quantity }) => weightGrams && weightGrams * quantity);
  const isWeighed = (grams: number | null): grams is number => grams !== null;
  return {
    sides: measured.length === articles.length && measured.length > 0 ? packedTogether(measured) : null,
    grams: weights.every(isWeighed) ? weights.reduce((sum, grams) => sum + grams, 0) : null,
    temperatures: [...new Set(lines.map(({ temperature }) => temperature))],
    ways: (['pickup', 'delivery'] as const).filter((way) => lines.every(({ ways }) => ways.includes(way))),
  };
}

const over = (kind: 'side' | 'sum' | 'weight', actual: number, limit: number | null): PointReason[] =>
  limit !== null && actual > limit ? [{ kind, limit, actual }] : [];

function sizeReasons({ sides }: Parcel, { maxSideMm, maxSumMm }: PointLimits): PointReason[] {
  if (maxSideMm === null && maxSumMm === null) return [];
  if (!sides) return [{ kind: 'unknown_size' }];
  return [...over('side', sides[0], maxSideMm), ...over('sum', sumOfSides(sides), maxSumMm)];
}

function weightReasons({ grams }: Parcel, { maxGrams }: PointLimits): PointReason[] {
  if (maxGrams === null) return [];
  return grams === null ? [{ kind: 'unknown_weight' }] : over('weight', grams, maxGrams);
}

/**
 * Every reason why a place does not take a parcel, none = it may go there. A limit itself is still taken. What nobody
 * measured goes only where there is no limit: found too big at the locker, it would have nowhere to go.
 * `paymentMethod` null = not chosen yet.
 */
export function whyNot(parcel: Parcel, limits: PointLimits, paymentMethod: PaymentMethod | null): PointReason[] {
  const warm = parcel.temperatures.filter((temperature) => !limits.temperatures.includes(temperature));
  const isPaid = paymentMethod === null || limits.paymentMethods.includes(paymentMethod);
  return [
    ...(parcel.ways.includes('pickup') ? [] : [{ kind: 'not_collectable' } as const]),
    ...sizeReasons(parcel, limits),
    ...weightReasons(parcel, limits),
    ...warm.map((actual) => ({ kind: 'temperature', limit: limits.temperatures, actual }) as const),
    ...(isPaid ? [] : [{ kind: 'payment', limit: limits.paymentMethods, actual: paymentMethod } as const]),
  ];
}
