import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { orders, pushSubscriptions } from '@/db/schema';
import { env } from '../../env';
import { maskedPhone } from '../../orders/masked-phone';
import { channels } from '../../orders/types';
import { getLineLink, lineChatUrl } from '../line-link';
import { listAddresses } from '../reaches';
import type { NoticeChoice } from './types';

/** How the customer of an order is told; null for an unknown order. */
export async function getNoticeChoice(db: Db, orderId: string): Promise<NoticeChoice | null> {
  const [order] = await db
    .select({ channels: orders.channels, phone: orders.customerPhone })
    .from(orders)
    .where(eq(orders.id, orderId));
  if (!order) return null;
  const link = await getLineLink(db, orderId);
  const known = await listAddresses(db, orderId);
  const pushKey = env.VAPID_PUBLIC_KEY ?? null;
  return {
    channels: order.channels,
    offered: channels.filter((channel) => channel !== 'push' || pushKey !== null),
    dead: known.flatMap(({ channel, isDead }) => (isDead ? [channel] : [])),
    phone: maskedPhone(order.phone),
    line: { ...link, url: lineChatUrl(link.code) },
    pushKey,
    subscribed: (await db.$count(pushSubscriptions, eq(pushSubscriptions.orderId, orderId))) > 0,
  };
}
