import type { Localized } from '../locale';
import type { BasketAct } from './acts';
import type { BasketWay } from './way';

/** One article in a basket, whether it is still sold or not. */
export interface BasketLine {
  sku: string;
  quantity: number;
  title: Localized;
  /** 「紺 / 24.5 cm」 */
  optionLabel: Localized | null;
}

/** What one browser has put aside to order. */
export interface Basket {
  /** Secret of the browser's cookie. */
  token: string;
  /** Idempotency key of the order that will be made of it. */
  checkoutKey: string;
  way: BasketWay;
  /** Of the coupon it takes, as long as that holds. */
  couponCode: string | null;
  /** In the order they were put in. */
  lines: BasketLine[];
}

/** What a button of the basket's form did, for the page to say so. */
export interface ActDone {
  kind: BasketAct['kind'];
  /** The line that was taken out, to be put back. */
  removed: BasketLine | null;
}
