import Stripe from 'stripe';
import { GatewayRefused } from '../types';

const { StripeCardError, StripeInvalidRequestError, StripeConnectionError, StripeAPIError, StripeRateLimitError } =
  Stripe.errors;

/** Somebody else is at the same object: not a no, only not now. */
const passing = new Set(['lock_timeout', 'idempotency_key_in_use', 'rate_limit']);

/** The final no in what Stripe threw; null for anything that may end otherwise when it is asked again. */
export function refusalIn(error: unknown): GatewayRefused | null {
  if (error instanceof StripeCardError || error instanceof StripeInvalidRequestError) {
    const reason = error.decline_code ?? error.code ?? 'invalid_request';
    return passing.has(reason) ? null : new GatewayRefused(reason);
  }
  return null;
}

/** Stripe did not answer, or was not well: nobody knows what became of what it was asked. */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof StripeConnectionError || error instanceof StripeAPIError || error instanceof StripeRateLimitError;

/** What is asked for is not there (any more). */
export const isMissing = (error: unknown): error is InstanceType<typeof StripeInvalidRequestError> =>
  error instanceof StripeInvalidRequestError && error.code === 'resource_missing';

/** Stripe keeps an error of its own for a day under the key it was asked by, and only answers it again. */
export const isKept = (error: unknown): boolean =>
  error instanceof StripeAPIError && error.headers?.['idempotent-replayed'] === 'true';
