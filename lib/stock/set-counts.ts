import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { type Actor, actorRef, canWorkAt } from '../access/actor';
import { newId } from '../ids';
import { Refusal } from '../refusal';

/** What was counted of a variant at a location; one entry a pair. */
export interface Count {
  variantId: string;
  locationId: string;
  /** Units in the shop, those waiting for a customer included. */
  onHand: number;
}

export interface CountedAt {
  counts: readonly Count[];
  countedAt: Date;
}

export interface SetCounts {
  /** Rows that were not there. */
  created: number;
  /** Rows whose level moved. */
  changed: number;
  unchanged: number;
  /** What moved, and by how much. */
  moves: Move[];
}

export interface Move {
  variantId: string;
  locationId: string;
  from: number;
  to: number;
  /** The row was not there. */
  created: boolean;
}

const idOf = (count: Pick<Count, 'variantId' | 'locationId'>) => `${count.variantId}${count.locationId}`;

/**
 * In the order in which rows are locked. Whoever sets counts in several parts of one transaction orders all of them
 * first, or two such transactions, or one and a customer's order, would wait for each other in a circle.
 */
export const inLockOrder = (counts: readonly Count[]): Count[] =>
  [...counts].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));

/**
 * Brings levels to what was counted. Each row is locked in key order and moved by the difference from what it holds at
 * that moment, with a movement of reason `count`; what already agrees only learns that it was counted, and that only
 * from a later count. The same counts again change nothing.
 * Throws not_allowed unless the actor may work at every location.
 */
export async function setCounts(
  tx: Pick<Db, 'execute'>,
  actor: Actor,
  { counts, countedAt }: CountedAt,
  now: Date,
): Promise<SetCounts> {
  for (const locationId of new Set(counts.map((count) => count.locationId))) {
    if (!canWorkAt(actor, locationId)) throw new Refusal('not_allowed', { locationId });
  }
  const rows = await writeCounts(tx, actor, { counts, countedAt }, now);
  const created = rows.filter((row) => row.created).length;
  const changed = rows.filter((row) => !row.created && row.difference !== 0).length;
  const met = new Set(rows.map((row) => idOf({ variantId: row.variant_id, locationId: row.location_id })));
  const missed = counts.filter((count) => !met.has(idOf(count)));
  const done = { created, changed, unchanged: rows.length - created - changed, moves: movesOf(rows, counts) };
  if (missed.length === 0) return done;
  // Somebody else made these rows while we looked; now they can be seen and locked.
  const rest = await setCounts(tx, actor, { counts: missed, countedAt }, now);
  return {
    created: done.created + rest.created,
    changed: done.changed + rest.changed,
    unchanged: done.unchanged + rest.unchanged,
    moves: [...done.moves, ...rest.moves],
  };
}

function movesOf(rows: readonly Written[], counts: readonly Count[]): Move[] {
  const wanted = new Map(counts.map((count) => [idOf(count), count.onHand]));
  return rows.flatMap(({ variant_id: variantId, location_id: locationId, difference, created }) => {
    const to = wanted.get(idOf({ variantId, locationId })) ?? 0;
    return created || difference !== 0 ? [{ variantId, locationId, from: to - difference, to, created }] : [];
  });
}

type Written = { variant_id: string; location_id: string; difference: number; created: boolean };

/**
 * The update itself names no level it expects: that would be compared with the row as the statement first saw it, from
 * before the lock was waited for. The lock is the guard; what it read is what the row holds.
 * Gives a row for every count, save those that another transaction inserted meanwhile.
 */
function writeCounts(tx: Pick<Db, 'execute'>, actor: Actor, { counts, countedAt }: CountedAt, now: Date) {
  const by = actorRef(actor);
  const at = now.toISOString();
  const list = (part: (count: Count) => string | number) => sql.param(counts.map(part));
  return tx.execute<Written>(sql`
    with wanted(id, variant_id, location_id, on_hand) as (
      select * from unnest(${sql.param(counts.map(() => newId()))}::uuid[],
        ${list((count) => count.variantId)}::uuid[], ${list((count) => count.locationId)}::uuid[],
        ${list((count) => count.onHand)}::int[])),
    locked as materialized (
      select l.variant_id, l.location_id, l.on_hand, l.counted_at
      from stock_levels l join wanted using (variant_id, location_id)
      order by l.variant_id, l.location_id for update of l),
    updated as (
      update stock_levels l
      set on_hand = l.on_hand + (w.on_hand - k.on_hand), counted_at = ${countedAt.toISOString()}::timestamptz,
        doubted_at = case when l.doubted_at > ${countedAt.toISOString()}::timestamptz then l.doubted_at end, updated_at = ${at}::timestamptz
      from locked k join wanted w using (variant_id, location_id)
      where l.variant_id = k.variant_id and l.location_id = k.location_id
        and (w.on_hand <> k.on_hand or k.counted_at < ${countedAt.toISOString()}::timestamptz)
      returning 1),
    inserted as (
      insert into stock_levels (variant_id, location_id, on_hand, counted_at, updated_at)
      select w.variant_id, w.location_id, w.on_hand, ${countedAt.toISOString()}::timestamptz, ${at}::timestamptz
      from wanted w left join locked k using (variant_id, location_id)
      where k.variant_id is null
      order by w.variant_id, w.location_id
      on conflict (variant_id, location_id) do nothing
      returning variant_id, location_id, on_hand),
    met as (
      select w.id, w.variant_id, w.location_id, w.on_hand - k.on_hand as difference, false as created
      from wanted w join locked k using (variant_id, location_id)
      union all
      select w.id, w.variant_id, w.location_id, i.on_hand, true
      from wanted w join inserted i using (variant_id, location_id)),
    moved as (
      insert into stock_movements (id, variant_id, location_id, reason, quantity, actor_kind, actor_id, at)
      select id, variant_id, location_id, 'count', difference, ${by.kind}, ${by.id}, ${at}::timestamptz
      from met where difference <> 0
      returning 1)
    select variant_id, location_id, difference, created from met`);
}
