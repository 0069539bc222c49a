import type { DeliveryAddress } from '../delivery/types';

/** How the goods of a basket are to reach their buyer, as far as he has said. */
export interface BasketWay {
  /** Where most of it goes: the chosen shop, a place that holds no stock, or home. */
  place: { kind: 'store' } | { kind: 'point'; code: string } | { kind: 'delivery' };
  /** Where goes what the chosen shop cannot hand over and have brought in. */
  rest: { kind: 'store'; code: string } | { kind: 'delivery' } | null;
  address: DeliveryAddress | null;
}

/** Collected in the chosen shop, until something else is said. */
export const collectedInStore: BasketWay = { place: { kind: 'store' }, rest: null, address: null };
