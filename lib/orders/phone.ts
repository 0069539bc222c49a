/** Numbers that begin so have eleven digits (mobile, IP), all others ten. */
const ELEVEN = /^0[5-9]0/;

/** Digits a Japanese number lacks (positive) or has too many (negative), and how many it should have. */
export interface PhoneLength {
  missing: number;
  digits: 10 | 11;
}

/** How far what was typed is from the length of a Japanese number; null for a foreign one and for no number at all. */
export function phoneLength(typed: string): PhoneLength | null {
  const plain = typed.normalize('NFKC').trim();
  const number = plain.replace(/\D/g, '');
  if (plain.startsWith('+') || !number.startsWith('0')) return null;
  const digits = ELEVEN.test(number) ? 11 : 10;
  return { missing: digits - number.length, digits };
}

/** The digits of a number, however it was typed: +81 90-… is 090…. */
export const phoneDigits = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[^0-9]/g, '')
    .replace(/^81/, '0');
