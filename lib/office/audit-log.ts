import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { type Actor, canUse } from '../access/actor';
import { BOM, csvLine } from '../csv';
import type { Locale } from '../locale';
import { Refusal } from '../refusal';
import { addDays, instantOf, SHOP_ZONE } from '../time';
import type { Change } from './changes';
import type { AuditFilter } from './input';
import type { AuditPage, AuditRow } from './types';

const PAGE = 50;
/** More is asked for by dates. */
const MOST_EXPORTED = 50_000;

type Row = Omit<AuditRow, 'at'> & { at: string } & Record<string, unknown>;

/** Who changed what, latest first, a page at a time; shops and goods by their names in a language. Throws not_allowed. */
export async function listAudit(db: Db, actor: Actor, filter: AuditFilter, locale: Locale): Promise<AuditPage> {
  const rows = await read(db, actor, filter, { limit: PAGE + 1, locale });
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

/** A text of the data in a language; in Japanese where it has no other. */
const inWords = (text: string, locale: Locale): SQL =>
  sql`coalesce(nullif(${sql.raw(text)} ->> ${locale}, ''), ${sql.raw(text)} ->> 'ja')`;

interface Reading {
  limit: number;
  locale: Locale;
}

async function read(db: Db, actor: Actor, filter: AuditFilter, { limit, locale }: Reading): Promise<AuditRow[]> {
  if (!canUse(actor, 'audit')) throw new Refusal('not_allowed');
  const rows = await db.execute<Row>(sql`
    select a.id, a.at, a.action, a.actor_kind as "actorKind", a.actor_id as "actorId",
      case a.actor_kind when 'staff' then (select s.name from staff s where s.id::text = a.actor_id)
        when 'key' then (select k.name from api_keys k where k.id::text = a.actor_id) end as by,
      a.subject_id as "subjectId",
      coalesce(
        (select o.number from orders o where o.id::text = a.subject_id),
        (select s.name from staff s where s.id::text = a.subject_id),
        (select ${inWords('l.name', locale)} from locations l where a.subject_id in (l.id::text, 'store:' || l.id, 'point:' || l.id)),
        (select ${inWords('g.name', locale)} from categories g where 'category:' || g.id = a.subject_id),
        (select k.name from api_keys k where k.id::text = a.subject_id),
        (select w.url from webhook_endpoints w where w.id::text = a.subject_id),
        (select c.code from coupons c where c.id::text = a.subject_id),
        (select v.sku from variants v where v.id::text = a.subject_id),
        (select ${inWords('p.title', locale)} from products p where a.subject_id in (p.id::text, 'product:' || p.id))) as subject,
      a.reason, a.data
    from (select * from audit_log a where ${sql.join([sql`true`, ...conditions(filter)], sql` and `)}
      order by a.at desc, a.id desc limit ${limit}) a
    order by a.at desc, a.id desc`);
  const names = await placeNames(db, rows, locale);
  return rows.map(({ at, data, ...row }) => ({ ...row, at: new Date(at), data: data && withPlaces(data, names) }));
}

const isPlaces = (name: string) => name === 'locationId' || name === 'locationIds';

/** Places that are pointed at anywhere in the entries, by id. */
async function placeNames(db: Db, rows: readonly Row[], locale: Locale): Promise<Map<string, string>> {
  const ids = new Set<string>();
  const seek = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (isPlaces(name)) for (const id of [inner].flat()) ids.add(String(id));
      else seek(inner);
    }
  };
  for (const { data } of rows) seek(data);
  if (ids.size === 0) return new Map();
  const known = await db.execute<{ id: string; name: string }>(sql`
    select id::text, ${inWords('name', locale)} as name from locations where id::text = any(${sql.param([...ids])}::text[])`);
  return new Map(known.map(({ id, name }) => [id, name]));
}

/** With the names of places where their ids stood: of an id nobody reads which shop it is. */
function withPlaces<T>(data: T, names: ReadonlyMap<string, string>): T {
  if (Array.isArray(data)) return data.map((one) => withPlaces(one, names)) as T;
  if (typeof data !== 'object' || data === null) return data;
  const named = Object.entries(data).map(([name, value]) => {
    if (!isPlaces(name)) return [name, withPlaces(value, names)];
    return ['locations', [value].flat().map((id) => names.get(String(id)) ?? id)];
  });
  return Object.fromEntries(named);
}

function conditions({ who, action, subject, from, to, after }: AuditFilter): SQL[] {
  const named = subject?.trim();
  return [
    ...(who ? [sql`a.actor_id = ${who}`] : []),
    ...(action ? [sql`a.action = ${action}`] : []),
    ...(named
      ? [
          sql`(a.subject_id = ${named}
          or a.subject_id in (select o.id::text from orders o where o.number = ${named.toUpperCase()})
          or a.subject_id in (select s.id::text from staff s where s.email = ${named.toLowerCase()} or s.name = ${named})
          or a.subject_id in (select l.id::text from locations l where ${named} in (l.store_code, l.name->>'ja', l.name->>'en'))
          or a.subject_id in (select 'product:' || p.id from products p where ${named} in (p.handle, p.title->>'ja', p.title->>'en')))`,
        ]
      : []),
    ...(from ? [sql`a.at >= ${instantOf(from, 0, SHOP_ZONE).toISOString()}::timestamptz`] : []),
    ...(to ? [sql`a.at < ${instantOf(addDays(to, 1), 0, SHOP_ZONE).toISOString()}::timestamptz`] : []),
    ...(after ? [sql`(a.at, a.id) < (select b.at, b.id from audit_log b where b.id = ${after}::uuid)`] : []),
  ];
}

/** Actions and people the log knows, for its filters. Throws not_allowed. */
export async function listAuditFilters(
  db: Db,
  actor: Actor,
): Promise<{ actions: string[]; people: { id: string; name: string }[] }> {
  if (!canUse(actor, 'audit')) throw new Refusal('not_allowed');
  const [actions, people] = await Promise.all([
    db.execute<{ action: string }>(sql`select distinct action from audit_log order by action`),
    db.execute<{ id: string; name: string }>(sql`
      select id::text, name from staff union all select id::text, name from api_keys order by name`),
  ]);
  return { actions: actions.map(({ action }) => action), people: [...people] };
}

/** The same without pages, for a file. Throws not_allowed. */
export const listWholeAudit = (
  db: Db,
  actor: Actor,
  { after: _page, ...filter }: AuditFilter,
  locale: Locale,
): Promise<AuditRow[]> => read(db, actor, filter, { limit: MOST_EXPORTED, locale });

interface CsvWords {
  head: readonly string[];
  action: (action: string) => string;
  subject: (subjectId: string) => string;
  told: (data: AuditRow['data']) => Change[];
}

/** Entries of the log as a CSV file; `words` say what was done to what. */
export function auditCsv(rows: AuditRow[], words: CsvWords): string {
  const lines = rows.map(({ at, by, actorKind, action, subject, subjectId, reason, data }) => [
    at.toISOString(),
    by ?? actorKind,
    words.action(action),
    subject ?? words.subject(subjectId),
    reason ?? '',
    words
      .told(data)
      .map(({ what, from, to }) => `${what}: ${from === null ? '' : `${from} → `}${to ?? ''}`)
      .join('\n'),
  ]);
  return BOM + [[...words.head], ...lines].map(csvLine).join('');
}
