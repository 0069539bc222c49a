import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { distanceMetres, type Point } from '../geo';
import { offers, type Store } from '../stores/types';
import { localDate } from '../time';
import type { Source } from './bring-in';
import { type ServePlan, serve } from './serve';
import type { StoreCalendar } from './store-calendar';

export interface BasketLineWanted {
  variantId: string;
  quantity: number;
}

/** A shop with what it can do for a basket. */
export interface ServingShop {
  store: Store;
  /** From where the shopper looks; null when that is not known. */
  metres: number | null;
  plan: Exclude<ServePlan, { kind: 'none' }>;
}

interface Wanted {
  near: Point | null;
  lines: readonly BasketLineWanted[];
}

/** Of each line, by location: units that can be had. Locations with none are missing. */
type Units = readonly Readonly<Record<string, number>>[];

const unitsAt = (units: Units, locationId: string): number[] => units.map((line) => line[locationId] ?? 0);

/**
 * Shops that take orders and can do something for a basket. First those that hand over all of it now, then those that
 * have all of it once something is brought in, then those that have a part, the larger the better. Within these the day
 * decides, because whoever can come today does not care for an hour; then the way; where that is not known the hour.
 */
export async function listShopsForBasket(
  db: Db,
  calendar: StoreCalendar,
  { near, lines }: Wanted,
  now: Date,
): Promise<ServingShop[]> {
  const units = await listUnits(db, lines, null);
  const wanted = lines.map(({ quantity }) => quantity);
  const shops = calendar.stores.flatMap((store): ServingShop[] => {
    if (!offers(store, 'reserve') && !offers(store, 'pay_online')) return [];
    const plan = planOf(calendar, store, wanted, units, now);
    return plan.kind === 'none' ? [] : [{ store, metres: near && distanceMetres(near, store), plan }];
  });
  return sorted(shops);
}

/** What one shop can do for a basket: its own shelf and those that goods come from are read, no others. */
export async function planFor(
  db: Db,
  calendar: StoreCalendar,
  store: Store,
  lines: readonly BasketLineWanted[],
  now: Date,
): Promise<ServePlan> {
  const from = calendar.journeysTo(store, now).map(({ route }) => route.fromId);
  const units = await listUnits(db, lines, [store.id, ...from]);
  const wanted = lines.map(({ quantity }) => quantity);
  return planOf(calendar, store, wanted, units, now);
}

function planOf(calendar: StoreCalendar, store: Store, wanted: readonly number[], units: Units, now: Date): ServePlan {
  return serve({
    wanted,
    here: unitsAt(units, store.id),
    readyAt: calendar.readyAt(store, now),
    sources: () => sourcesOf(calendar, store, units, now),
    readyAfter: (arrives) => calendar.readyAfter(store, arrives),
  });
}

function sourcesOf(calendar: StoreCalendar, store: Store, units: Units, now: Date): Source[] {
  return calendar.journeysTo(store, now).flatMap(({ route, journey, metres }) => {
    const has = unitsAt(units, route.fromId);
    return has.some((line) => line > 0) ? [{ fromId: route.fromId, units: has, metres, journey }] : [];
  });
}

/** One row a line, not one a location: reading rows takes longer than finding them. */
async function listUnits(
  db: Db,
  lines: readonly BasketLineWanted[],
  locationIds: readonly string[] | null,
): Promise<Units> {
  const here = locationIds ? sql`and l.location_id = any(${sql.param([...locationIds])}::uuid[])` : sql``;
  const rows = await db.execute<{ line: number; units: Record<string, number> }>(sql`
    select wanted.line::int as line, json_object_agg(l.location_id, l.on_hand - l.allocated - l.safety_stock) as units
    from unnest(${sql.param(lines.map(({ variantId }) => variantId))}::uuid[]) with ordinality as wanted(variant_id, line)
    join stock_levels l using (variant_id)
    where l.on_hand - l.allocated - l.safety_stock > 0 ${here}
    group by wanted.line`);
  const found = new Map(rows.map(({ line, units }) => [line, units]));
  return lines.map((_, index) => found.get(index + 1) ?? {});
}

const RANK: Record<ServingShop['plan']['kind'], number> = { now: 0, later: 1, part: 2 };

function sorted(shops: ServingShop[]): ServingShop[] {
  const dayOf = new Map(shops.map(({ store, plan }) => [store.id, localDate(plan.readyAt, store.hours.zone)]));
  const day = ({ store }: ServingShop) => dayOf.get(store.id) ?? '';
  const supplied = ({ plan }: ServingShop) => (plan.kind === 'part' ? plan.supplied.length : 0);
  return shops.sort(
    (a, b) =>
      RANK[a.plan.kind] - RANK[b.plan.kind] ||
      supplied(b) - supplied(a) ||
      (day(a) === day(b) ? 0 : day(a) < day(b) ? -1 : 1) ||
      (a.metres ?? 0) - (b.metres ?? 0) ||
      a.plan.readyAt.getTime() - b.plan.readyAt.getTime(),
  );
}
