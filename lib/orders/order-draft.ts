import type { DeliveryTerms } from '../delivery/types';
import type { Minor, TaxLine } from '../money';
import type { FrozenPoint } from '../points/types';
import type { Bring } from '../promise/bring-in';
import type { PickupPromise } from '../promise/pickup-promise';
import type { FulfillmentKind, PaymentMethod } from '../ways';
import type { OrderedArticle } from './articles';
import type { PlaceOrderInput } from './input';
import type { BookedSlot, OneOrMore } from './types';

/** An order that has been checked and priced, but not written. */
export interface OrderDraft {
  input: PlaceOrderInput;
  parts: OneOrMore<PartDraft>;
  totals: { total: Minor; taxLines: TaxLine[] };
}

/** What of the whole order a part has to know. */
export interface Ordering {
  /** Null = not chosen yet. */
  paymentMethod: PaymentMethod | null;
}

/** What one location is to do, with the promise it gives. */
export interface PartDraft {
  kind: FulfillmentKind;
  /** How it can be paid. */
  methods: PaymentMethod[];
  /** Where it is collected, or leaves from. */
  locationId: string;
  /** Of a shop, as it was read; null where its hours are not what was promised by. */
  version: string | null;
  zone: string;
  /** Where staff prepare it. */
  preparedAtId: string;
  lines: OrderedArticle[];
  promise: PickupPromise;
  fee: Minor;
  slot: (BookedSlot & { capacity: number }) | null;
  point: FrozenPoint | null;
  delivery: DeliveryTerms | null;
  /** Goods the place lacks, and from where they come. */
  bring: Bring[];
}
