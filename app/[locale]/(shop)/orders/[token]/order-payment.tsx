import { getTranslations } from 'next-intl/server';
import { OrderPay } from '@/components/order-pay';
import type { Locale } from '@/lib/locale';
import { formatMoney, type Minor } from '@/lib/money';
import { datedMomentWords } from '@/lib/orders/moment-words';
import { declineOf } from '@/lib/payments/decline';
import type { Voucher } from '@/lib/payments/types';
import { getSetting } from '@/lib/stores/settings';
import { db } from '@/lib/web/database';
import { payOrder } from './actions';
import type { FollowedOrder } from './followed-order';
import { refusalWords } from './order-acts';

interface Props {
  followed: FollowedOrder;
  locale: Locale;
}

const zoneOf = ([first]: FollowedOrder['parts']) => first?.store.hours.zone ?? 'Asia/Tokyo';

const DAY_MS = 86_400_000;

/** The way on for who has not paid yet: a page to pay on, a number to pay by, or another try. */
export async function OrderPayment({ followed, locale }: Props) {
  const { order, parts, money } = followed;
  if (parts.some(({ view }) => view.canPayAgain)) return <PayAgain followed={followed} locale={locale} />;
  if (!parts.some(({ view }) => view.canPay)) return null;
  const awaited = money?.payments.find(({ state }) => state === 'awaiting');
  if (awaited?.voucher) {
    return <PayByVoucher followed={followed} voucher={awaited.voucher} amount={awaited.amount} locale={locale} />;
  }
  const t = await getTranslations('tracking.pay');
  const open = money?.payments.find(({ state }) => state === 'pending');
  return (
    <OrderPay
      token={order.token}
      action={payOrder}
      label={t('button', { amount: formatMoney(open?.amount ?? order.total, order.currency) })}
      after={t('after')}
      refusals={await refusalWords()}
    />
  );
}

interface ByVoucher extends Props {
  voucher: Voucher;
  /** To be paid there. */
  amount: Minor;
}

/** What a convenience store asks for; until it is paid there. */
async function PayByVoucher({ followed: { order, parts }, voucher, amount, locale }: ByVoucher) {
  const t = await getTranslations('tracking.pay.voucher');
  return (
    <section className="order-voucher" aria-labelledby="voucher-title">
      <h2 id="voucher-title">{t('title')}</h2>
      <dl>
        <dt>{t('number')}</dt>
        <dd className="voucher-number num">{voucher.number}</dd>
        <dt>{t('amount')}</dt>
        <dd className="num">{formatMoney(amount, order.currency)}</dd>
        <dt>{t('deadline')}</dt>
        <dd className="num">{order.payBy && datedMomentWords(order.payBy, zoneOf(parts), locale)}</dd>
      </dl>
      <p className="small">{t('how')}</p>
      <OrderPay
        token={order.token}
        action={payOrder}
        label={t('button')}
        after={null}
        refusals={await refusalWords()}
      />
    </section>
  );
}

/** Its card could not be charged: why, that nothing was taken, and what can be done. */
async function PayAgain({ followed: { order, parts, money }, locale }: Props) {
  const [t, declines] = await Promise.all([getTranslations('tracking.pay.again'), getTranslations('payment.declines')]);
  const failed = money?.payments.findLast(({ state }) => state === 'failed');
  const amount = formatMoney(money?.due ?? order.total, order.currency);
  const until = await waitsUntil({ order, parts });
  const says = until ? t('sent', { until: datedMomentWords(until, zoneOf(parts), locale) }) : t('counter');
  const why = [failed && declines(declineOf(failed.failure)), t('free'), says].filter(Boolean);
  return (
    <section className="order-voucher failed" aria-labelledby="again-title">
      <h2 id="again-title">{t('title')}</h2>
      <p className="small">{why.join(locale === 'ja' ? '' : ' ')}</p>
      {money?.payableOnline && (
        <OrderPay
          token={order.token}
          action={payOrder}
          label={t('button', { amount })}
          after={t('after')}
          refusals={await refusalWords()}
        />
      )}
    </section>
  );
}

/** What leaves the shop waits so long to be paid anew; null where all of it is collected at a counter. */
async function waitsUntil({ order, parts }: Pick<FollowedOrder, 'order' | 'parts'>): Promise<Date | null> {
  const isSent = parts.some(
    ({ view, order: { fulfillment } }) => view.canPayAgain && (fulfillment.kind === 'delivery' || fulfillment.point),
  );
  const failedAt = order.events.findLast(({ event }) => event === 'capture_failed')?.at;
  if (!isSent || !failedAt) return null;
  return new Date(failedAt.getTime() + (await getSetting(db(), 'unpaidDays')) * DAY_MS);
}
