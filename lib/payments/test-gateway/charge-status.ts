/** Life of a charge: open until a card is accepted; a decline leaves it open for another card. */
export type ChargeStatus = 'open' | 'challenge' | 'paid';

export type CardOutcome = 'approve' | 'decline' | 'challenge' | 'slow';

/** Test cards and what each does; any other valid number is approved. */
const outcomes: Record<string, CardOutcome> = {
  '4000000000000002': 'decline',
  '4000000000003220': 'challenge',
  '4000000000000077': 'slow',
};

export const cardOutcome = (number: string): CardOutcome => outcomes[number] ?? 'approve';

/** Luhn check of a card number without spaces. */
export function isCardNumber(number: string): boolean {
  if (!/^\d{13,19}$/.test(number)) return false;
  const sum = [...number].reverse().reduce((total, digit, i) => {
    const value = i % 2 ? Number(digit) * 2 : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
