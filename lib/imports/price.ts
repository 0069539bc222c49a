import type { Minor, TaxRate } from '../money';
import { type Cell, decimalOf } from './cells';
import { BadRow } from './problem';

export const MOST_YEN = 99_999_999;

/** Hundredths of a yen: a price may come with a fraction, and is made whole only after tax is added. */
export type Hundredths = number;

/** 1,980 · ¥1980 · ￥1,980 · 1980円 · 1980.00; null when empty. */
export function readPrice({ column, text }: Cell): Hundredths | null {
  const bare = text
    .normalize('NFKC')
    .trim()
    .replace(/^[¥\\]\s*/, '')
    .replace(/\s*円$/, '');
  const yen = decimalOf({ column, text: bare });
  if (yen === null && text.trim() !== '') throw new BadRow('not_a_number', column, text);
  if (yen === null) return null;
  if (yen < 0 || yen > MOST_YEN) throw new BadRow('out_of_range', column, text);
  return Math.round(yen * 100);
}

/**
 * Whole yen, tax included. `added` is the rate to add to a price that came without tax, null when it came with it.
 * Rounded half up, once a price: 909 without 10% is 1,000, as the merchant who divided 1,000 by 1.1 meant it.
 */
export const wholeYen = (price: Hundredths, added: TaxRate | null): Minor =>
  Math.floor((price * (10_000 + (added ?? 0)) + 500_000) / 1_000_000);

export const isWhole = (price: Hundredths): boolean => price % 100 === 0;

/** 10 · 10% · 0.1 as basis points; null when empty. */
export function readTaxRate({ column, text }: Cell): TaxRate | null {
  const value = decimalOf({ column, text: text.normalize('NFKC').trim().replace(/\s*%$/, '') });
  if (value === null) return null;
  const rate = Math.round(value < 1 ? value * 10_000 : value * 100);
  if (rate < 0 || rate > 2500) throw new BadRow('out_of_range', column, text);
  return rate;
}
