import { getTranslations } from 'next-intl/server';
import { LinesCancel, ShopChange, SlotChange } from '@/components/order-changes';
import { OrderDelegate } from '@/components/order-delegate';
import { openDelegateOf } from '@/lib/delegates/queries';
import { formatDistance } from '@/lib/geo';
import { inLocale, type Locale } from '@/lib/locale';
import { stepMomentWords } from '@/lib/orders/moment-words';
import { listOtherShops } from '@/lib/orders/other-shops';
import { listOwnSlots } from '@/lib/orders/own-slots';
import { canRelocate, canWithdraw, isWorkable } from '@/lib/orders/status';
import { readyParts } from '@/lib/promise/ready-words';
import { slotDays } from '@/lib/promise/slot-days';
import { db } from '@/lib/web/database';
import { actWords } from './act-words';
import type { FollowedOrder, FollowedPart } from './followed-order';
import { cancelLines, changeShop, changeSlot, createDelegate, revokeDelegate } from './own-actions';

interface Props {
  followed: FollowedOrder;
  part: FollowedPart;
  locale: Locale;
  titleId: string;
}

/** What its customer may change while it waits: time, shop, who collects, how much of it. */
export async function ChangeSection(props: Props) {
  const { order, view } = props.part;
  if (!view.canCancel || view.trouble || !isWorkable(order.paymentStatus)) return null;
  return (
    <div className="changes">
      <TimeChange {...props} />
      <PlaceChange {...props} />
      {order.fulfillment.kind === 'pickup' && !order.fulfillment.point && <Delegation {...props} />}
      <SomeCancel {...props} />
    </div>
  );
}

const hiddenOf = ({ order }: FollowedPart) => ({ token: order.token, fulfillmentId: order.fulfillment.id });

async function TimeChange({ followed: { holidays, now }, part, locale, titleId }: Props) {
  const { order, store } = part;
  const { fulfillment, paymentMethod, paymentStatus } = order;
  const booked = { ...fulfillment, fulfillmentId: fulfillment.id, paymentMethod, paymentStatus };
  const slots = await listOwnSlots(db(), booked, { store, holidays }, now);
  if (slots.length === 0) return null;
  const [t, picker, { refusals }] = await Promise.all([
    getTranslations('changes.slot'),
    getTranslations('slots'),
    actWords(),
  ]);
  return (
    <SlotChange
      hidden={hiddenOf(part)}
      days={slotDays(slots, store.hours.zone, now, locale)}
      booked={fulfillment.slot?.startsAt.toISOString() ?? null}
      action={changeSlot}
      words={{ summary: t('summary'), legend: t('legend'), button: t('button'), picker: picker.raw('picker') }}
      refusals={refusals}
      titleId={titleId}
    />
  );
}

async function PlaceChange({ followed: { now }, part, locale, titleId }: Props) {
  const { order, store } = part;
  if (order.fulfillment.status !== 'to_pick' || !canRelocate(order.fulfillment)) return null;
  const shops = await listOtherShops(db(), order, store, now);
  if (shops.length === 0) return null;
  const [t, { refusals }] = await Promise.all([getTranslations('changes.shop'), actWords()]);
  return (
    <ShopChange
      hidden={hiddenOf(part)}
      shops={shops.map(({ store: other, metres, plan }) => ({
        code: other.storeCode,
        name: inLocale(other.name, locale),
        distance: formatDistance(metres ?? 0),
        when: readyParts(plan.readyAt, other.hours.zone, now, locale).sentence,
      }))}
      action={changeShop}
      words={{
        summary: t('summary'),
        legend: t('legend'),
        lead: order.fulfillment.slot ? `${t('lead')}${locale === 'ja' ? '' : ' '}${t('slotLost')}` : t('lead'),
        way: t.raw('way'),
        button: t('button'),
      }}
      refusals={refusals}
      titleId={titleId}
    />
  );
}

async function Delegation({ followed: { now }, part, locale, titleId }: Props) {
  const { order, store, view } = part;
  const [delegate, t, { refusals, fields, labels }] = await Promise.all([
    openDelegateOf(db(), order.fulfillment.id),
    getTranslations('delegates.own'),
    actWords(),
  ]);
  const since = delegate && stepMomentWords(delegate.createdAt, store.hours.zone, now, locale);
  return (
    <OrderDelegate
      hidden={{ ...hiddenOf(part), locale }}
      sent={delegate && { id: delegate.id, name: delegate.name, since: t('since', { moment: since ?? '' }) }}
      create={createDelegate}
      revoke={revokeDelegate}
      words={{
        summary: t('summary'),
        lead: t('lead'),
        name: t('name'),
        nameHelp: t('nameHelp'),
        button: t('button'),
        sent: t.raw('sent'),
        link: t('link'),
        once: t('once'),
        copy: t('copy'),
        copied: t('copied'),
        share: t('share'),
        again: t('again'),
        againLead: t('againLead'),
        revoke: {
          summary: t('revoke.summary'),
          ask: t.raw('revoke.ask'),
          effect: t(view.phase === 'ready' ? 'revoke.effectReady' : 'revoke.effect'),
          button: t('revoke.button'),
        },
      }}
      labels={labels}
      refusals={refusals}
      fields={fields}
      titleId={titleId}
    />
  );
}

async function SomeCancel({ part, locale, titleId }: Props) {
  const { order, view } = part;
  const units = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  if (units < 2 || !canWithdraw(order.fulfillment)) return null;
  const [t, { refusals }] = await Promise.all([getTranslations('changes.lines'), actWords()]);
  return (
    <LinesCancel
      hidden={hiddenOf(part)}
      lines={order.lines.map(({ sku, title, optionLabel, quantity }) => ({
        ...{ sku, quantity },
        title: inLocale(title, locale),
        detail: optionLabel && inLocale(optionLabel, locale),
      }))}
      action={cancelLines}
      words={{
        summary: t('summary'),
        lead: t('lead'),
        keep: t('keep'),
        take: t.raw('take'),
        effect: [t(view.money === 'due' ? 'unpaid' : view.money === 'held' ? 'held' : 'paid'), t('final')].join(
          locale === 'ja' ? '' : ' ',
        ),
        button: t('button'),
      }}
      refusals={refusals}
      titleId={titleId}
    />
  );
}
