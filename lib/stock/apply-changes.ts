import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { type Actor, actorRef, canWorkAt } from '../access/actor';
import { newId } from '../ids';
import { Refusal } from '../refusal';
import type { StockChangeInput } from './changes-input';
import { type ChangeResult, type Done, type LevelWish, type Settled, settleChanges } from './settle-changes';
import type { MovementReason } from './types';

/** What became of one change, in the order they were sent. */
export type ChangeOutcome =
  | { result: ChangeResult; onHand: number; allocated: number }
  | { result: 'unknown_sku' | 'unknown_store' };

interface Place {
  variantId: string;
  locationId: string;
}

/** What is asked of one level, and where its answers belong. */
interface Asked extends Place {
  indexes: number[];
  wishes: LevelWish[];
}

interface Level {
  onHand: number;
  allocated: number;
}

const keyOf = ({ variantId, locationId }: Place) => `${variantId}${locationId}`;
/** Of a movement: a caller's key stands for one article at one place, whichever of his API keys he comes with. */
const movementKey = ({ variantId, locationId }: Place, key: string) => `api:${locationId}:${variantId}:${key}`;
const list = <T>(rows: readonly T[], part: (row: T) => string | number | null) => sql.param(rows.map(part));

/**
 * Brings what a till, an ERP or a warehouse counted or moved into the books: every change is judged by itself, and those
 * that hold are written together. Levels are locked in key order, like those of orders, and a level is read only under its
 * lock. Throws not_allowed { storeCodes } when one of the stores is not the actor's.
 */
export async function applyStockChanges(
  db: Db,
  actor: Actor,
  changes: readonly StockChangeInput[],
  now: Date,
): Promise<ChangeOutcome[]> {
  const [variants, places] = await Promise.all([variantsBySku(db, changes), placesByCode(db, changes)]);
  const foreign = [...places].filter(([, id]) => !canWorkAt(actor, id)).map(([code]) => code);
  if (foreign.length > 0) throw new Refusal('not_allowed', { storeCodes: foreign });
  const outcomes: ChangeOutcome[] = changes.map((change) => {
    return { result: places.has(change.store_code) ? 'unknown_sku' : 'unknown_store' };
  });
  const asked = byLevel(changes, { variants, places });
  if (asked.length === 0) return outcomes;
  await db.transaction(async (tx) => {
    const levels = await lockLevelsOf(tx, asked, now);
    const done = await listDone(tx, asked);
    const settled = asked.map((one) => {
      return { ...one, settled: settleChanges(levels.get(keyOf(one))?.onHand ?? 0, one.wishes, done) };
    });
    await write(tx, actor, settled, now);
    for (const one of settled) {
      const allocated = levels.get(keyOf(one))?.allocated ?? 0;
      one.settled.forEach(({ result, onHand }, nth) => {
        outcomes[one.indexes[nth] ?? 0] = { result, onHand, allocated };
      });
    }
  });
  return outcomes;
}

async function variantsBySku(db: Db, changes: readonly StockChangeInput[]): Promise<Map<string, string>> {
  const skus = [...new Set(changes.map(({ sku }) => sku))];
  const rows = await db.execute<{ sku: string; id: string }>(sql`
    select sku, id from variants where sku = any(${sql.param(skus)}::text[])`);
  return new Map(rows.map(({ sku, id }) => [sku, id]));
}

/** Shops and warehouses: places where stock lies. */
async function placesByCode(db: Db, changes: readonly StockChangeInput[]): Promise<Map<string, string>> {
  const codes = [...new Set(changes.map((change) => change.store_code))];
  const rows = await db.execute<{ code: string; id: string }>(sql`
    select store_code as code, id from locations
    where store_code = any(${sql.param(codes)}::text[]) and kind in ('store', 'warehouse')`);
  return new Map(rows.map(({ code, id }) => [code, id]));
}

/** In the order in which levels are locked everywhere. */
function byLevel(
  changes: readonly StockChangeInput[],
  { variants, places }: { variants: ReadonlyMap<string, string>; places: ReadonlyMap<string, string> },
): Asked[] {
  const levels = new Map<string, Asked>();
  changes.forEach((change, index) => {
    const [variantId, locationId] = [variants.get(change.sku), places.get(change.store_code)];
    if (!variantId || !locationId) return;
    const place = { variantId, locationId };
    const asked = levels.get(keyOf(place)) ?? { ...place, indexes: [], wishes: [] };
    asked.indexes.push(index);
    asked.wishes.push(wishOf(change, place));
    levels.set(keyOf(place), asked);
  });
  return [...levels.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function wishOf(change: StockChangeInput, place: Place): LevelWish {
  const key = change.key === undefined ? null : movementKey(place, change.key);
  if ('set' in change) return { kind: 'set', onHand: change.set.on_hand, expected: change.set.expected, key };
  const reason = change.reason ?? (change.change < 0 ? 'sale' : 'receive');
  return { kind: 'change', units: change.change, reason, key };
}

/** May make a level where there is none: it counts from nothing, or something came. */
const isBeginning = (wish: LevelWish) => (wish.kind === 'set' ? wish.expected === 0 : wish.units > 0);

/** Levels that are there are locked before those that are not are made, so that nobody waits in a circle. */
async function lockLevelsOf(tx: Db, asked: readonly Asked[], now: Date): Promise<Map<string, Level>> {
  const found = await readLocked(tx, asked);
  const missing = asked.filter((one) => !found.has(keyOf(one)) && one.wishes.some(isBeginning));
  if (missing.length === 0) return found;
  const at = now.toISOString();
  await tx.execute(sql`
    insert into stock_levels (variant_id, location_id, on_hand, counted_at, updated_at)
    select variant_id, location_id, 0, ${at}::timestamptz, ${at}::timestamptz from ${unnested(missing)}
    order by variant_id, location_id on conflict do nothing`);
  return new Map([...found, ...(await readLocked(tx, missing))]);
}

const unnested = (places: readonly Place[]) => sql`
  unnest(${list(places, ({ variantId }) => variantId)}::uuid[], ${list(places, ({ locationId }) => locationId)}::uuid[])
    as asked(variant_id, location_id)`;

async function readLocked(tx: Db, places: readonly Place[]): Promise<Map<string, Level>> {
  const rows = await tx.execute<{ key: string } & Record<keyof Level, number>>(sql`
    select l.variant_id::text || l.location_id as key, l.on_hand as "onHand", l.allocated
    from stock_levels l join ${unnested(places)} using (variant_id, location_id)
    order by l.variant_id, l.location_id for update of l`);
  return new Map(rows.map(({ key, ...level }) => [key, level]));
}

/** Under the locks: whoever came with the same keys before has written his movements. */
async function listDone(tx: Db, asked: readonly Asked[]): Promise<Map<string, Done>> {
  const keys = asked.flatMap(({ wishes }) => wishes.flatMap(({ key }) => (key === null ? [] : [key])));
  if (keys.length === 0) return new Map();
  const rows = await tx.execute<{ key: string; quantity: number; reason: MovementReason }>(sql`
    select key, quantity, reason from stock_movements where key = any(${sql.param(keys)}::text[])`);
  return new Map(rows.map(({ key, ...done }) => [key, done]));
}

/** Levels move by what their movements say, in one statement; what was counted is doubted no more. */
async function write(tx: Db, actor: Actor, settled: readonly (Asked & { settled: Settled[] })[], now: Date) {
  const [by, at] = [actorRef(actor), now.toISOString()];
  const movements = settled.flatMap((level) =>
    level.settled.flatMap(({ moved: quantity, reason }, nth) =>
      quantity === 0 ? [] : [{ ...level, id: newId(), quantity, reason, key: level.wishes[nth]?.key ?? null }],
    ),
  );
  const levels = settled.flatMap((level) => {
    const applied = level.settled.filter(({ result }) => result === 'applied');
    if (applied.length === 0) return [];
    const counted = applied.some(({ reason }) => reason === 'count');
    return [{ ...level, moved: applied.reduce((sum, { moved }) => sum + moved, 0), counted }];
  });
  if (levels.length === 0) return;
  await tx.execute(sql`
    with moved as (
      insert into stock_movements (id, variant_id, location_id, reason, quantity, key, actor_kind, actor_id, at)
      select id, variant_id, location_id, reason, quantity, key, ${by.kind}, ${by.id}, ${at}::timestamptz
      from unnest(${list(movements, ({ id }) => id)}::uuid[], ${list(movements, ({ variantId }) => variantId)}::uuid[],
        ${list(movements, ({ locationId }) => locationId)}::uuid[], ${list(movements, ({ reason }) => reason)}::text[],
        ${list(movements, ({ quantity }) => quantity)}::int[], ${list(movements, ({ key }) => key)}::text[])
        as m(id, variant_id, location_id, reason, quantity, key))
    update stock_levels l
    set on_hand = l.on_hand + c.moved, updated_at = ${at}::timestamptz,
      counted_at = case when c.counted = 1 then greatest(l.counted_at, ${at}::timestamptz) else l.counted_at end,
      doubted_at = case when c.counted = 1 then null else l.doubted_at end
    from unnest(${list(levels, ({ variantId }) => variantId)}::uuid[], ${list(levels, ({ locationId }) => locationId)}::uuid[],
      ${list(levels, ({ moved }) => moved)}::int[], ${list(levels, ({ counted }) => Number(counted))}::int[])
      as c(variant_id, location_id, moved, counted)
    where l.variant_id = c.variant_id and l.location_id = c.location_id`);
}
