import { randomInt } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { lineLinks, orders } from '@/db/schema';
import { env } from '../env';
import type { Locale } from '../locale';

/** Letters that are not mistaken for one another; 32⁸ of them are not found by trying. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 8;
const CODE = new RegExp(`(?<![0-9A-Z])[${ALPHABET}]{${LENGTH}}(?![0-9A-Z])`, 'g');

const newCode = () => Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

export interface LineLink {
  code: string;
  linked: boolean;
}

/** The code by which an order's customer links a LINE account; the same each time it is asked for. */
export async function getLineLink(db: Db, orderId: string): Promise<LineLink> {
  await db.insert(lineLinks).values({ orderId, code: newCode() }).onConflictDoNothing({ target: lineLinks.orderId });
  const [link] = await db.select().from(lineLinks).where(eq(lineLinks.orderId, orderId));
  if (!link) throw new Error('a link is gone');
  return { code: link.code, linked: link.lineUserId !== null };
}

/** Opens the chat with the merchant, the code already typed: https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/ */
export const lineChatUrl = (code: string): string =>
  `https://line.me/R/oaMessage/${encodeURIComponent(env.LINE_BASIC_ID)}/?${code}`;

export interface LinkedOrder {
  number: string;
  locale: Locale;
}

/**
 * Whoever sends an order's code is told of that order from now on, by LINE first. Answers the orders whose codes were
 * sent; null where nothing that was said looks like a code.
 */
export async function linkLine(
  db: Db,
  { userId, text }: { userId: string; text: string },
  now: Date,
): Promise<LinkedOrder[] | null> {
  const codes = [...text.normalize('NFKC').toUpperCase().matchAll(CODE)].map(([code]) => code);
  if (codes.length === 0) return null;
  const linked: LinkedOrder[] = [];
  for (const code of codes) {
    await db.transaction(async (tx) => {
      const [link] = await tx
        .update(lineLinks)
        .set({ lineUserId: userId, linkedAt: now })
        .where(eq(lineLinks.code, code))
        .returning({ orderId: lineLinks.orderId });
      if (!link) return;
      const [order] = await tx
        .select({ channels: orders.channels, number: orders.number, locale: orders.locale })
        .from(orders)
        .where(eq(orders.id, link.orderId));
      if (!order) return;
      linked.push({ number: order.number, locale: order.locale });
      if (order.channels.includes('line')) return;
      await tx
        .update(orders)
        .set({ channels: ['line', ...order.channels] })
        .where(eq(orders.id, link.orderId));
    });
  }
  return linked;
}
