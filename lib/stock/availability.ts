import type { Availability, Band } from './types';

/** Level as stored. */
export interface Level {
  onHand: number;
  allocated: number;
  safetyStock: number;
  /** Staff did not find what should be there, and nobody has counted since. */
  doubted?: boolean;
}

/** Units that may still be promised; never below 0. */
export const available = (level: Level): number => Math.max(0, level.onHand - level.allocated - level.safetyStock);

/** More are not told as few, nor promised to shoppers where a level is doubted. */
export const FEW = 2;
const SOME = 5;

/** 0 = none, 1–2 few, 3–5 some, more = plenty. */
const bandOf = (units: number): Band =>
  units <= 0 ? 'none' : units <= FEW ? 'few' : units <= SOME ? 'some' : 'plenty';

export function availabilityOf(level: Level, countedAt: Date): Availability {
  const units = level.doubted ? Math.min(available(level), FEW) : available(level);
  const band = bandOf(units);
  return { band, left: band === 'few' || band === 'some' ? units : null, countedAt };
}
