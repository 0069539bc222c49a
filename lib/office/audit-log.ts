import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { type Actor, canUse } from '../access/actor';
import { BOM, csvLine } from '../csv';
import { Refusal } from '../refusal';
import { addDays, instantOf, SHOP_ZONE } from '../time';
import { changesOf } from './changes';
import type { AuditFilter } from './input';
import type { AuditPage, AuditRow } from './types';

const PAGE = 50;
/** More is asked for by dates. */
const MOST_EXPORTED = 50_000;

type Row = Omit<AuditRow, 'at'> & { at: string } & Record<string, unknown>;

/** Who changed what, latest first, a page at a time. Throws not_allowed. */
export async function listAudit(db: Db, actor: Actor, filter: AuditFilter): Promise<AuditPage> {
  const rows = await read(db, actor, filter, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

async function read(db: Db, actor: Actor, filter: AuditFilter, limit: number): Promise<AuditRow[]> {
  if (!canUse(actor, 'audit')) throw new Refusal('not_allowed');
  const rows = await db.execute<Row>(sql`
    select a.id, a.at, a.action, a.actor_kind as "actorKind", a.actor_id as "actorId",
      case a.actor_kind when 'staff' then (select s.name from staff s where s.id::text = a.actor_id)
        when 'key' then (select k.name from api_keys k where k.id::text = a.actor_id) end as by,
      a.subject_id as "subjectId",
      coalesce(
        (select o.number from orders o where o.id::text = a.subject_id),
        (select s.name from staff s where s.id::text = a.subject_id),
        (select l.name->>'ja' from locations l where a.subject_id in (l.id::text, 'store:' || l.id, 'point:' || l.id)),
        (select g.name->>'ja' from categories g where 'category:' || g.id = a.subject_id),
        (select k.name from api_keys k where k.id::text = a.subject_id),
        (select w.url from webhook_endpoints w where w.id::text = a.subject_id),
        (select c.code from coupons c where c.id::text = a.subject_id),
        (select v.sku from variants v where v.id::text = a.subject_id),
        (select p.title->>'ja' from products p where a.subject_id in (p.id::text, 'product:' || p.id))) as subject,
      a.reason, a.data
    from (select * from audit_log a where ${sql.join([sql`true`, ...conditions(filter)], sql` and `)}
      order by a.at desc, a.id desc limit ${limit}) a
    order by a.at desc, a.id desc`);
  const names = await placeNames(db, rows);
  return rows.map(({ at, data, ...row }) => ({ ...row, at: new Date(at), data: data && withPlaces(data, names) }));
}

const isPlaces = (name: string) => name === 'locationId' || name === 'locationIds';

/** Places that are pointed at anywhere in the entries, by id. */
async function placeNames(db: Db, rows: readonly Row[]): Promise<Map<string, string>> {
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
    select id::text, name->>'ja' as name from locations where id::text = any(${sql.param([...ids])}::text[])`);
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
          or a.subject_id in (select l.id::text from locations l where l.store_code = ${named} or l.name->>'ja' = ${named})
          or a.subject_id in (select 'product:' || p.id from products p where p.handle = ${named} or p.title->>'ja' = ${named}))`,
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

/** What the list shows as a CSV file; `words` say what was done to what. Throws not_allowed. */
export async function auditCsv(
  db: Db,
  actor: Actor,
  { after: _page, ...filter }: AuditFilter,
  words: {
    head: readonly string[];
    action: (action: string) => string;
    subject: (subjectId: string) => string;
    fact: (what: string) => string;
    value: (value: string) => string;
  },
): Promise<string> {
  const rows = await read(db, actor, filter, MOST_EXPORTED);
  const lines = rows.map(({ at, by, actorKind, action, subject, subjectId, reason, data }) => [
    at.toISOString(),
    by ?? actorKind,
    words.action(action),
    subject ?? words.subject(subjectId),
    reason ?? '',
    changesOf(data)
      .map(({ what, from, to }) => {
        const [was, is] = [from, to].map((value) => (value === null ? '' : words.value(value)));
        return `${words.fact(what)}: ${from === null ? '' : `${was} → `}${is}`;
      })
      .join('\n'),
  ]);
  return BOM + [[...words.head], ...lines].map(csvLine).join('');
}
