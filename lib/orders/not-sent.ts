import type { DeliveryOffer } from '../delivery/delivery-offer';
import { Refusal } from '../refusal';
import { outOfStock } from '../stock/commands';
import type { OrderedArticle } from './articles';

/** Why goods are not sent, in the terms of placeOrder: too few of them, or no carrier takes them there. */
export function notSent(offer: Exclude<DeliveryOffer, { kind: 'offered' }>, lines: readonly OrderedArticle[]): Refusal {
  return offer.kind === 'refused' && offer.reason === 'out_of_stock'
    ? outOfStock(lines)
    : new Refusal('not_deliverable', { skus: lines.map(({ sku }) => sku) });
}
