import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { newId } from '../../ids';
import type { Route } from '../../promise/route-arrival';
import type { Outcome } from '../report';

/** Writes routes, one a pair of places. Gives how many there are of each outcome. */
export async function saveRoutes(tx: Db, routes: readonly Route[]): Promise<Record<Outcome, number>> {
  const rows = JSON.stringify(routes.map((route) => ({ ...route, id: newId() })));
  const [counts] = await tx.execute<Record<Outcome, number>>(sql`
    with given as (
      select * from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, "fromId" uuid, "toId" uuid, weekdays text[],
        "cutoffMinute" smallint, "transitDays" smallint, "arrivesMinute" smallint, "closedDates" date[])),
    known as (
      select given."fromId", given."toId",
        (r.weekdays, r.cutoff_minute, r.transit_days, r.arrives_minute, r.closed_dates) is not distinct from
        (given.weekdays, given."cutoffMinute", given."transitDays", given."arrivesMinute", given."closedDates") as same
      from given join transfer_routes r on r.from_id = given."fromId" and r.to_id = given."toId"),
    written as (
      insert into transfer_routes (id, from_id, to_id, weekdays, cutoff_minute, transit_days, arrives_minute, closed_dates)
      select id, "fromId", "toId", weekdays, "cutoffMinute", "transitDays", "arrivesMinute", "closedDates" from given
      on conflict (from_id, to_id) do update set
        weekdays = excluded.weekdays, cutoff_minute = excluded.cutoff_minute, transit_days = excluded.transit_days,
        arrives_minute = excluded.arrives_minute, closed_dates = excluded.closed_dates
      returning 1)
    select (select count(*)::int from given) - (select count(*)::int from known) as created,
      (select count(*)::int from known where not same) as changed,
      (select count(*)::int from known where same) as unchanged`);
  return counts ?? { created: 0, changed: 0, unchanged: 0 };
}
