import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { distanceMetres, type Point } from '../geo';
import { type Store, takesOrders } from '../stores/types';
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
export type Units = readonly Readonly<Record<string, number>>[];

const unitsAt = (units: Units, locationId: string): number[] => units.map((line) => line[locationId] ?? 0);

/** Nobody goes farther for a parcel while a shop nearer by can have it too, be it tomorrow or brought in first. */
const IN_REACH_METRES = 50_000;
/** Stands after every day. */
const FAR_DAY = '9999';

/**
 * Shops that take orders and can do something for a basket. First those that can have all of it: within reach before
 * those that are far, in stock before brought in. Then those that have a part, the larger the better. Within these the
 * day decides, because whoever can come today does not care for an hour; then the way; where that is not known the hour.
 * Beyond reach the way alone decides.
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
    if (!takesOrders(store)) return [];
    const plan = planOf(calendar, store, wanted, units, now);
    return plan.kind === 'none' ? [] : [{ store, metres: near && distanceMetres(near, store), plan }];
  });
  return sorted(shops);
}

/** What one shop can do for a basket: its own shelf (if that is asked) and those that goods come from are read, no others. */
export async function planFor(
  db: Db,
  calendar: StoreCalendar,
  store: Store,
  lines: readonly BasketLineWanted[],
  now: Date,
  shelf = true,
): Promise<ServePlan> {
  const from = calendar.journeysTo(store, now).map(({ route }) => route.fromId);
  const units = await listUnits(db, lines, shelf ? [store.id, ...from] : from);
  const wanted = lines.map(({ quantity }) => quantity);
  return planOf(calendar, store, wanted, units, now);
}

/** What one shop can do for lines of which it is known where they are. */
export function planOf(
  calendar: StoreCalendar,
  store: Store,
  wanted: readonly number[],
  units: Units,
  now: Date,
): ServePlan {
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

/** Units of lines in some places, or in all. One row a line, not one a location: reading rows takes longer than finding them. */
export async function listUnits(
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

/** Farther than anybody goes for a parcel; not where it is not known from where. */
export const isFar = ({ metres }: Pick<ServingShop, 'metres'>): boolean => (metres ?? 0) > IN_REACH_METRES;

/** Smaller stands first; shops of the same rank stand by day and way. */
function rankOf(shop: ServingShop): number {
  const { plan } = shop;
  if (plan.kind === 'part') return 3 - plan.supplied.length / 1_000;
  if (isFar(shop)) return 2;
  return plan.kind === 'now' ? 0 : 1;
}

function sorted(shops: ServingShop[]): ServingShop[] {
  const keyed = shops.map((shop) => {
    const day = isFar(shop) ? FAR_DAY : localDate(shop.plan.readyAt, shop.store.hours.zone);
    return { shop, rank: rankOf(shop), day };
  });
  keyed.sort(
    (a, b) =>
      a.rank - b.rank ||
      (a.day === b.day ? 0 : a.day < b.day ? -1 : 1) ||
      (a.shop.metres ?? 0) - (b.shop.metres ?? 0) ||
      a.shop.plan.readyAt.getTime() - b.shop.plan.readyAt.getTime(),
  );
  return keyed.map(({ shop }) => shop);
}
