import { newToken } from '@/lib/ids';

type Fields = Record<string, string>;
export type Row = Record<string, unknown> & { id: string };

/** What Stripe answers with an error. */
export class Wrong extends Error {
  constructor(
    readonly status: number,
    readonly body: { type: string; code?: string; decline_code?: string; param?: string },
  ) {
    super(body.code ?? body.type);
  }
}

const no = (code: string, more: { param?: string } = {}) =>
  new Wrong(400, { type: 'invalid_request_error', code, ...more });

export interface Intent extends Row {
  amount: number;
  amount_received: number;
  currency: string;
  status: string;
  customer: string | null;
  metadata: Fields;
  cancellation_reason: string | null;
  last_payment_error: { code: string; decline_code?: string } | null;
  next_action: unknown;
  created: number;
}

interface ChargeRow extends Row {
  intent: string;
  amount: number;
  amount_captured: number;
  amount_refunded: number;
  captured: boolean;
  disputed: boolean;
  status: string;
  payment_method_details: unknown;
  balance: string | null;
}

const card = (captureBefore: number | null) => ({
  type: 'card',
  card: { brand: 'visa', last4: '4242', ...(captureBefore && { capture_before: captureBefore }) },
});

/** Stripe's side of the story in memory: what it keeps, what its customers do there, and what it does when it is asked. */
export class StripeBooks {
  readonly intents = new Map<string, Intent>();
  readonly charges = new Map<string, ChargeRow>();
  readonly refunds: (Row & { payment_intent: string; amount: number; status: string; metadata: Fields })[] = [];
  readonly disputes: (Row & { payment_intent: string; status: string; balance_transactions: unknown[] })[] = [];
  readonly customers = new Set<string>();
  /** Fee of a payment, per thousand. */
  readonly feeRate = 36;

  constructor(private readonly clock: () => Date) {}

  private now = () => Math.floor(this.clock().getTime() / 1000);

  intent(id: string): Intent {
    const intent = this.intents.get(id);
    if (!intent) throw new Wrong(404, { type: 'invalid_request_error', code: 'resource_missing', param: 'intent' });
    return intent;
  }

  chargeOf(id: string): ChargeRow | null {
    return [...this.charges.values()].filter(({ intent }) => intent === id).at(-1) ?? null;
  }

  // What the shop asks for.

  create(asked: Fields): Intent {
    const amount = Number(asked.amount);
    const customer = asked.customer ?? null;
    if (customer && !this.customers.has(customer)) throw no('resource_missing', { param: 'customer' });
    if (asked['payment_method_options[card][capture_method]'] !== 'manual') throw no('card_would_be_captured_at_once');
    const intent: Intent = {
      id: `pi_${newToken()}`,
      object: 'payment_intent',
      amount,
      amount_received: 0,
      currency: asked.currency ?? '',
      status: 'requires_payment_method',
      client_secret: `pi_secret_${newToken()}`,
      customer,
      metadata: { reference: asked['metadata[reference]'] ?? '' },
      cancellation_reason: null,
      last_payment_error: null,
      next_action: null,
      created: this.now(),
    };
    this.intents.set(intent.id, intent);
    return intent;
  }

  capture(id: string, asked: Fields): Intent {
    const intent = this.intent(id);
    const charge = this.chargeOf(id);
    if (intent.status !== 'requires_capture' || !charge) throw no('payment_intent_unexpected_state');
    const amount = Number(asked.amount_to_capture);
    if (amount > charge.amount) throw no('amount_too_large');
    this.take(intent, charge, amount);
    const rest = charge.amount - amount;
    // As Stripe does: what is let go of stands among the refunds.
    if (rest > 0) this.listRefund(charge, rest, {});
    return intent;
  }

  cancel(id: string): Intent {
    const intent = this.intent(id);
    if (['succeeded', 'canceled', 'processing'].includes(intent.status)) throw no('payment_intent_unexpected_state');
    const charge = this.chargeOf(id);
    if (charge?.status === 'succeeded') charge.amount_refunded = charge.amount;
    return Object.assign(intent, { status: 'canceled', next_action: null });
  }

  refund(asked: Fields) {
    const charge = this.chargeOf(asked.payment_intent ?? '');
    if (!charge?.captured) throw no('charge_not_captured');
    const amount = Number(asked.amount);
    const given = charge.amount_refunded - (charge.amount - charge.amount_captured);
    if (given + amount > charge.amount_captured) throw no('charge_already_refunded');
    return this.listRefund(charge, amount, { operation: asked['metadata[operation]'] ?? '' });
  }

  private listRefund(charge: ChargeRow, amount: number, metadata: Fields) {
    charge.amount_refunded += amount;
    const refund = { id: `re_${newToken()}`, payment_intent: charge.intent, amount, status: 'succeeded', metadata };
    this.refunds.push(refund);
    return refund;
  }

  private take(intent: Intent, charge: ChargeRow, amount: number): void {
    Object.assign(intent, {
      status: 'succeeded',
      amount_received: amount,
      next_action: null,
      last_payment_error: null,
    });
    Object.assign(charge, { captured: true, amount_captured: amount, balance: `txn_${newToken()}` });
  }

  private charge(intent: Intent, details: unknown, status = 'succeeded'): ChargeRow {
    const charge: ChargeRow = {
      id: `ch_${newToken()}`,
      object: 'charge',
      intent: intent.id,
      amount: intent.amount,
      amount_captured: 0,
      amount_refunded: 0,
      captured: false,
      disputed: false,
      status,
      metadata: intent.metadata,
      payment_method_details: details,
      balance: null,
    };
    this.charges.set(charge.id, charge);
    return charge;
  }

  // What the customer, the bank and time do.

  authorize(id: string, days = 7): void {
    const intent = this.intent(id);
    this.charge(intent, card(this.now() + days * 86_400));
    Object.assign(intent, { status: 'requires_capture', next_action: null, last_payment_error: null });
  }

  decline(id: string, decline_code: string): void {
    const intent = this.intent(id);
    this.charge(intent, card(null), 'failed');
    Object.assign(intent, {
      status: 'requires_payment_method',
      last_payment_error: { code: 'card_declined', decline_code },
    });
  }

  askForBank(id: string): void {
    Object.assign(this.intent(id), { status: 'requires_action', next_action: { type: 'use_stripe_sdk' } });
  }

  takeVoucher(id: string, days = 3): void {
    const stores = { familymart: null, lawson: { payment_code: '123456', confirmation_number: '09012345678' } };
    const konbini_display_details = {
      expires_at: this.now() + days * 86_400,
      hosted_voucher_url: 'https://payments.stripe.example/voucher',
      stores: { ...stores, ministop: null, seicomart: null },
    };
    Object.assign(this.intent(id), {
      status: 'requires_action',
      next_action: { type: 'konbini_display_details', konbini_display_details },
    });
  }

  payAtOnce(id: string, type: 'konbini' | 'paypay'): void {
    const intent = this.intent(id);
    this.take(intent, this.charge(intent, { type }), intent.amount);
  }

  /** The bank would not have it: the money is the merchant's again. */
  failRefund(id: string, failure_reason: string): void {
    const charge = this.chargeOf(id);
    const refund = this.refunds.findLast(({ payment_intent }) => payment_intent === id);
    if (!charge || !refund) throw new Error('nothing was given back');
    charge.amount_refunded -= refund.amount;
    Object.assign(refund, { status: 'failed', failure_reason });
  }

  lapse(id: string): void {
    this.cancel(id);
    this.intent(id).cancellation_reason = 'automatic';
  }

  dispute(id: string, status: string): void {
    const charge = this.chargeOf(id);
    if (!charge) throw new Error('nothing to contest');
    charge.disputed = true;
    const about = { charge: charge.id, currency: this.intent(id).currency, reason: 'product_not_received' };
    const evidence = { due_by: this.now() + 7 * 86_400 };
    const taken = { amount: -charge.amount_captured, fee: 1300, currency: about.currency };
    const known = this.disputes.find(({ payment_intent }) => payment_intent === id);
    if (known) known.status = status;
    else {
      this.disputes.push({
        ...{ id: `dp_${newToken()}`, object: 'dispute', payment_intent: id, amount: charge.amount_captured, status },
        ...{ ...about, evidence_details: evidence, created: this.now(), balance_transactions: [taken] },
      });
    }
  }

  // What it shows: an id, or with what is asked for (`expand`) the thing itself.

  shown(intent: Intent, expand: readonly string[]): Row {
    const charge = this.chargeOf(intent.id);
    if (!charge || !expand.some((path) => path.startsWith('latest_charge'))) {
      return { ...intent, latest_charge: charge?.id ?? null };
    }
    const { balance, ...made } = charge;
    const fee = Math.floor((charge.amount_captured * this.feeRate) / 1000);
    const isDeep = expand.includes('latest_charge.balance_transaction');
    const moved = balance && isDeep ? { id: balance, fee, currency: intent.currency } : balance;
    return { ...intent, latest_charge: { ...made, balance_transaction: moved } };
  }
}
