import { type SQL, sql } from 'drizzle-orm';
import { fulfillments, locations } from '@/db/schema';

/**
 * Until when what is ready is really kept: its shop's minutes of grace after the deadline. Customers are told of the
 * deadline alone, and whoever comes a little late still gets the goods.
 */
export const keptUntil = (collectBy: Date, graceMinutes: number): Date =>
  new Date(collectBy.getTime() + graceMinutes * 60_000);

/** The same of a part, read beside the place it is collected at. */
export const keptUntilColumn: SQL<Date> =
  sql`${fulfillments.collectBy} + make_interval(mins => ${locations.graceMinutes})`.mapWith(fulfillments.collectBy);

/** By the clock of that column; the deadline alone is what the index knows. */
export const isOver = (now: Date): SQL => {
  const at = sql`${now.toISOString()}::timestamptz`;
  return sql`${fulfillments.collectBy} <= ${at} and ${keptUntilColumn} <= ${at}`;
};
