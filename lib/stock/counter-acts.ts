import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { locations, stockLevels, stockMovements, variants } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import { audit } from '../access/audit';
import { once } from '../access/staff-acts';
import { newId } from '../ids';
import { Refusal } from '../refusal';
import { changeLevels } from './change-levels';
import type { CountInput, MoveInput, PlaceInput, TakeInInput } from './input';
import { moveUnits, recordUnits } from './move-units';
import { sentToKey, takenInKey } from './sent-key';

interface At {
  locationId: string;
  variantId: string;
}

async function checkPlace(db: Db, actor: Actor, { locationId, variantId }: At): Promise<void> {
  if (!canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
  const [known] = await db.select({ id: variants.id }).from(variants).where(eq(variants.id, variantId));
  if (!known) throw new Refusal('unknown_product');
}

/**
 * Staff counted what lies in the shop: the level moves by the difference from what they saw, and nobody doubts it any
 * more. Throws already_changed { onHand } when it was another level meanwhile, unknown_product, not_allowed.
 */
export async function countArticle(db: Db, actor: Actor, input: CountInput, now: Date): Promise<void> {
  await checkPlace(db, actor, input);
  const { locationId, variantId, seen, counted, reason, key } = input;
  const count = async (tx: Db) => {
    await setCounted(tx, input, now);
    const id = newId();
    const quantity = counted - seen;
    if (quantity !== 0) await recordUnits(tx, actor, { id, variantId, locationId, quantity, reason: 'count' }, now);
    await audit(
      tx,
      actor,
      { id, action: 'stock_count', subjectId: variantId, reason, data: { locationId, counted } },
      now,
    );
  };
  await db.transaction((tx) => once(tx, actor, { key, act: 'stock_count' }, () => count(tx), now));
}

async function setCounted(tx: Db, { locationId, variantId, seen, counted }: CountInput, now: Date): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const set = await tx.execute(sql`
    update stock_levels set on_hand = on_hand + ${counted - seen}::int, counted_at = ${at}, doubted_at = null, updated_at = ${at}
    where variant_id = ${variantId} and location_id = ${locationId} and on_hand = ${seen}::int
    returning 1`);
  if (set.length > 0) return;
  const made = await tx.execute(sql`
    insert into stock_levels (variant_id, location_id, on_hand, counted_at, updated_at)
    select ${variantId}, ${locationId}, ${counted}::int, ${at}, ${at} where ${seen}::int = 0
    on conflict do nothing returning 1`);
  if (made.length > 0) return;
  const [level] = await tx
    .select({ onHand: stockLevels.onHand })
    .from(stockLevels)
    .where(and(eq(stockLevels.variantId, variantId), eq(stockLevels.locationId, locationId)));
  throw new Refusal('already_changed', { onHand: level?.onHand ?? 0 });
}

/**
 * Units come in, go to waste, go back to their shelf or leave for another shop. Throws out_of_stock { left } for more
 * than lie here, unknown_product, unknown_store, not_allowed.
 */
export async function moveStock(db: Db, actor: Actor, input: MoveInput, now: Date): Promise<void> {
  await checkPlace(db, actor, input);
  const { kind, locationId, variantId, units, reason, key } = input;
  const away = kind === 'damage' || kind === 'transfer_out';
  const toId = kind === 'transfer_out' ? await destination(db, input) : undefined;
  const move = async (tx: Db) => {
    const id = newId();
    const quantity = away ? -units : units;
    const sent = toId ? { key: sentToKey(id, toId) } : {};
    const go = () => moveUnits(tx, actor, { id, variantId, locationId, quantity, reason: kind, ...sent }, now);
    const awaitThere = () =>
      awaitUnits(tx, { variantId, locationId: toId ?? locationId, units: toId ? units : 0 }, now);
    // In key order, so that two shops that send to each other never wait in a circle.
    for (const act of toId && toId < locationId ? [awaitThere, go] : [go, awaitThere]) await act();
    const data = { locationId, units, toId };
    await audit(tx, actor, { id, action: `stock_${kind}`, subjectId: variantId, reason, data }, now);
  };
  await db.transaction((tx) => once(tx, actor, { key, act: `stock_${kind}` }, () => move(tx), now));
}

/** So many more are on their way there; below zero: fewer. */
async function awaitUnits(tx: Db, { units: incoming, ...at }: At & { units: number }, now: Date): Promise<void> {
  if (incoming !== 0) await changeLevels(tx, [{ ...at, incoming }], now);
}

/** Any shop or warehouse but this one: its own staff take the goods in. */
async function destination(db: Db, { toId, locationId }: Extract<MoveInput, { toId: string }>): Promise<string> {
  const [place] = await db
    .select({ id: locations.id })
    .from(locations)
    .where(and(eq(locations.id, toId), eq(locations.active, true), inArray(locations.kind, ['store', 'warehouse'])));
  if (!place || toId === locationId) throw new Refusal('unknown_store');
  return toId;
}

/**
 * Goods another shop sent have come, or what is left of them, be it none. Throws not_found for what was not sent here,
 * already_changed when they were taken in before, invalid_input { fields } for more than was sent, not_allowed.
 */
export async function takeInSent(db: Db, actor: Actor, input: TakeInInput, now: Date): Promise<void> {
  await checkPlace(db, actor, input);
  const { locationId, variantId, movementId, units, key } = input;
  const take = async (tx: Db) => {
    const [sent] = await tx
      .select({ quantity: stockMovements.quantity })
      .from(stockMovements)
      .where(and(eq(stockMovements.id, movementId), eq(stockMovements.key, sentToKey(movementId, locationId))))
      .for('update');
    if (!sent) throw new Refusal('not_found');
    if (units > -sent.quantity) throw new Refusal('invalid_input', { fields: { units: 'more_than_sent' } });
    if (await tx.$count(stockMovements, eq(stockMovements.key, takenInKey(movementId)))) {
      throw new Refusal('already_changed');
    }
    // However many came, no more are awaited of them.
    await awaitUnits(tx, { variantId, locationId, units: sent.quantity }, now);
    const come = {
      variantId,
      locationId,
      quantity: units,
      reason: 'transfer_in' as const,
      key: takenInKey(movementId),
    };
    await (units > 0 ? moveUnits : recordUnits)(tx, actor, come, now);
  };
  await db.transaction((tx) => once(tx, actor, { key, act: 'stock_transfer_in' }, () => take(tx), now));
}

/** Where an article lies in the shop, in walking order. Throws unknown_product, not_allowed. */
export async function placeArticle(db: Db, actor: Actor, input: PlaceInput, now: Date): Promise<void> {
  await checkPlace(db, actor, input);
  const { locationId, variantId } = input;
  const place = { section: input.section || null, shelf: input.shelf || null };
  await db.transaction(async (tx) => {
    await tx
      .insert(stockLevels)
      .values({ variantId, locationId, ...place, countedAt: now })
      .onConflictDoUpdate({ target: [stockLevels.variantId, stockLevels.locationId], set: place });
    await audit(tx, actor, { action: 'stock_place', subjectId: variantId, data: { locationId, ...place } }, now);
  });
}
