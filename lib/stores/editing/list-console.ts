import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { type Actor, canRunShop } from '../../access/actor';
import type { Localized } from '../../locale';
import type { StoreListFilter } from './input';
import type { KeptKind, StoreHint, StoreRow } from './types';

const PER_PAGE = 100;

/** What it is to lack something, in a row `l`. */
const lacks: Record<StoreHint, SQL> = {
  photo: sql`l.kind = 'store' and l.photo_url is null`,
  hours: sql`not exists (select from jsonb_each(l.weekly_hours) d where jsonb_array_length(d.value) > 0) and l.hours_text is null`,
  hours_text: sql`l.hours_text is not null`,
  english: sql`(l.name ->> 'en' is null or (l.access is not null and l.access ->> 'en' is null)
    or (l.counter is not null and l.counter ->> 'en' is null))`,
  counter: sql`l.kind = 'store' and l.counter is null`,
};

const states: Record<NonNullable<StoreListFilter['state']>, SQL> = {
  open: sql`l.active`,
  off: sql`not l.active`,
  drafted: sql`exists (select from drafts s where s.subject = 'store:' || l.id::text)`,
};

/** `%` and `_` as they are typed. */
const like = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Every word stands somewhere in its code, its names or its address. */
export const saysAll = (q: string, more: SQL = sql``): SQL =>
  sql.join(
    q
      .normalize('NFKC')
      .split(/\s+/)
      .filter(Boolean)
      .map(
        (word) => sql`and concat_ws(' ', l.store_code, l.name ->> 'ja', l.name ->> 'en', l.prefecture ->> 'ja',
          l.prefecture ->> 'en', l.city ->> 'ja', l.city ->> 'en', l.street ->> 'ja', l.phone, l.postcode ${more})
          ilike ${like(word)}`,
      ),
    sql` `,
  );

/** Of a manager those he works at. */
export const withinReach = (actor: Actor, column: SQL): SQL =>
  canRunShop(actor)
    ? sql``
    : sql`and ${column} = any(${sql.param(actor.kind === 'staff' ? [...actor.locationIds] : [])}::uuid[])`;

interface Found extends Record<string, unknown> {
  id: string;
  storeCode: string;
  kind: KeptKind;
  name: Localized;
  prefecture: Localized | null;
  city: Localized | null;
  photoUrl: string | null;
  active: boolean;
  hints: StoreHint[];
  isDrafted: boolean;
  isNew: boolean;
}

export interface StorePage {
  rows: StoreRow[];
  /** The code after which the next page begins; null = none. */
  next: string | null;
}

/**
 * Shops and warehouses by their codes, one page of them. Read by a connection that lays drafts over (`drafted`), they are
 * as they will be.
 */
export async function listConsoleStores(db: Db, actor: Actor, filter: StoreListFilter): Promise<StorePage> {
  const { q, kind, state, hint, after } = filter;
  const rows = await db.execute<Found>(sql`
    select l.id, l.store_code as "storeCode", l.kind, l.name, l.prefecture, l.city, l.photo_url as "photoUrl", l.active,
      array_remove(array[${sql.join(
        Object.entries(lacks).map(([name, lack]) => sql`case when ${lack} then ${name}::text end`),
        sql`, `,
      )}], null) as hints,
      exists (select from drafts s where s.subject = 'store:' || l.id::text) as "isDrafted",
      not exists (select from public.locations p where p.id = l.id) as "isNew"
    from locations l
    where l.kind in ('store', 'warehouse') ${withinReach(actor, sql`l.id`)} ${saysAll(q)}
      ${kind ? sql`and l.kind = ${kind}` : sql``} ${state ? sql`and ${states[state]}` : sql``}
      ${hint ? sql`and ${lacks[hint]}` : sql``} ${after ? sql`and l.store_code > ${after}` : sql``}
    order by l.store_code limit ${PER_PAGE + 1}`);
  const page = rows.slice(0, PER_PAGE);
  return { rows: [...page], next: rows.length > PER_PAGE ? (page.at(-1)?.storeCode ?? null) : null };
}
