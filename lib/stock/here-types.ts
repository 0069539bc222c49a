import type { Localized } from '../locale';
import type { Currency, Minor } from '../money';
import type { MovementReason } from './types';

/** An article as staff of a shop look it up; what is not there is 0. */
export interface StockArticle {
  variantId: string;
  sku: string;
  gtin: string | null;
  title: Localized;
  optionLabel: Localized | null;
  imageUrl: string | null;
  price: Minor;
  currency: Currency;
  onHand: number;
  allocated: number;
  safetyStock: number;
  incoming: number;
}

export interface HereMovement {
  id: string;
  reason: MovementReason;
  /** Signed. */
  quantity: number;
  /** ISO. */
  at: string;
  /** Name of the member of staff who did it. */
  by: string | null;
  /** Number of the order it was for. */
  orderNumber: string | null;
  /** As input.ts has it. */
  why: string | null;
}

/** Goods another shop sent that nobody has taken in yet. */
export interface UnderWay {
  /** Of the movement they left by. */
  movementId: string;
  from: Localized;
  units: number;
  /** ISO. */
  sentAt: string;
}

/** An article with all that is known of it at one shop. */
export interface ArticleHere extends StockArticle {
  section: string | null;
  shelf: string | null;
  /** ISO; null = the shop never had it. */
  countedAt: string | null;
  /** Staff did not find what should be there: not counted since. */
  doubtedAt: string | null;
  movements: HereMovement[];
  underWay: UnderWay[];
}

/** Where goods can be sent to. */
export interface OtherShop {
  id: string;
  storeCode: string;
  name: Localized;
  /** Customers collect there. */
  isStore: boolean;
}

/** An article that lies in the shop and goes with what somebody takes home. */
export interface Suggestion {
  sku: string;
  handle: string;
  title: Localized;
  optionLabel: Localized | null;
  imageUrl: string | null;
  price: Minor;
  currency: Currency;
  units: number;
}
