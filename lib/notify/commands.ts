import type { Db } from '@/db/client';
import { digest } from '../digest';
import { getExtension } from '../holds/queries';
import type { JobPayloads } from '../jobs/names';
import type { Locale } from '../locale';
import { offerAgain } from '../orders/offer-again';
import { partsOf } from '../orders/parts-of';
import { placeOf } from '../orders/place-of';
import { getOrder } from '../orders/queries';
import { canCancel } from '../orders/status';
import type { OrderPart } from '../orders/types';
import { getStoreById } from '../stores/queries';
import { getSettings } from '../stores/settings';
import { canBringOthers } from '../transfers/bring-others';
import { getVisit } from '../visits/queries';
import { composeMail } from './compose';
import { movedEventKey, orderEventKey } from './event-key';
import { getFailure, getPaidBy, getRefund, getVoucherNumber } from './money-told';
import { movedContent, movedShort, movedValues } from './moved-content';
import { orderContent, orderValues } from './order-content';
import { occasionOf } from './order-occasion';
import { getMovedPart, getReturnedAmount, getWithdrawnUnits } from './queries';
import { listReaches } from './reaches';
import { render } from './render';
import { shortWords } from './short-words';
import { signInContent } from './sign-in-content';
import { isStillTrue } from './still-true';
import { tell } from './tell';
import type { Change, ToldPart } from './told';
import type { Composed, MessageKind, OrderMessageKind, Reach } from './types';
import { visitContent, visitValues } from './visit-content';
import { planWhileHere } from './while-here/plan';

/** Tells the customer what happened to an order, in the language it was placed in. Once, however often it runs. */
export async function sendOrderMessage(db: Db, told: JobPayloads['send_order_message'], now: Date): Promise<void> {
  const { orderId, fulfillmentId, kind, occasion } = told;
  const order = await getOrder(db, orderId);
  if (!order) return;
  const concerned = partsOf(order).filter(({ fulfillment }) => !fulfillmentId || fulfillment.id === fulfillmentId);
  const [first, ...others] = await Promise.all(concerned.map((part) => toldPart(db, kind, part, now)));
  if (!first) return;
  if (!isStillTrue({ kind, occasion, paymentStatus: order.paymentStatus }, first.part.fulfillment, now)) return;
  const changed = await changeOf(db, told);
  const about = [kind, order, [first, ...others] as [ToldPart, ...ToldPart[]], now, changed] as const;
  const values = orderValues(...about);
  const short = shortWords(order.locale)(`order.${occasionOf(kind, about[2])}`, values);
  const words = { kind, content: orderContent(...about), values, short };
  const telling = { key: orderEventKey(told), kind, locale: order.locale, orderId };
  const compose = (channel: Reach['channel']) => render(db, channel, words);
  await tell(db, { ...telling, compose }, await listReaches(db, orderId), now);
  if (kind === 'order_ready') await planWhileHere(db, order, first, now);
}

/** What the event behind a message gave back or took out, and how money goes back. */
async function changeOf(db: Db, { orderId, kind, occasion }: JobPayloads['send_order_message']): Promise<Change> {
  switch (kind) {
    case 'order_payment_awaited':
      return { voucher: await getVoucherNumber(db, orderId) };
    case 'order_payment_failed':
      return occasion ? { failed: await getFailure(db, occasion) } : {};
    case 'order_refunded':
      return occasion ? await getRefund(db, occasion) : {};
    case 'order_returned':
      return occasion ? { refunded: await getReturnedAmount(db, occasion) } : {};
    case 'order_lines_cancelled':
      return {
        withdrawn: occasion ? await getWithdrawnUnits(db, occasion) : undefined,
        by: await getPaidBy(db, orderId),
      };
    case 'order_cancelled':
    case 'order_expired':
      return { by: await getPaidBy(db, orderId) };
    default:
      return {};
  }
}

async function toldPart(db: Db, kind: OrderMessageKind, part: OrderPart, now: Date): Promise<ToldPart> {
  const store = await getStoreById(db, part.fulfillment.locationId);
  if (!store) throw new Error('an order of a place that is gone');
  return { part, store: placeOf(store, part.fulfillment), ...(await offersOf(db, kind, part, now)) };
}

/** What its customer may do about it, where a message of that kind says so. */
async function offersOf(
  db: Db,
  kind: OrderMessageKind,
  part: OrderPart,
  now: Date,
): Promise<Pick<ToldPart, 'extendableUntil' | 'isSendable' | 'isBringable'>> {
  if (kind === 'order_reminder' || kind === 'order_last_day') {
    return { extendableUntil: await getExtension(db, part.fulfillment.id, now) };
  }
  if (kind === 'order_missing') return { isBringable: await canBringOthers(db, part.fulfillment, now) };
  return kind === 'order_expired' ? { isSendable: (await offerAgain(db, part, now)).isSendable } : {};
}

/** Tells the customer that other hours moved an order; nothing once it has come to its end. */
export async function sendMovedMessage(
  db: Db,
  { eventId }: JobPayloads['send_moved_message'],
  now: Date,
): Promise<void> {
  const part = await getMovedPart(db, eventId);
  const location = part && (await getStoreById(db, part.locationId));
  if (!part || !location) return;
  const { locale, orderId } = part;
  const store = placeOf(location, part);
  const words = {
    kind: 'order_moved' as const,
    content: movedContent(part, store),
    values: movedValues(part, store),
    short: movedShort(part, store),
  };
  const telling = { key: movedEventKey(eventId), kind: words.kind, locale, orderId };
  const compose = (channel: Reach['channel']) => render(db, channel, words);
  await tell(db, { ...telling, compose }, await listReaches(db, orderId), now);
}

const byMail = (address: string): Reach[] => [{ channel: 'mail', address }];

/** Tells the customer what happened to a visit; once for each time it changed. */
export async function sendVisitMessage(
  db: Db,
  { visitId, kind, at }: JobPayloads['send_visit_message'],
  now: Date,
): Promise<void> {
  const visit = await getVisit(db, visitId);
  const store = visit && (await getStoreById(db, visit.locationId));
  if (!visit || !store) return;
  const held = visit.order && canCancel(visit.order.status) ? await getOrder(db, visit.order.id) : null;
  const content = visitContent(kind, { ...visit, held }, store);
  const words = { kind, content, values: visitValues(visit, store), short: content.title };
  const telling = { key: `${kind}:${visitId}:${at}`, kind, locale: visit.locale };
  const compose = (channel: Reach['channel']) => render(db, channel, words);
  await tell(db, { ...telling, compose }, byMail(visit.customerEmail), now);
}

export async function sendSignInLink(
  db: Db,
  { email, url, locale }: JobPayloads['send_sign_in_link'],
  now: Date,
): Promise<void> {
  const composed = composeMail(signInContent({ url, locale }), await getSettings(db, ['brand', 'seller']));
  await send(db, { key: `sign_in_link:${digest(url)}`, kind: 'sign_in_link', to: email, locale, ...composed }, now);
}

interface Mail extends Composed {
  key: string;
  kind: MessageKind;
  to: string;
  locale: Locale;
}

/** One mail to one address, which no other channel could take over. */
export async function send(db: Db, { key, kind, to, locale, ...composed }: Mail, now: Date): Promise<void> {
  await tell(db, { key, kind, locale, compose: async () => composed }, byMail(to), now);
}
