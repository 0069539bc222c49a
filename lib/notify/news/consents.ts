import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, locations, newsConsents, orders } from '@/db/schema';
import { newToken } from '../../ids';
import type { JobPayloads } from '../../jobs/names';
import type { Locale } from '../../locale';

export interface NewsConsent {
  email: string;
  token: string;
  locale: Locale;
  zone: string;
}

const columns = {
  email: newsConsents.email,
  token: newsConsents.token,
  locale: newsConsents.locale,
  zone: newsConsents.zone,
};

/** Of whoever agreed to news and has not taken it back; null for everybody else. */
export async function getConsent(db: Db, email: string): Promise<NewsConsent | null> {
  const [consent] = await db
    .select(columns)
    .from(newsConsents)
    .where(and(eq(newsConsents.email, email.toLowerCase()), isNull(newsConsents.withdrawnAt)));
  return consent ?? null;
}

/** By the secret of the link that ends it, whether it was ended before or not; null for an unknown one. */
export async function getConsentByToken(db: Db, token: string): Promise<(NewsConsent & { ended: boolean }) | null> {
  const [consent] = await db
    .select({ ...columns, ended: sql<boolean>`${newsConsents.withdrawnAt} is not null` })
    .from(newsConsents)
    .where(eq(newsConsents.token, token));
  return consent ?? null;
}

/**
 * Whoever placed the order agreed to news, and reads them where that order's shop is. Who took it back since then has
 * the last word.
 */
export async function keepConsent(db: Db, { orderId }: JobPayloads['keep_news_consent']): Promise<void> {
  const [order] = await db
    .select({
      email: sql<string>`lower(${orders.customerEmail})`,
      locale: orders.locale,
      zone: locations.zone,
      givenAt: orders.placedAt,
    })
    .from(orders)
    .innerJoin(fulfillments, and(eq(fulfillments.orderId, orders.id), eq(fulfillments.position, 0)))
    .innerJoin(locations, eq(locations.id, fulfillments.locationId))
    .where(and(eq(orders.id, orderId), eq(orders.marketingOptIn, true)));
  if (!order) return;
  await db
    .insert(newsConsents)
    .values({ ...order, token: newToken() })
    .onConflictDoUpdate({
      target: newsConsents.email,
      set: { locale: order.locale, zone: order.zone, givenAt: order.givenAt, withdrawnAt: null },
      setWhere: sql`${newsConsents.withdrawnAt} < excluded.given_at`,
    });
}

/** Ends news for good, at once; the same again changes nothing. False for an unknown secret. */
export async function endNews(db: Db, token: string, now: Date): Promise<boolean> {
  const consent = await getConsentByToken(db, token);
  if (!consent) return false;
  await db
    .update(newsConsents)
    .set({ withdrawnAt: now })
    .where(and(eq(newsConsents.token, token), isNull(newsConsents.withdrawnAt)));
  return true;
}
