import { and, eq, ne } from 'drizzle-orm';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Db } from '@/db/client';
import { deadAddresses, orders, pushSubscriptions } from '@/db/schema';
import { env } from '../../env';
import type { Channel } from '../../orders/types';
import { Refusal } from '../../refusal';
import { inPreference } from '../preference';
import type { ChooseChannelsInput, SubscribePushInput } from './input';

/**
 * Whoever has an order's link says how its customer is told. A number typed for SMS is the order's from then on, and is
 * tried again even if nothing arrived there before. Throws not_found, or invalid_input { fields } for SMS to what is no
 * mobile number and for a browser that has not subscribed.
 */
export async function chooseChannels(db: Db, { token, phone, ...chosen }: ChooseChannelsInput): Promise<void> {
  const wanted = [chosen.first, chosen.second, chosen.third].filter((channel) => channel !== null);
  await db.transaction(async (tx) => {
    const order = await lockOrder(tx, token);
    const number = parsePhoneNumberFromString((phone ?? order.phone).normalize('NFKC'), 'JP');
    if (wanted.includes('sms') && !isMobile(number?.number ?? '')) {
      throw new Refusal('invalid_input', { fields: { phone: 'mobile' } });
    }
    const isSubscribed = (await tx.$count(pushSubscriptions, eq(pushSubscriptions.orderId, order.id))) > 0;
    if (wanted.includes('push') && !isSubscribed) {
      throw new Refusal('invalid_input', { fields: { [placeOf(chosen, 'push')]: 'not_subscribed' } });
    }
    const channels = [...new Set(wanted)];
    await tx
      .update(orders)
      .set({ channels, ...(phone && { customerPhone: phone }) })
      .where(eq(orders.id, order.id));
    if (phone && number) {
      await tx
        .delete(deadAddresses)
        .where(and(eq(deadAddresses.channel, 'sms'), eq(deadAddresses.address, number.number)));
    }
  });
}

const placeOf = (chosen: Pick<ChooseChannelsInput, 'first' | 'second' | 'third'>, channel: Channel) =>
  (['first', 'second', 'third'] as const).find((place) => chosen[place] === channel) ?? 'first';

/** Japan gives mobile phones 060, 070, 080 and 090; of other countries the vendor knows better. */
const isMobile = (e164: string) => (e164.startsWith('+81') ? /^\+81[6-9]0\d{8}$/.test(e164) : e164 !== '');

/**
 * The browser a customer has in hand is told of an order from now on, before any other way; the last one that asked is
 * the one that is told. Throws not_found, or invalid_input for what is no address of a browser maker's push service.
 */
export async function subscribePush(db: Db, { token, endpoint, keys }: SubscribePushInput, now: Date): Promise<void> {
  if (!isPushService(new URL(endpoint).hostname)) throw new Refusal('invalid_input');
  await db.transaction(async (tx) => {
    const { id: orderId, channels } = await lockOrder(tx, token);
    await tx
      .delete(pushSubscriptions)
      .where(and(eq(pushSubscriptions.orderId, orderId), ne(pushSubscriptions.endpoint, endpoint)));
    await tx
      .insert(pushSubscriptions)
      .values({ orderId, endpoint, ...keys, createdAt: now })
      .onConflictDoUpdate({ target: [pushSubscriptions.orderId, pushSubscriptions.endpoint], set: keys });
    if (channels.includes('push')) return;
    const first: Channel[] = ['push', ...channels];
    await tx
      .update(orders)
      .set({ channels: inPreference(first).slice(0, MOST) })
      .where(eq(orders.id, orderId));
  });
}

/** The form has so many places; mail stands behind them anyway. */
const MOST = 3;

/** The shop calls the address it is given: only ever one of these hosts, or what lies under it. */
const isPushService = (host: string) => env.PUSH_HOSTS.some((known) => host === known || host.endsWith(`.${known}`));

async function lockOrder(tx: Db, token: string) {
  const [order] = await tx
    .select({ id: orders.id, channels: orders.channels, phone: orders.customerPhone })
    .from(orders)
    .where(eq(orders.token, token))
    .for('update');
  if (!order) throw new Refusal('not_found');
  return order;
}
