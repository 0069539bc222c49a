import type { Locale } from '../locale';
import { formatMoney } from '../money';
import type { PickupFee } from './types';

/** 「受取手数料 ¥110(¥2,200以上で無料)」; null where collecting is free. */
export function pickupFeeWords(fee: PickupFee | null, locale: Locale): string | null {
  if (!fee) return null;
  const amount = formatMoney(fee.amount, 'JPY');
  const from = fee.freeFrom === null ? null : formatMoney(fee.freeFrom, 'JPY');
  if (locale === 'ja') return `受取手数料 ${amount}${from ? `(${from}以上で無料)` : ''}`;
  return `Pickup fee ${amount}${from ? ` (free from ${from})` : ''}`;
}
