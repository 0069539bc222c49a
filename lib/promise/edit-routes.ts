import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '@/db/client';
import { locations, transferRoutes, transfers } from '@/db/schema';
import { type Actor, canRunShop, canUse, canWorkAt } from '../access/actor';
import { audit } from '../access/audit';
import { newId } from '../ids';
import { Refusal } from '../refusal';
import type { EditedRoute } from './edited-route';
import type { RouteInput } from './route-input';

/** Goods of both shops travel by it: whoever decides about it answers for both. */
function assertMay(actor: Actor, { fromId, toId }: { fromId: string; toId: string }): void {
  if (!canUse(actor, 'stores') || !canWorkAt(actor, fromId) || !canWorkAt(actor, toId))
    throw new Refusal('not_allowed');
}

async function lockRoute(tx: Db, id: string) {
  const [route] = await tx.select().from(transferRoutes).where(eq(transferRoutes.id, id)).for('update');
  if (!route) throw new Refusal('not_found');
  return route;
}

/** Both ends stand and hold stock; throws invalid_input { fields }. */
async function assertPlaces(tx: Db, { fromId, toId }: RouteInput): Promise<void> {
  for (const [field, id] of Object.entries({ fromId, toId })) {
    const [place] = await tx
      .select({ kind: locations.kind })
      .from(locations)
      .where(eq(locations.id, id))
      .for('key share');
    if (!place || place.kind === 'pickup_point') throw new Refusal('invalid_input', { fields: { [field]: 'gone' } });
  }
}

const UNIQUE = '23505';
function isThere(error: unknown): never {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  if ((cause?.code ?? code) !== UNIQUE) throw error;
  throw new Refusal('invalid_input', { fields: { toId: 'route_there' } });
}

/**
 * Adds a way goods travel, or changes one: holds for what is ordered from then on. Transfers under way keep the times
 * they were promised with. Throws not_allowed, not_found, and invalid_input { fields } for a pair that has one already.
 */
export async function saveRoute(db: Db, actor: Actor, { id, ...route }: RouteInput, now: Date): Promise<void> {
  assertMay(actor, route);
  const saving = db.transaction(async (tx) => {
    await assertPlaces(tx, { id, ...route });
    const before = id === null ? null : await lockRoute(tx, id);
    // Between other places it would be another route, and what travels by this one would lose it.
    if (before && (before.fromId !== route.fromId || before.toId !== route.toId)) throw new Refusal('not_found');
    if (before) await tx.update(transferRoutes).set(route).where(eq(transferRoutes.id, before.id));
    else await tx.insert(transferRoutes).values({ id: newId(), ...route });
    const data = { ...(before && { before: { ...before } }), after: { ...route } };
    await audit(tx, actor, { action: 'route_saved', subjectId: route.toId, data }, now);
  });
  await saving.catch(isThere);
}

/**
 * Takes a way away. Throws not_allowed, not_found, and still_open { count } while goods travel by it: whoever sends them
 * finds them by his shop's routes. To stop only what is new, a route is left without days to leave on.
 */
export async function removeRoute(db: Db, actor: Actor, { id }: { id: string }, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const route = await lockRoute(tx, id);
    assertMay(actor, route);
    const open = await tx.$count(
      transfers,
      and(eq(transfers.fromId, route.fromId), eq(transfers.toId, route.toId), isNull(transfers.closedAt)),
    );
    if (open > 0) throw new Refusal('still_open', { count: open });
    await tx.delete(transferRoutes).where(eq(transferRoutes.id, id));
    await audit(tx, actor, { action: 'route_removed', subjectId: route.toId, data: { before: { ...route } } }, now);
  });
}

const [from, to] = [alias(locations, 'leaves'), alias(locations, 'arrives')];

/** Routes with both their ends, those of one shop if it is named. Throws not_allowed. */
export const listEditedRoutes = (db: Db, actor: Actor, placeId: string | null): Promise<EditedRoute[]> =>
  readRoutes(
    db,
    actor,
    placeId === null ? undefined : or(eq(transferRoutes.fromId, placeId), eq(transferRoutes.toId, placeId)),
  );

/** One of them. Throws not_allowed. */
export async function getEditedRoute(db: Db, actor: Actor, id: string): Promise<EditedRoute | null> {
  const [route] = await readRoutes(db, actor, eq(transferRoutes.id, id));
  return route ?? null;
}

async function readRoutes(db: Db, actor: Actor, which: SQL | undefined): Promise<EditedRoute[]> {
  if (!canUse(actor, 'stores')) throw new Refusal('not_allowed');
  const rows = await db
    .select({
      id: transferRoutes.id,
      from: { id: from.id, storeCode: from.storeCode, name: from.name },
      to: { id: to.id, storeCode: to.storeCode, name: to.name },
      weekdays: transferRoutes.weekdays,
      cutoffMinute: transferRoutes.cutoffMinute,
      transitDays: transferRoutes.transitDays,
      arrivesMinute: transferRoutes.arrivesMinute,
      closedDates: transferRoutes.closedDates,
      open: sql<number>`(select count(*)::int from ${transfers} t
        where t.from_id = ${transferRoutes.fromId} and t.to_id = ${transferRoutes.toId} and t.closed_at is null)`,
    })
    .from(transferRoutes)
    .innerJoin(from, eq(from.id, transferRoutes.fromId))
    .innerJoin(to, eq(to.id, transferRoutes.toId))
    .where(which)
    .orderBy(from.storeCode, to.storeCode);
  const isTheirs = (id: string) => canRunShop(actor) || canWorkAt(actor, id);
  return rows
    .filter((route) => isTheirs(route.from.id) || isTheirs(route.to.id))
    .map((route) => ({ ...route, mayChange: isTheirs(route.from.id) && isTheirs(route.to.id) }));
}
