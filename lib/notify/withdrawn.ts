import { inLocale, type Locale } from '../locale';
import { formatMoney, type Minor } from '../money';
import type { Money } from '../orders/tracking-view';
import type { OrderPart } from '../orders/types';
import type { RefundWay } from '../payments/refund-way';
import type { Fact } from './mail-content';
import type { WithdrawnUnits } from './types';
import type { MailWords } from './words';

interface Withdrawn {
  t: MailWords;
  locale: Locale;
  order: Pick<OrderPart, 'currency'>;
  withdrawn: WithdrawnUnits;
  /** What is left costs. */
  total: Minor;
  money: Money;
  by?: RefundWay | undefined;
}

/** One after the other: まいにちスニーカー(紺 / 24.5 cm) 1点. */
export const withdrawnWords = ({ t, locale, withdrawn }: Pick<Withdrawn, 't' | 'locale' | 'withdrawn'>): string[] =>
  withdrawn.lines.map(({ title, optionLabel, quantity: count }) => {
    const name = inLocale(title, locale);
    const option = optionLabel && inLocale(optionLabel, locale);
    return t('withdrawn.line', { name: option ? t('withdrawn.option', { name, option }) : name, count });
  });

/** What was paid comes back, what was only set aside is not charged; at the counter there is less to pay. */
export function withdrawnMoney({ t, order, withdrawn, total, money, by = 'card' }: Omit<Withdrawn, 'locale'>): string {
  const say = (amount: Minor) => formatMoney(amount, order.currency);
  const [amount, left] = [say(withdrawn.amount), say(total)];
  if (money === 'due') return t('withdrawn.less', { amount, total: left });
  if (money === 'held') return t('withdrawn.released', { amount, total: left });
  return t('withdrawn.back', { amount, back: t(`back.${by}`) });
}

export function withdrawnFacts({ withdrawn, ...told }: Omit<Withdrawn, 'withdrawn'> & Partial<Withdrawn>): Fact[] {
  if (!withdrawn) return [];
  const { t, order, money } = told;
  const label = t(money === 'due' || money === 'held' ? 'facts.less' : 'facts.refunded');
  const value = t('contents.totalAmount', { amount: formatMoney(withdrawn.amount, order.currency) });
  return [
    { label: t('facts.withdrawn'), value: withdrawnWords({ ...told, withdrawn }).join('\n') },
    { label, value },
  ];
}
