import type { Currency, Minor } from '../money';
import type { ReadyWords } from '../promise/ready-words';
import type { Band } from '../stock/types';
import type { PaymentMethod } from '../ways';

/** What a shop can do for a line: all of it, less than wanted, nothing; or it is no longer sold anywhere. */
export type LineState = 'enough' | 'short' | 'none' | 'gone';

/** What an order of a basket would be at one shop now, as its pages show it: plain JSON in one language. */
export interface QuoteView {
  /** The chosen shop; null while none is chosen. */
  shop: QuotedShop | null;
  lines: QuotedLine[];
  /** Units of all that is still sold. */
  count: number;
  total: Minor;
  currency: Currency;
  /** Highest rate first. */
  taxes: { percent: number; tax: Minor }[];
  /** The shop cannot hand over every line, or takes no orders now; and what would help. */
  trouble: Trouble | null;
  /** Where else it could be collected: shops that have all of it first. */
  shops: ShopChoice[];
}

export interface QuotedShop {
  code: string;
  name: string;
  address: string;
  counter: string | null;
  methods: PaymentMethod[];
  holdDays: number;
  /** Null when it does not open in the days ahead. */
  promise: {
    ready: ReadyWords;
    /** With its date: 「本日 11/22(日) 15:30 以降」 */
    from: string;
    /** 「11月29日(日) 19:00」 */
    until: string;
  } | null;
}

export interface QuotedLine {
  sku: string;
  title: string;
  /** 「紺 / 24.5 cm」; null where there was nothing to choose. */
  label: string | null;
  quantity: number;
  state: LineState;
  /** Null once it is no longer sold. */
  sold: {
    path: string;
    picture: string | null;
    unitPrice: Minor;
    total: Minor;
    /** Taxed at the reduced rate: marked ※. */
    reduced: boolean;
    /** At the chosen shop; null while none is chosen. */
    stock: { band: Band; left: number | null } | null;
  } | null;
}

export interface Trouble {
  /** The nearest other shop that has every line. */
  nearest: { code: string; name: string; distance: string; when: string } | null;
  /** What would be left here without what is missing; null when that is nothing, or the shop takes no orders. */
  without: { count: number; total: Minor } | null;
}

export interface ShopChoice {
  code: string;
  name: string;
  distance: string | null;
  /** Lines it can hand over in full. */
  supplied: number;
  /** 「15:45 以降」, 「明日 11:00 以降」 */
  when: string;
}
