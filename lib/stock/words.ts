import type { Locale } from '../locale';
import type { Availability } from './types';

type Known = Pick<Availability, 'band' | 'left'>;

/** In stock, 4 left, None here: never "few" without the number. A shop must be in sight. */
export function stockWords({ band, left }: Known, locale: Locale): string {
  if (band === 'none') return locale === 'ja' ? '在庫なし' : 'None here';
  if (band === 'plenty' || left === null) return locale === 'ja' ? '在庫あり' : 'In stock';
  return locale === 'ja' ? `残り${left}点` : `${left} left`;
}

/** The same inside a narrow option: あり, 残り4, なし; Yes, 4 left, No. */
export function shortStockWords({ band, left }: Known, locale: Locale): string {
  if (band === 'none') return locale === 'ja' ? 'なし' : 'No';
  if (band === 'plenty' || left === null) return locale === 'ja' ? 'あり' : 'Yes';
  return locale === 'ja' ? `残り${left}` : `${left} left`;
}
