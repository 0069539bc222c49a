import { useTranslations } from 'next-intl';
import type { PriceRange } from '@/lib/catalog/input';
import { formatMoney } from '@/lib/money';

/** Words of a range of price: ¥3,000〜¥6,000, ¥10,000〜; ¥3,000–¥6,000, ¥10,000 and up. */
export function usePriceWords(): (range: PriceRange) => string {
  const t = useTranslations('catalog.price');
  const yen = (amount: number | null) => (amount === null ? '' : formatMoney(amount, 'JPY'));
  return ({ from, to }) => t(from === null ? 'to' : to === null ? 'from' : 'range', { from: yen(from), to: yen(to) });
}
