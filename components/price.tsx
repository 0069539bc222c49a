import { clsx } from 'clsx';
import type { Locale } from '@/lib/locale';
import { type Currency, formatMoney, type Minor } from '@/lib/money';

interface PriceProps {
  amount: Minor;
  currency: Currency;
  locale: Locale;
  /** The lowest of several: ¥1,980 から / From ¥1,980. */
  from?: boolean;
  /** The price of the page. */
  main?: boolean;
}

const around = {
  ja: { before: '', from: '〜', tax: '(税込)' },
  en: { before: 'From ', from: '', tax: ' (tax incl.)' },
};

/** Tax-inclusive price as consumers must see it (総額表示). */
export function Price({ amount, currency, locale, from = false, main = false }: PriceProps) {
  const words = around[locale];
  return (
    <span className={clsx('price', main && 'main')}>
      {from && words.before}
      {formatMoney(amount, currency)}
      {from && words.from}
      <small>{words.tax}</small>
    </span>
  );
}
