import type messages from '@/messages/ja/checkout.json';
import type { BasketWords } from './basket-words';
import type { DeliveryWords } from './delivery-fields';
import type { FieldLabels } from './ui/field';

/** Sentences of the checkout, in the page's language; {names} are filled in by `fill`. */
type Parts = (typeof messages)['parts'];
export type CheckoutWords = Omit<Parts, 'delivery'> & {
  basket: BasketWords;
  field: FieldLabels;
  delivery: Parts['delivery'] & { fields: DeliveryWords };
};
