import { getTranslations } from 'next-intl/server';
import { OrderCancel } from '@/components/order-cancel';
import { OrderPay } from '@/components/order-pay';
import { formatMoney } from '@/lib/money';
import type { Order } from '@/lib/orders/types';
import { cancelOrder, payOrder } from './actions';
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
