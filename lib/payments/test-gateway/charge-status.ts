/** Life of a charge at the test gateway. */
export type ChargeStatus = 'open' | 'challenge' | 'paid' | 'declined' | 'cancelled' | 'refunded';
