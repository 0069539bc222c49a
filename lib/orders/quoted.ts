import type { BasketWay } from '../basket/way';
import type { CouponJudge } from '../coupons/types';
import type { Locale } from '../locale';
import type { PickupPromise } from '../promise/pickup-promise';
import type { ServingShop } from '../promise/serve-basket';
import type { OpenSlot } from '../promise/slots';
import type { Store } from '../stores/types';
import type { Quote } from './quote';
import type { PartQuote } from './quote-parts';

export interface Seen {
  now: Date;
  locale: Locale;
}

export interface Chosen {
  store: Store;
  promise: PickupPromise | null;
}

/** All that is known of a basket and of what becomes of it. */
export interface Quoted {
  quote: Quote;
  /** What the basket's coupon would come to for other goods. */
  judge: CouponJudge | null;
  way: BasketWay;
  chosen: Chosen | null;
  parts: readonly PartQuote[];
  shops: readonly ServingShop[];
  /** How many other shops take orders, and can do nothing for it. */
  without: number;
  slots: readonly OpenSlot[];
}
