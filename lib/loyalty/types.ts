/** earn and take_back: by buying and returning; spend and give_back: by paying with them; adjust: by the merchant. */
export type PointEntryKind = 'earn' | 'take_back' | 'spend' | 'give_back' | 'adjust';

/** A movement of a member's points, as its owner sees it. */
export interface PointEntry {
  id: string;
  kind: PointEntryKind;
  /** Signed. */
  points: number;
  at: Date;
  /** Number and secret of the order it came of; null for none. */
  order: { number: string; token: string } | null;
}
