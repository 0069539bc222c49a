import type { Result } from '@/lib/result';
import type { FloorOrderInput, SaleInput } from '@/lib/till/input';
import type { Customer, FloorOrder, Sold } from '@/lib/till/types';
import type { CheckoutWords } from '../../checkout-words';
import type { DeliveryWords } from '../../delivery-fields';
import type { FindArticles } from '../stock/article-search';

/** What the till may ask for; the server decides whether it may. */
export interface TillActs {
  find: FindArticles;
  customer(input: { text: string }): Promise<Result<Customer>>;
  sell(input: SaleInput): Promise<Result<Sold>>;
  order(input: FloorOrderInput): Promise<Result<FloorOrder>>;
}

/** Sentences of the shop's own forms, in the page's language. */
export interface TillWords {
  person: CheckoutWords['person'];
  address: DeliveryWords;
}
