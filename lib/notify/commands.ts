import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { messages } from '@/db/schema';
import { env } from '../env';
import { newId } from '../ids';
import type { JobPayloads } from '../jobs/names';
import type { Locale } from '../locale';
import { digest } from '../members/digest';
import { partsOf } from '../orders/parts-of';
import { placeOf } from '../orders/place-of';
import { getOrder } from '../orders/queries';
import type { OrderPart } from '../orders/types';
import { getStoreById } from '../stores/queries';
import { getVisit } from '../visits/queries';
import { composeMail } from './compose';
import { movedContent } from './moved-content';
import { orderContent, type ToldPart } from './order-content';
import { getMovedPart } from './queries';
import { signInContent } from './sign-in-content';
import { deliver } from './transport';
import type { Composed, MessageKind } from './types';
import { visitContent } from './visit-content';

/** Tells the customer what happened to an order, in the language it was placed in. Once, however often it runs. */
export async function sendOrderMessage(
  db: Db,
  { orderId, fulfillmentId, kind, occasion }: JobPayloads['send_order_message'],
  now: Date,
): Promise<void> {
  const order = await getOrder(db, orderId);
  if (!order) return;
  const concerned = partsOf(order).filter(({ fulfillment }) => !fulfillmentId || fulfillment.id === fulfillmentId);
  const [first, ...others] = await Promise.all(concerned.map((part) => toldPart(db, part)));
  if (!first) return;
  // The goods came meanwhile, or the customer has decided.
  if (kind === 'order_delayed' && !first.part.fulfillment.trouble) return;
  const composed = await composeMail(orderContent(kind, order, [first, ...others], now));
  const key = [kind, fulfillmentId ?? orderId, occasion].filter(Boolean).join(':');
  await send(db, { key, kind, to: order.customerEmail, locale: order.locale, orderId, ...composed }, now);
}

async function toldPart(db: Db, part: OrderPart): Promise<ToldPart> {
  const store = await getStoreById(db, part.fulfillment.locationId);
  if (!store) throw new Error('an order of a place that is gone');
  return { part, store: placeOf(store, part.fulfillment) };
}

/** Tells the customer that other hours moved an order; nothing once it has come to its end. */
export async function sendMovedMessage(
  db: Db,
  { eventId }: JobPayloads['send_moved_message'],
  now: Date,
): Promise<void> {
  const part = await getMovedPart(db, eventId);
  const store = part && (await getStoreById(db, part.locationId));
  if (!part || !store) return;
  const { email: to, locale, orderId } = part;
  const composed = await composeMail(movedContent(part, store));
  await send(db, { key: `order_moved:${eventId}`, kind: 'order_moved', to, locale, orderId, ...composed }, now);
}

/** Tells the customer what happened to a visit; once for each time it changed. */
export async function sendVisitMessage(
  db: Db,
  { visitId, kind, at }: JobPayloads['send_visit_message'],
  now: Date,
): Promise<void> {
  const visit = await getVisit(db, visitId);
  const store = visit && (await getStoreById(db, visit.locationId));
  if (!visit || !store) return;
  const composed = await composeMail(visitContent(kind, visit, store));
  const { customerEmail: to, locale } = visit;
  await send(db, { key: `${kind}:${visitId}:${at}`, kind, to, locale, ...composed }, now);
}

export async function sendSignInLink(
  db: Db,
  { email, url, locale }: JobPayloads['send_sign_in_link'],
  now: Date,
): Promise<void> {
  const composed = await composeMail(signInContent({ url, locale }));
  await send(db, { key: `sign_in_link:${digest(url)}`, kind: 'sign_in_link', to: email, locale, ...composed }, now);
}

interface Outgoing extends Composed {
  key: string;
  kind: MessageKind;
  to: string;
  locale: Locale;
  orderId?: string;
}

/** Written down first, then delivered; a retry after a failed delivery sends what was written down. */
async function send(db: Db, { to, ...message }: Outgoing, now: Date): Promise<void> {
  await db
    .insert(messages)
    .values({ ...message, id: newId(), channel: 'mail', recipient: to, createdAt: now })
    .onConflictDoNothing({ target: messages.key });
  const [waiting] = await db
    .select()
    .from(messages)
    .where(and(eq(messages.key, message.key), isNull(messages.sentAt)));
  if (!waiting) return;
  const { id, recipient, locale, subject, text, html } = waiting;
  await deliver({ to: recipient, locale, subject, text, html: html ?? '', messageId: id });
  // A link that signs in is nobody else's to read; only the mailbox of a demo shows it again.
  const secret = message.kind === 'sign_in_link' && !env.DEMO ? { text: '', html: null } : {};
  await db
    .update(messages)
    .set({ sentAt: now, ...secret })
    .where(eq(messages.id, waiting.id));
}
