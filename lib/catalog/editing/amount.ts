import type { Currency, Minor } from '../../money';

const digitsOf: Record<Currency, number> = { JPY: 0, USD: 2, EUR: 2 };

/** 1980 yen are '1980', 1980 cents '19.80'. */
export function typedAmount(amount: Minor, currency: Currency): string {
  const digits = digitsOf[currency];
  return digits === 0 ? String(amount) : (amount / 10 ** digits).toFixed(digits);
}

/** ￥1,980 → 1980 (yen), 19.8 → 1980 (cents); null for what is no amount of that currency. */
export function readAmount(text: string, currency: Currency): Minor | null {
  const plain = text.normalize('NFKC').replace(/[\s,¥$€円]/g, '');
  const match = /^(\d{1,9})(?:\.(\d+))?$/.exec(plain);
  if (!match) return null;
  const digits = digitsOf[currency];
  const [, whole = '', part = ''] = match;
  if (part.length > digits) return null;
  const amount = Number(whole) * 10 ** digits + Number(part.padEnd(digits, '0') || 0);
  return amount <= MOST ? amount : null;
}

/** What an integer column holds. */
const MOST = 2_000_000_000;
