import { formatMoney } from '../money';
import { fixedMomentWords } from '../orders/moment-words';
import type { Fact } from './mail-content';
import { wayOfAll } from './order-occasion';
import type { Told } from './told';
import { withdrawnMoney } from './withdrawn';

/** What becomes of the money, in the sentences a message has room for. */
export function moneyWords(told: Told): string {
  const { t, kind, order, withdrawn, total, money, by = 'card' } = told;
  if (kind === 'order_payment_awaited') return t('awaited.money', { deadline: deadlineWords(told) });
  if (kind === 'order_payment_failed') return failedWords(told);
  // Over a counter nothing is left to wait for.
  if (kind === 'order_refunded') return t(by === 'counter' ? 'back.handed' : `back.${by}`);
  if (withdrawn) return withdrawnMoney({ t, order, withdrawn, total, money, by });
  if (money === 'returning' || money === 'returned') {
    if (order.received === 0) return t('ended.points');
    const amount = formatMoney(Math.min(total, order.received), order.currency);
    return t(`ended.${money}`, { amount, back: t(`back.${by}`) });
  }
  return t(money === 'released' ? 'ended.released' : 'ended.none');
}

/** Why, and that nothing was charged; of what leaves the shop, until when it waits to be paid anew. */
function failedWords({ t, parts, store, locale, failed }: Told): string {
  const why = t('failed.money', { why: t(`failed.${failed?.why ?? 'generic'}`) });
  if (!failed || wayOfAll(parts) === 'counter') return why;
  const until = t('failed.until', { until: fixedMomentWords(failed.until, store.hours.zone, locale) });
  return [why, until].join(locale === 'ja' ? '' : ' ');
}

/** What a convenience store asks for. */
export function awaitedFacts(told: Told): Fact[] {
  const { t, voucher } = told;
  return [
    ...(voucher ? [{ label: t('facts.voucher'), value: voucher }] : []),
    { label: t('facts.payBy'), value: deadlineWords(told) },
    dueFact(told),
  ];
}

export const dueFact = ({ t, order, total }: Told): Fact => ({
  label: t('facts.payment'),
  value: t('contents.totalAmount', { amount: formatMoney(total, order.currency) }),
});

const deadlineWords = ({ t, order, store, locale }: Told): string =>
  order.payBy ? t('slip.untilAt', { until: fixedMomentWords(order.payBy, store.hours.zone, locale) }) : '';
