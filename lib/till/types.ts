import type { Currency, Minor } from '../money';

/** A member who buys in the shop, as far as staff have to know. */
export interface Customer {
  memberId: string;
  name: string | null;
  /** m•••@mail.example */
  email: string;
}

/** What a sale came to. */
export interface Sold {
  orderId: string;
  /** Of its receipt. */
  fulfillmentId: string;
  number: string;
  total: Minor;
  currency: Currency;
}

/** What an order from the shop floor came to. */
export interface FloorOrder {
  number: string;
  /** Secret of its page, where its customer follows and pays it. */
  token: string;
  total: Minor;
  currency: Currency;
  /** ISO; until then it is to be paid online. null = where it is collected. */
  payBy: string | null;
}
