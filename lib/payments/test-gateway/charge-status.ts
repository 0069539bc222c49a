import type { PaymentState } from '../types';

/** Life of a charge at the test gateway: `challenge` while its holder is to prove himself; a decline leaves it pending for another card. */
export type ChargeStatus = PaymentState | 'challenge';

/** Nothing is left to do on its page. */
export const isSettled = (status: ChargeStatus): boolean => !['pending', 'challenge', 'awaiting'].includes(status);

export type CardOutcome = 'approve' | 'decline' | 'challenge' | 'slow' | 'lost_answer' | 'lapse';

type Reason = 'generic_decline' | 'insufficient_funds' | 'expired_card' | 'incorrect_cvc' | 'lost_card';
type CardSays = Exclude<CardOutcome, 'decline'> | Reason;

/** Test cards and what each does; any other valid number is approved. */
const outcomes: Record<string, { outcome: CardOutcome; reason?: Reason }> = {
  '4000000000003220': { outcome: 'challenge' },
  '4000000000000002': { outcome: 'decline', reason: 'generic_decline' },
  '4000000000009995': { outcome: 'decline', reason: 'insufficient_funds' },
  '4000000000000069': { outcome: 'decline', reason: 'expired_card' },
  '4000000000000127': { outcome: 'decline', reason: 'incorrect_cvc' },
  '4000000000009987': { outcome: 'decline', reason: 'lost_card' },
  '4000000000000077': { outcome: 'slow' },
  // Paid, but nobody hears of it: neither the browser nor, by an event, the shop.
  '4000000000000119': { outcome: 'lost_answer' },
  // Authorized, and refused when it is to be captured.
  '4000000000000341': { outcome: 'lapse' },
};

/** Every card with a life of its own, for a page that offers them; `says` names what comes of it. */
export const testCards = [
  { number: '4242424242424242', says: 'approve' },
  ...Object.entries(outcomes).map(([number, { outcome, reason }]) => ({ number, says: reason ?? outcome })),
] as readonly { number: string; says: CardSays }[];

export const cardOutcome = (number: string): CardOutcome => outcomes[number]?.outcome ?? 'approve';

/** Why a card is declined, as the gateway says it. */
export const declineReason = (number: string): string => outcomes[number]?.reason ?? 'generic_decline';

/** 「Visa •••• 4242」 */
export const cardLabel = (number: string): string => `${brandOf(number)} •••• ${number.slice(-4)}`;

function brandOf(number: string): string {
  if (number.startsWith('4')) return 'Visa';
  if (/^(5[1-5]|2[2-7])/.test(number)) return 'Mastercard';
  if (/^35/.test(number)) return 'JCB';
  return /^3[47]/.test(number) ? 'American Express' : 'Card';
}

/** Luhn check of a card number without spaces. */
export function isCardNumber(number: string): boolean {
  if (!/^\d{13,19}$/.test(number)) return false;
  const sum = [...number].reverse().reduce((total, digit, i) => {
    const value = i % 2 ? Number(digit) * 2 : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
