import { asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { staff } from '@/db/schema';
import { type Actor, canUse } from '../access/actor';
import { Refusal } from '../refusal';
import { mayDecide } from './staff-rights';
import type { Colleague } from './staff-types';

/** Everybody who works or worked here, those who do first. Throws not_allowed. */
export const listStaff = (db: Db, actor: Actor): Promise<Colleague[]> => read(db, actor);

/** One of them; null for nobody. Throws not_allowed. */
export async function getColleague(db: Db, actor: Actor, id: string): Promise<Colleague | null> {
  const [found] = await read(db, actor, eq(staff.id, id));
  return found ?? null;
}

async function read(db: Db, actor: Actor, which?: SQL): Promise<Colleague[]> {
  if (!canUse(actor, 'staff')) throw new Refusal('not_allowed');
  const rows = await db
    .select({
      id: staff.id,
      name: staff.name,
      email: staff.email,
      role: staff.role,
      active: staff.active,
      areas: staff.areas,
      stores: sql<Colleague['stores']>`(
        select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'storeCode', l.store_code, 'name', l.name) order by l.store_code), '[]'::jsonb)
        from staff_locations w join locations l on l.id = w.location_id where w.staff_id = ${staff}.id)`,
      lastSignIn: sql<Date | null>`(
        select max(a.at) from audit_log a where a.subject_id = ${staff}.id::text and a.action = 'sign_in')`.mapWith(
        (at: string | null) => (at ? new Date(at) : null),
      ),
    })
    .from(staff)
    .where(which)
    .orderBy(sql`${staff.active} desc`, asc(staff.name), asc(staff.id));
  return rows.map((row) => {
    const locationIds = row.stores.map(({ id }) => id);
    return { ...row, mayChange: mayDecide(actor, { ...row, locationIds }) };
  });
}
