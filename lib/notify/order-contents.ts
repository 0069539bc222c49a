import { inLocale, type Locale } from '../locale';
import { formatMoney, fullPrice, type Minor, sumOf } from '../money';
import type { Order, OrderPart } from '../orders/types';
import type { MailContents } from './mail-content';
import type { MailWords } from './words';

/** Consumption tax below the usual rate is marked. */
const USUAL_RATE = 1000;

interface Listed {
  t: MailWords;
  locale: Locale;
  currency: Order['currency'];
  /** At least one. */
  parts: readonly Pick<OrderPart, 'lines' | 'fulfillment'>[];
  /** What they cost, and the tax in it; tax is told of whole orders. */
  total: Minor;
  taxLines: Order['taxLines'];
  /** Of the total, paid with points; told of whole orders. */
  points: Minor;
}

/** Every article with its price, the fees, what it comes to and the tax in it. */
export function orderContents({ t, locale, currency, parts, total, taxLines, points }: Listed): MailContents {
  const say = (amount: Minor) => formatMoney(amount, currency);
  const reduced = (rate: number) => (rate < USUAL_RATE ? ' ※' : '');
  const fees = parts.flatMap(({ fulfillment: { kind, fee } }) =>
    fee > 0 ? [{ title: t(`contents.fee.${kind}`), detail: '', price: say(fee) }] : [],
  );
  const lines = parts
    .flatMap((part) => part.lines)
    .map((line) => ({
      title: inLocale(line.title, locale),
      detail: [line.optionLabel && inLocale(line.optionLabel, locale), t('contents.quantity', { count: line.quantity })]
        .filter(Boolean)
        .join(locale === 'ja' ? ' ・ ' : ' · '),
      price: `${say(fullPrice(line))}${reduced(line.taxRate)}`,
    }));
  const off = sumOf(parts.flatMap((part) => part.lines).map((line) => line.discount));
  const discount = off > 0 ? [{ title: t('contents.discount'), detail: '', price: `−${say(off)}` }] : [];
  const paid = points > 0 ? [t('contents.points', { points: say(points), rest: say(total - points) })] : [];
  const taxes = taxLines.map(
    ({ rate, gross, tax }) =>
      `${t('contents.tax', { rate: rate / 100, gross: say(gross), tax: say(tax) })}${reduced(rate)}`,
  );
  const marked = taxLines.some(({ rate }) => rate < USUAL_RATE);
  return {
    title: t('contents.title'),
    note: t('contents.note'),
    lines: [...lines, ...discount, ...fees],
    total: { label: t('contents.total'), value: t('contents.totalAmount', { amount: say(total) }) },
    taxes: [...paid, ...taxes, ...(marked ? [t('contents.reduced')] : [])],
  };
}
