/** Every expected "no". Closed: a new reason is added here and in messages/<locale>/refusal.json. */
export const refusalCodes = [
  'invalid_input',
  'not_found',
  'not_allowed',
  'sign_in_required',
  'wrong_credentials',
  'too_many_attempts',
  'out_of_stock',
  'basket_empty',
  'quantity_limit',
  'unknown_product',
  'unknown_store',
  'store_closed',
  'method_not_offered',
  'consent_missing',
  'already_changed',
  'too_late',
  'not_paid',
  'wrong_code',
  'payment_declined',
  'payment_unknown',
  'payment_unanswered',
  'capture_failed',
  'bad_signature',
  'repeated_request',
  'price_changed',
  'slot_taken',
  'slot_closed',
  'unknown_point',
  'point_refuses',
  'serving_closed',
  'not_collectable',
  'not_deliverable',
  'not_ready',
  'not_today',
  'link_used',
  'link_revoked',
  'wanted_by_others',
  'no_show_limit',
  'already_named',
  'coupon_refused',
  'points_short',
  'not_returnable',
  'already_returned',
  'approval_needed',
  'endpoint_off',
  'paid_online',
  'still_open',
  'last_merchant',
  'file_too_large',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Facts about the refusal that the sentence or the page needs; never personal, never secret. */
export type RefusalDetails = Record<string, unknown>;

/** Thrown by commands for an expected "no", so that the transaction rolls back. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(code);
  }
}
