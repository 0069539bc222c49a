import { getTranslations } from 'next-intl/server';
import { fill } from '@/components/fill';
import { OrderCancel } from '@/components/order-cancel';
import { OrderExtend } from '@/components/order-extend';
import { OrderTrouble } from '@/components/order-trouble';
import { formatDistance } from '@/lib/geo';
import { getExtension } from '@/lib/holds/queries';
import { inLocale, type Locale } from '@/lib/locale';
import { discountKept, formatMoney, lineTotal, sumOf } from '@/lib/money';
import { listMissing } from '@/lib/orders/list-missing';
import { momentWords } from '@/lib/orders/moment-words';
import { listOtherShops } from '@/lib/orders/other-shops';
import type { Money } from '@/lib/orders/tracking-view';
import type { OrderPart } from '@/lib/orders/types';
import { readyParts } from '@/lib/promise/ready-words';
import { canBringOthers } from '@/lib/transfers/bring-others';
import { db } from '@/lib/web/database';
import { cancelOrder, decideOnTrouble, extendOrder } from './actions';
import type { FollowedPart } from './followed-order';

export async function refusalWords() {
  const t = await getTranslations('refusal');
  return {
    not_found: t('not_found'),
    too_late: t('too_late'),
    payment_unanswered: t('payment_unanswered'),
    already_changed: t('already_changed'),
    invalid_input: t('invalid_input'),
  };
}

/** What to do about goods that do not come as promised. */
export async function OrderDecision({ part: { order, store }, locale }: { part: FollowedPart; locale: Locale }) {
  const now = new Date();
  const [t, refusal] = await Promise.all([getTranslations('tracking.trouble'), getTranslations('refusal')]);
  const { trouble } = order.fulfillment;
  const overCounter = order.fulfillment.kind === 'pickup' && !order.fulfillment.point;
  const shops = overCounter ? await listOtherShops(db(), order, store, now) : [];
  const canWait = overCounter && (await canBringOthers(db(), { ...order.fulfillment, trouble }, now));
  const missing = trouble === 'missing' ? await listMissing(db(), order.fulfillment.id) : [];
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
      wait={canWait ? t(trouble === 'late' ? 'wait' : trouble === 'missing' ? 'bring' : 'again') : null}
      rest={restOf(order, missing, { label: t('rest'), note: t.raw('without') }, locale)}
      words={{
        title: t('title'),
        move: t.raw('move'),
        way: t.raw('way'),
        cancelBelow: t('cancelBelow'),
      }}
      refusals={Object.fromEntries(codes.map((code) => [code, refusal(code)]))}
      decide={decideOnTrouble}
    />
  );
}

/** What is there without what is missing, where there is any. */
function restOf(
  order: OrderPart,
  missing: readonly { sku: string; quantity: number }[],
  words: { label: string; note: string },
  locale: Locale,
) {
  const gone = order.lines.flatMap((line) => {
    const quantity = missing.find(({ sku }) => sku === line.sku)?.quantity ?? 0;
    const discount = line.discount - discountKept(line, line.quantity - quantity);
    return quantity > 0 ? [{ ...line, quantity, discount }] : [];
  });
  const count = (lines: readonly { quantity: number }[]) => lines.reduce((sum, { quantity }) => sum + quantity, 0);
  if (gone.length === 0 || count(gone) === count(order.lines)) return null;
  const what = gone
    .map(({ title, quantity }) => `${inLocale(title, locale)} × ${quantity}`)
    .join(locale === 'ja' ? '、' : ', ');
  const amount = formatMoney(sumOf(gone.map(lineTotal)), order.currency);
  return { label: words.label, note: fill(words.note, { what, amount }) };
}

/** More days to collect it, where they are offered. */
export async function OrderExtension({ part: { order, store }, locale }: { part: FollowedPart; locale: Locale }) {
  const now = new Date();
  const [t, refusal] = await Promise.all([getTranslations('holds.extend'), getTranslations('refusal')]);
  const until = await getExtension(db(), order.fulfillment.id, now);
  const codes = ['not_found', 'not_allowed', 'already_changed', 'too_late', 'wanted_by_others'] as const;
  return (
    <OrderExtend
      token={order.token}
      fulfillmentId={order.fulfillment.id}
      label={until && t('button', { until: momentWords(until, store.hours.zone, now, locale) })}
      words={{ once: t('once'), done: t('done') }}
      refusals={Object.fromEntries(codes.map((code) => [code, refusal(code)]))}
      action={extendOrder}
    />
  );
}

/** What cancelling does to the money, where there is any. */
const cancelKey: Partial<Record<Money, 'paid' | 'held' | 'awaiting'>> = {
  paid: 'paid',
  part_returned: 'paid',
  held: 'held',
  awaiting: 'awaiting',
};

/** What can still be done with what one place does of an order. */
export async function OrderActs({ part: { order, view }, titleId }: { part: FollowedPart; titleId: string }) {
  const t = await getTranslations('tracking.cancel');
  const amount = formatMoney(order.fulfillment.amount, order.currency);
  const words = {
    summary: t('summary'),
    ask: t('ask'),
    effect: t(cancelKey[view.money] ?? 'unpaid', { amount }),
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
