/** Why a card was refused, as far as its holder is told: a gateway knows more, and says it in words of its own. */
export const declines = [
  'insufficient_funds',
  'expired_card',
  'incorrect_cvc',
  'authentication_failed',
  'authorization_expired',
  'generic',
] as const;
export type Decline = (typeof declines)[number];

/** Other names of the same. */
const named: Partial<Record<string, Decline>> = {
  invalid_cvc: 'incorrect_cvc',
  payment_intent_authentication_failure: 'authentication_failed',
  authentication_required: 'authentication_failed',
  charge_expired_for_capture: 'authorization_expired',
};

/** A card that was reported lost or stolen is refused like any other: whoever holds it need not know more. */
export function declineOf(reason: unknown): Decline {
  const code = typeof reason === 'string' ? reason : '';
  return declines.find((decline) => decline === code) ?? named[code] ?? 'generic';
}
