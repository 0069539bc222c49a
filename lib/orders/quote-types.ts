import type { CouponProblem } from '../coupons/types';
import type { Currency, Minor } from '../money';
import type { ReadyWords } from '../promise/ready-words';
import type { SlotDay } from '../promise/slot-days';
import type { RefusalCode } from '../refusal';
import type { Band } from '../stock/types';
import type { PaymentMethod } from '../ways';

/**
 * What becomes of a line: the chosen shop has all of it, will have it once it is brought in, has less than wanted, or
 * nothing; it comes from elsewhere; or it is no longer sold anywhere.
 */
export type LineState = 'enough' | 'brought' | 'elsewhere' | 'short' | 'none' | 'gone';

/** What an order of a basket would be now, as its pages show it: plain JSON in one language. */
export interface QuoteView {
  /** Where most of it goes, as far as the shopper has said. */
  place: 'store' | 'point' | 'delivery';
  /** The chosen shop; null while none is chosen. */
  shop: QuotedShop | null;
  lines: QuotedLine[];
  /** What each place would do; none while nobody is asked. */
  parts: QuotedPart[];
  /** What the chosen shop lacks was asked of somebody else. */
  divided: boolean;
  /** Ways to pay that all parts take. */
  methods: PaymentMethod[];
  /** Units of all that is still sold. */
  count: number;
  /** Of the goods. */
  subtotal: Minor;
  /** What is taken off the goods; null without a coupon, or where it does not hold. */
  discount: { code: string; title: string; amount: Minor } | null;
  /** Why the coupon of the basket takes nothing off. */
  couponTrouble: { code: string; problem: CouponProblem; missing: Minor; from: string } | null;
  /** For collecting and for sending, one of a kind; none where it is free. */
  fees: { kind: 'pickup' | 'delivery'; amount: Minor }[];
  total: Minor;
  /** Of that, to be paid online when it is reserved, where the rest is paid in the shop; 0 = nothing. */
  deposit: Minor;
  /** Less than this nobody takes online. */
  leastOnline: Minor;
  currency: Currency;
  /** Highest rate first. */
  taxes: { percent: number; tax: Minor }[];
  /** The shop cannot hand over every line, or takes no orders now; and what would help. */
  trouble: Trouble | null;
  /** Ways not to wait for what is brought in; null where nothing is, or nobody has it sooner. */
  sooner: Pick<Trouble, 'nearest' | 'rest'> | null;
  /** Times that can be booked in the chosen shop; none where it has none. */
  slots: SlotDay[];
  /** Where else it could be collected: shops that have all of it first. */
  shops: ShopChoice[];
  /** How many shops can do nothing for it. */
  without: number;
}

export interface QuotedShop {
  code: string;
  name: string;
  address: string;
  counter: string | null;
  methods: PaymentMethod[];
  holdDays: number;
  /** Null when it does not open in the days ahead. */
  promise: QuotedPromise | null;
}

export interface QuotedPromise {
  ready: ReadyWords;
  /** With its date: 「本日 11/22(日) 15:30 以降」 */
  from: string;
  /** 「11月29日(日) 19:00」 */
  until: string;
}

/** What one place would do of the basket. */
export interface QuotedPart {
  kind: 'store' | 'point' | 'delivery';
  /** Of a shop or a point. */
  code: string | null;
  /** Name of the place; empty for a delivery. */
  where: string;
  /** Address, and the counter or whose place it is; of a delivery where it goes, once that is known. */
  detail: string | null;
  /** Null where it cannot be done, or is not known yet. */
  promise: QuotedPromise | null;
  /** Open days it is kept where it is collected; 0 of a delivery. */
  holdDays: number;
  /** Goods are brought in for it first. */
  brought: boolean;
  fee: Minor;
  /** 「白磁のマグ × 2」 */
  lines: { sku: string; title: string; quantity: number }[];
  /** Why it cannot be done, with reasons in words. */
  problem: { code: RefusalCode; reasons: string[] } | null;
  delivery: QuotedDelivery | null;
}

export interface QuotedDelivery {
  carrier: string | null;
  /** The day it arrives at the earliest: 11/27 and (金); null while that is not known. */
  arrives: { figure: string; after: string } | null;
  /** The least it costs, while it is not known where it goes. */
  feeFrom: Minor | null;
  /** Local dates that can be chosen. */
  dates: { value: string; label: string }[];
  bands: { value: string; label: string }[];
}

export interface QuotedLine {
  sku: string;
  title: string;
  /** 「紺 / 24.5 cm」; null where there was nothing to choose. */
  label: string | null;
  quantity: number;
  state: LineState;
  /** Which part it belongs to; null while nobody is asked for it. */
  part: number | null;
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
  /** The nearest other shop that has what is missing here: collected in two shops. */
  rest: { code: string; name: string; distance: string; when: string } | null;
  /** What is missing may be sent home. */
  canSend: boolean;
  /** What would be left here without what is missing; null when that is nothing, or the shop takes no orders. */
  without: { count: number; total: Minor } | null;
}

export interface ShopChoice {
  code: string;
  name: string;
  distance: string | null;
  /** All of it now, later with what is brought in, or a part of it. */
  plan: 'now' | 'later' | 'part';
  /** Lines it can hand over in full now. */
  supplied: number;
  /** Titles of those it cannot; none where it has all, or has it brought in. */
  lacks: string[];
  /** 「15:45 以降」, 「明日 11:00 以降」 */
  when: string;
}
