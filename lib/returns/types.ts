import type { Localized } from '../locale';
import type { Currency, Minor } from '../money';
import type { OpenRefund } from '../payments/open-refund';
import type { PaidBy, ProviderName } from '../payments/types';

export type ReturnStatus = 'requested' | 'to_approve' | 'received' | 'rejected' | 'cancelled';
export type ReturnSource = 'online' | 'counter';
export const returnReasons = ['size', 'changed_mind', 'not_as_described', 'damaged', 'wrong_article'] as const;
export type ReturnReason = (typeof returnReasons)[number];
/** As staff find it. */
export const conditions = ['resellable', 'opened', 'damaged'] as const;
export type Condition = (typeof conditions)[number];
/** Where it goes: the shelf of the shop that took it, written off there, or back to the warehouse. */
export type Disposition = 'shelf' | 'damaged' | 'warehouse';

/** Why nothing (more) of a line can be brought back. */
export type Barrier = 'not_collected' | 'too_late' | 'all_returned';

/** A line of a purchase, as far as bringing it back goes. */
export interface ReturnableLine {
  lineId: string;
  fulfillmentId: string;
  productId: string;
  sku: string;
  title: Localized;
  optionLabel: Localized | null;
  imageUrl: string | null;
  unitPrice: Minor;
  quantity: number;
  returned: number;
  /** In returns that are asked for and not received. */
  requested: number;
  /** Units that can be brought back now. */
  left: number;
  barrier: Barrier | null;
  /** ISO; the last moment. null = not collected yet. */
  until: string | null;
  /** Only when faulty or wrong. */
  faultOnly: boolean;
}

export interface ReturnedLine {
  lineId: string;
  sku: string;
  title: Localized;
  optionLabel: Localized | null;
  quantity: number;
  reason: ReturnReason;
  condition: Condition | null;
  disposition: Disposition | null;
  amount: Minor;
}

/** A return as its customer and the counter follow it. */
export interface ReturnView {
  id: string;
  number: string;
  status: ReturnStatus;
  source: ReturnSource;
  store: { id: string; storeCode: string; name: Localized; zone: string };
  note: string | null;
  amount: Minor;
  withFee: boolean;
  currency: Currency;
  /** Page of what was taken instead. */
  exchange: { number: string; token: string } | null;
  /** A manager agreed to up to `amount`. */
  approved: boolean;
  /** ISO. */
  requestedAt: string;
  receivedAt: string | null;
  lines: ReturnedLine[];
  photos: string[];
}

/** What one payment gets back. */
export interface RefundShare {
  /** Of the refund, or of the payment before there is one. */
  id: string;
  provider: ProviderName;
  method: PaidBy | null;
  label: string | null;
  amount: Minor;
}

/** One purchase, on the web or at a till, with what can still be brought back of it. */
export interface Purchase {
  orderId: string;
  number: string;
  source: 'web' | 'rest' | 'till' | 'floor';
  /** ISO. */
  placedAt: string;
  store: Localized;
  zone: string;
  /** 「青木 みなみ」; empty for who bought at a till without saying. */
  customerName: string;
  /** a•••@mail.example; empty likewise. */
  email: string;
  total: Minor;
  currency: Currency;
  lines: ReturnableLine[];
  /** Asked for and not received. */
  open: ReturnView[];
  /** To be given back to this customer at a counter. */
  owed: Owed[];
}

export type Owed = Pick<OpenRefund, 'id' | 'amount' | 'currency' | 'provider' | 'method' | 'label' | 'state'>;

/** What was found: all purchases of that customer, what was looked for first. */
export interface Found {
  purchases: Purchase[];
  /** The return whose number or code was read. */
  returnId: string | null;
  /** Found by what only the receipt, the order or its page says. */
  byReceipt: boolean;
}

/** What taking these goods back comes to, before it is done. */
export interface ReturnPreview {
  currency: Currency;
  lines: { lineId: string; quantity: number; amount: Minor; disposition: Disposition }[];
  /** Of what collecting or sending cost. */
  fee: Minor;
  amount: Minor;
  shares: RefundShare[];
  approvalNeeded: boolean;
  /** What is taken instead costs so much, and so much of it the goods pay for. */
  exchange: { total: Minor; paid: Minor; due: Minor } | null;
}

/** What was done. */
export interface Received {
  returnId: string;
  number: string;
  currency: Currency;
  amount: Minor;
  /** Given back now or on its way: what is not set against an exchange. */
  givenBack: Minor;
  shares: RefundShare[];
  lines: { id: string; title: Localized; optionLabel: Localized | null; quantity: number; disposition: Disposition }[];
  exchange: Exchanged | null;
}

/** The order of what was taken instead. */
export interface Exchanged {
  orderId: string;
  number: string;
  token: string;
  total: Minor;
  /** By the goods that came back. */
  paid: Minor;
  /** Taken for the difference. */
  taken: Minor;
}
