import { type SQL, sql } from 'drizzle-orm';

/**
 * Goods that go to another shop without an order leave by one movement and come in by another. Their keys join the two:
 * the first says where they go to, the second can be written once.
 */
export const sentTo = (movementId: SQL, locationId: string) =>
  sql`${movementId}::text || ':to:' || ${locationId}::text`;
export const takenIn = (movementId: SQL) => sql`${movementId}::text || ':in'`;

export const sentToKey = (movementId: string, locationId: string) => `${movementId}:to:${locationId}`;
export const takenInKey = (movementId: string) => `${movementId}:in`;

/** Every such movement nobody has taken in yet: variant_id, the location_id it goes to, units. */
export const sentWithoutOrder = sql`
  select m.variant_id, split_part(m.key, ':to:', 2)::uuid as location_id, -m.quantity as units
  from stock_movements m
  where m.reason = 'transfer_out' and m.key like m.id::text || ':to:%'
    and not exists (select from stock_movements i where i.key = ${takenIn(sql`m.id`)})`;
