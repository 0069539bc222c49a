import { and, asc, between, eq, gte, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { prepared } from '@/db/prepared';
import { locations, publicHolidays, specialDays } from '@/db/schema';
import { takesOnlinePayments } from '../env';
import type { Point } from '../geo';
import type { Localized } from '../locale';
import { Refusal } from '../refusal';
import type { SpecialDay } from './hours-types';
import type { Store } from './types';

/** All that a Store is made of, with the dated hours that still matter. */
export const storeColumns = {
  id: locations.id,
  version: sql<string>`${locations.updatedAt}::text`,
  storeCode: locations.storeCode,
  kind: locations.kind,
  name: locations.name,
  postcode: locations.postcode,
  prefecture: locations.prefecture,
  city: locations.city,
  street: locations.street,
  lat: locations.lat,
  lng: locations.lng,
  phone: locations.phone,
  website: locations.website,
  access: locations.access,
  counter: locations.counter,
  services: locations.services,
  zone: locations.zone,
  weeklyHours: locations.weeklyHours,
  hoursText: locations.hoursText,
  prepMinutes: locations.prepMinutes,
  cutoffMinute: locations.cutoffMinute,
  holdDays: locations.holdDays,
  holdDaysPaid: locations.holdDaysPaid,
  depositPercent: locations.depositPercent,
  minutesPerOrder: locations.minutesPerOrder,
  waiting: sql<number>`case when ${locations.minutesPerOrder} > 0 then (
    select count(*)::int from fulfillments f
    where f.prepared_at_id = ${locations}.id and f.closed_at is null and f.status in ('to_pick', 'picking')) else 0 end`,
  pickupFee: locations.pickupFee,
  pickupSlots: locations.pickupSlots,
  visitSlots: locations.visitSlots,
  special: sql<SpecialDay[]>`coalesce((
    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('date', s.date, 'intervals', s.intervals, 'note', s.note)) order by s.date)
    from ${specialDays} s where s.location_id = ${locations}.id and s.date >= current_date - 7), '[]'::jsonb)`,
};

type Hours = Store['hours'];
type Row = Omit<Store, 'hours'> & { zone: Hours['zone']; weeklyHours: Hours['weekly']; special: Hours['special'] };

export const toStore = ({ zone, weeklyHours, special, services, ...rest }: Row): Store => ({
  ...rest,
  services: takesOnlinePayments() ? services : services.filter((service) => service !== 'pay_online'),
  hours: { zone, weekly: weeklyHours, special },
});

/** Every open shop, by store code. Warehouses are not among them. */
export async function listStores(db: Db): Promise<Store[]> {
  const rows = await db
    .select(storeColumns)
    .from(locations)
    .where(and(eq(locations.kind, 'store'), eq(locations.active, true)))
    .orderBy(asc(locations.storeCode));
  return rows.map(toStore);
}

/** A shop that is open to customers, by the placeholder `storeCode`. */
export const isAskedStore = () =>
  and(eq(locations.storeCode, sql.placeholder('storeCode')), eq(locations.kind, 'store'), eq(locations.active, true));

const storeByCode = prepared((db) =>
  db.select(storeColumns).from(locations).where(isAskedStore()).prepare('store_by_code'),
);

/** A shop that is open to customers, by the merchant's code. */
export async function getStore(db: Db, storeCode: string): Promise<Store | null> {
  const [row] = await storeByCode(db).execute({ storeCode });
  return row ? toStore(row) : null;
}

const storeById = prepared((db) =>
  db
    .select(storeColumns)
    .from(locations)
    .where(eq(locations.id, sql.placeholder('id')))
    .prepare('store_by_id'),
);

/** Any shop, also one that takes no new orders. */
export async function getStoreById(db: Db, id: string): Promise<Store | null> {
  const [row] = await storeById(db).execute({ id });
  return row ? toStore(row) : null;
}

/** Nearest first; distance in metres. Ordered by index, whatever the number of shops. */
export async function listNearestStores(
  db: Db,
  near: Point,
  limit: number,
): Promise<{ store: Store; metres: number }[]> {
  const here = sql`ll_to_earth(${near.lat}, ${near.lng})`;
  const rows = await db
    .select({
      ...storeColumns,
      metres: sql<number>`earth_distance(ll_to_earth(${locations.lat}, ${locations.lng}), ${here})`,
    })
    .from(locations)
    .where(and(eq(locations.kind, 'store'), eq(locations.active, true)))
    .orderBy(sql`ll_to_earth(${locations.lat}, ${locations.lng}) <-> ${here}`)
    .limit(limit);
  return rows.map(({ metres, ...row }) => ({ store: toStore(row), metres }));
}

const holidaysFrom = prepared((db) =>
  db
    .select({ date: publicHolidays.date })
    .from(publicHolidays)
    .where(gte(publicHolidays.date, sql.placeholder('from')))
    .prepare('holidays_from'),
);

/** Local dates of public holidays from `from` on. */
export async function listHolidays(db: Db, from: string): Promise<Set<string>> {
  const rows = await holidaysFrom(db).execute({ from });
  return new Set(rows.map((row) => row.date));
}

/** Public holidays from one local date to another, with their names. */
export const listNamedHolidays = (db: Db, from: string, to: string): Promise<{ date: string; name: Localized }[]> =>
  db
    .select()
    .from(publicHolidays)
    .where(between(publicHolidays.date, from, to))
    .orderBy(asc(publicHolidays.date));

/**
 * Holds places as they were read until the transaction ends, so that nothing is promised by hours that changed meanwhile,
 * unseen by whoever changed them. The first thing a transaction does: hours are changed under the same lock, before all
 * others. Throws already_changed.
 */
export async function holdHours(
  tx: Pick<Db, 'execute'>,
  seen: readonly { locationId: string; version: string }[],
): Promise<void> {
  const held = await tx.execute(shopsAsSeen(seen));
  if (held.length < seen.length) throw new Refusal('already_changed');
}

/** Of these shops those that are as they were read, held until the transaction ends; for statements that do more. */
export function shopsAsSeen(seen: readonly { locationId: string; version: string }[]): SQL {
  const ids = sql.param(seen.map(({ locationId }) => locationId));
  const versions = sql.param(seen.map(({ version }) => version));
  return sql`
    select l.id from locations l
    join unnest((select ${ids}::uuid[]), (select ${versions}::text[])) as seen(id, version) using (id)
    where l.updated_at::text = seen.version
    order by l.id for share of l`;
}
