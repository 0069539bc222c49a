/** How collecting was, in the words of who collected. */
export interface Rating {
  /** 0–10. */
  score: number;
  comment: string | null;
  at: Date;
}

/** A rating as the staff of the shop see it. */
export interface StaffRating extends Rating {
  fulfillmentId: string;
  number: string;
  /** Low enough to be looked into. */
  low: boolean;
}

/** What a shop was given lately. */
export interface Ratings {
  /** Newest first. */
  rows: StaffRating[];
  /** Of all that count; null for none. */
  average: number | null;
  count: number;
}
