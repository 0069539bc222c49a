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
  /** What takes off the discounts of the lines. */
  coupon: { id: string; code: string } | null;
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
  zone: string;
  /** Where staff prepare it. */
  preparedAtId: string;
  /** Of that shop, as its hours were read; null where they were not. */
  version: string | null;
  lines: OrderedArticle[];
  promise: PickupPromise;
  /** Of its price, to be paid online beforehand where the rest is paid in the shop; 0 = nothing. */
  depositPercent: number;
  fee: Minor;
  slot: (BookedSlot & { capacity: number }) | null;
  point: FrozenPoint | null;
  delivery: DeliveryTerms | null;
  /** Goods the place lacks, and from where they come. */
  bring: Bring[];
}
