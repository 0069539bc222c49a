import { getTranslations } from 'next-intl/server';
import { OrderCancel } from '@/components/order-cancel';
import { OrderPay } from '@/components/order-pay';
import { OrderTrouble } from '@/components/order-trouble';
import { formatDistance } from '@/lib/geo';
import { inLocale, type Locale } from '@/lib/locale';
import { formatMoney } from '@/lib/money';
import { listOtherShops } from '@/lib/orders/other-shops';
import type { Order } from '@/lib/orders/types';
import { readyParts } from '@/lib/promise/ready-words';
import { db } from '@/lib/web/database';
import { cancelOrder, decideOnTrouble, payOrder } from './actions';
import type { FollowedPart } from './followed-order';

async function refusalWords() {
  const t = await getTranslations('refusal');
  return {
    not_found: t('not_found'),
    too_late: t('too_late'),
    already_changed: t('already_changed'),
    invalid_input: t('invalid_input'),
  };
}

/** What to do about goods that do not come as promised. */
export async function OrderDecision({ part: { order, store }, locale }: { part: FollowedPart; locale: Locale }) {
  const now = new Date();
  const [t, refusal] = await Promise.all([getTranslations('tracking.trouble'), getTranslations('refusal')]);
  const shops = await listOtherShops(db(), order, store, now);
  const codes = ['out_of_stock', 'store_closed', 'unknown_store', 'method_not_offered', 'already_changed'] as const;
  return (
    <OrderTrouble
      token={order.token}
      fulfillmentId={order.fulfillment.id}
      shops={shops.map(({ store: other, metres, plan }) => ({
        code: other.storeCode,
        name: inLocale(other.name, locale),
        distance: formatDistance(metres ?? 0),
        when: readyParts(plan.readyAt, other.hours.zone, now, locale).sentence,
      }))}
      words={{
        title: t('title'),
        wait: t(order.fulfillment.trouble === 'late' ? 'wait' : 'again'),
        move: t.raw('move'),
        way: t.raw('way'),
        cancelBelow: t('cancelBelow'),
      }}
      refusals={Object.fromEntries(codes.map((code) => [code, refusal(code)]))}
      decide={decideOnTrouble}
    />
  );
}

/** The way on for who has not paid yet. */
export async function OrderPayment({ order, canPay }: { order: Order; canPay: boolean }) {
  if (!canPay) return null;
  const t = await getTranslations('tracking.pay');
  return (
    <OrderPay
      token={order.token}
      action={payOrder}
      label={t('button', { amount: formatMoney(order.total, order.currency) })}
      after={t('after')}
      refusals={await refusalWords()}
    />
  );
}

/** What can still be done with what one place does of an order. */
export async function OrderActs({ part: { order, view }, titleId }: { part: FollowedPart; titleId: string }) {
  const t = await getTranslations('tracking.cancel');
  const amount = formatMoney(order.fulfillment.amount, order.currency);
  const words = {
    summary: t('summary'),
    ask: t('ask'),
    effect: view.money === 'paid' ? t('paid', { amount }) : t('unpaid'),
    final: t('final'),
    button: t('button'),
  };
  return (
    <OrderCancel
      token={order.token}
      fulfillmentId={order.fulfillment.id}
      canCancel={view.canCancel}
      action={cancelOrder}
      words={words}
      refusals={await refusalWords()}
      titleId={titleId}
    />
  );
}
