import type messages from '@/messages/ja/checkout.json';
import type { BasketWords } from './basket-words';
import type { FieldLabels } from './ui/field';

/** Sentences of the checkout, in the page's language; {names} are filled in by `fill`. */
export type CheckoutWords = (typeof messages)['parts'] & { basket: BasketWords; field: FieldLabels };
