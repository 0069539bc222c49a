import { type SQL, sql } from 'drizzle-orm';
import { type Actor, canUse } from '../access/actor';
import { Refusal } from '../refusal';

/** Stores whose orders somebody may see; null = all. Throws not_allowed where the console shows them no orders. */
export function storesOf(actor: Actor): readonly string[] | null {
  if (!canUse(actor, 'orders')) throw new Refusal('not_allowed');
  if (actor.kind === 'system' || (actor.kind === 'staff' && actor.role === 'merchant')) return null;
  return actor.kind === 'staff' ? actor.locationIds : [];
}

/** Of an order `o`: something of it is collected or prepared at one of them. */
export const isOfStores = (stores: readonly string[] | null): SQL =>
  stores === null
    ? sql`true`
    : sql`exists (select from fulfillments f where f.order_id = o.id
        and (f.location_id = any(${sql.param([...stores])}::uuid[]) or f.prepared_at_id = any(${sql.param([...stores])}::uuid[])))`;
