export const movementReasons = [
  'receive',
  'sale',
  'collect',
  'return',
  'count',
  'transfer_out',
  'transfer_in',
  'damage',
] as const;
export type MovementReason = (typeof movementReasons)[number];

/** ◎ in stock, ○ some, △ few (the last two with the number), × none. */
export type Band = 'plenty' | 'some' | 'few' | 'none';

/** What a shopper may know of one variant at one location. */
export interface Availability {
  band: Band;
  /** Units that can be had; told only while few enough to matter (some, few). */
  left: number | null;
  countedAt: Date;
}

/** How units stop being bound: they leave with their customer or with a carrier, go to another location, or go back. */
export type AllocationOutcome = 'collected' | 'transferred' | 'cancelled' | 'expired';

/** So many units kept back of each of so many articles. */
export interface SafetyStock {
  units: number;
  articles: number;
}
