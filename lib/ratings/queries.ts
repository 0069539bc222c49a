import { and, desc, eq, gte, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders, ratings } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import { Refusal } from '../refusal';
import { getSetting } from '../stores/settings';
import type { Rating, Ratings } from './types';

/** As far back as a shop looks. */
const DAYS = 90;
/** As many as can be read. */
const MOST = 100;

export async function getRating(db: Db, fulfillmentId: string): Promise<Rating | null> {
  const [rating] = await db
    .select({ score: ratings.score, comment: ratings.comment, at: ratings.at })
    .from(ratings)
    .where(eq(ratings.fulfillmentId, fulfillmentId));
  return rating ?? null;
}

/** How collecting at a shop was rated in the last 90 days. Throws not_allowed. */
export async function listRatings(db: Db, actor: Actor, locationId: string, now: Date): Promise<Ratings> {
  if (!canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
  const since = new Date(now.getTime() - DAYS * 86_400_000);
  const [low, rows] = await Promise.all([
    getSetting(db, 'lowRating'),
    db
      .select({
        fulfillmentId: ratings.fulfillmentId,
        number: orders.number,
        score: ratings.score,
        comment: ratings.comment,
        at: ratings.at,
        average: sql<number>`avg(${ratings.score}) over ()`.mapWith(Number),
        count: sql<number>`(count(*) over ())::int`,
      })
      .from(ratings)
      .innerJoin(fulfillments, eq(fulfillments.id, ratings.fulfillmentId))
      .innerJoin(orders, eq(orders.id, fulfillments.orderId))
      .where(and(eq(fulfillments.locationId, locationId), gte(ratings.at, since)))
      .orderBy(desc(ratings.at), desc(ratings.fulfillmentId))
      .limit(MOST),
  ]);
  const [first] = rows;
  return {
    rows: rows.map(({ average: _, count: __, ...row }) => ({ ...row, low: row.score <= low })),
    average: first?.average ?? null,
    count: first?.count ?? 0,
  };
}
