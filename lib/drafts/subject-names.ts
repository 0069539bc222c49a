import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Localized } from '../locale';
import { kindOf, type SubjectKind } from './subject';

/** Where the name of a subject stands, read as it will be: what is new has no public row yet. */
const named: Record<Exclude<SubjectKind, 'catalogue' | 'setting' | 'policy'>, { table: string; column: string }> = {
  product: { table: 'products', column: 'title' },
  category: { table: 'categories', column: 'name' },
  store: { table: 'locations', column: 'name' },
  point: { table: 'locations', column: 'name' },
};

/**
 * Names of subjects by subject; settings, policies and what belongs to all of the catalogue have none: their words are in
 * messages. What is gone has the name it had; what never was is left out.
 */
export async function listSubjectNames(db: Db, subjects: string[]): Promise<Map<string, Localized>> {
  const names = new Map<string, Localized>();
  for (const [kind, { table, column }] of Object.entries(named)) {
    const of = subjects.filter((subject) => kindOf(subject) === kind);
    if (of.length === 0) continue;
    const ids = sql.join(
      of.map((subject) => sql`${subject.slice(kind.length + 1)}`),
      sql`, `,
    );
    const rows = await db.execute<{ id: string; name: Localized }>(sql`
      select id::text as id, ${sql.raw(column)} as name from ${sql.raw(`preview.${table}`)} where id::text in (${ids})`);
    for (const { id, name } of rows) names.set(`${kind}:${id}`, name);
    for (const { subject, name } of await namesGone(
      db,
      of.filter((subject) => !names.has(subject)),
      { table, column },
    ))
      names.set(subject, name);
  }
  return names;
}

/** What something was called when it was taken away. */
async function namesGone(db: Db, subjects: string[], { table, column }: { table: string; column: string }) {
  if (subjects.length === 0) return [];
  return db.execute<{ subject: string; name: Localized }>(sql`
    select distinct on (p.subject) p.subject, r -> 'before' -> ${column} as name
    from publications p cross join lateral jsonb_array_elements(p.rows) r
    where p.subject = any(${sql.param(subjects)}::text[]) and r ->> 'table' = ${table}
      and r ->> 'key' = split_part(p.subject, ':', 2) and r -> 'after' = 'null' and r -> 'before' -> ${column} ->> 'ja' is not null
    order by p.subject, p.at desc`);
}
