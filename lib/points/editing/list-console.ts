import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Actor } from '../../access/actor';
import { saysAll, withinReach } from '../../stores/editing/list-console';
import type { PointListFilter } from './input';
import type { PointRow } from './types';

const PER_PAGE = 100;

const states: Record<NonNullable<PointListFilter['state']>, SQL> = {
  open: sql`and l.active`,
  off: sql`and not l.active`,
  drafted: sql``,
};

const columns = sql`l.id, l.store_code as "storeCode", p.kind, p.operator, l.name, l.prefecture, l.city, s.name as "servedFrom",
  p.lead_days as "leadDays", p.max_side_mm as "maxSideMm", p.max_sum_mm as "maxSumMm", p.max_grams as "maxGrams", l.active`;

export interface PointPage {
  rows: PointRow[];
  /** The code after which the next page begins; null = none. */
  next: string | null;
}

/**
 * Pickup points by their codes, one page of them, however many there are. What nobody drafts is read where it stands, by
 * the index of codes; the few that are being changed as they will be, if `db` lays drafts over.
 */
export async function listConsolePoints(db: Db, actor: Actor, filter: PointListFilter): Promise<PointPage> {
  const { q, kind, state, after } = filter;
  const narrowed = sql`l.kind = 'pickup_point' ${withinReach(actor, sql`p.served_from_id`)}
    ${saysAll(q, sql`, p.operator`)} ${kind ? sql`and p.kind = ${kind}` : sql``} ${state ? states[state] : sql``}
    ${after ? sql`and l.store_code > ${after}` : sql``}`;
  const standing = sql`
    select * from (
      select ${columns}, false as "isDrafted", false as "isNew"
      from public.locations l
      join public.pickup_points p on p.location_id = l.id join public.locations s on s.id = p.served_from_id
      where ${narrowed} and l.id not in (select id from changing)
      order by l.store_code limit ${PER_PAGE + 1}) standing
    union all`;
  const rows = await db.execute<PointRow & Record<string, unknown>>(sql`
    with changing as materialized (
      select substr(subject, 7)::uuid as id from drafts where subject like 'point:%')
    select * from (
      ${state === 'drafted' ? sql`` : standing}
      select ${columns}, true as "isDrafted",
        not exists (select from public.locations k where k.id = l.id) as "isNew"
      from changing c join locations l on l.id = c.id
      join pickup_points p on p.location_id = l.id join public.locations s on s.id = p.served_from_id
      where ${narrowed}) listed
    order by "storeCode" limit ${PER_PAGE + 1}`);
  const page = rows.slice(0, PER_PAGE);
  return { rows: [...page], next: rows.length > PER_PAGE ? (page.at(-1)?.storeCode ?? null) : null };
}
