import type { Db } from '@/db/client';
import { type Actor, canWorkAt } from '../access/actor';
import { audit } from '../access/audit';
import type { PartInput } from '../orders/input';
import { placeOrder } from '../orders/place-order';
import type { PlacedOrder } from '../orders/types';
import { Refusal } from '../refusal';
import type { FloorOrderInput } from './input';

/**
 * An order that staff place for a customer in the shop. Collected in another shop it is paid there; sent home it is paid
 * online by its customer, who reads the code on the screen. The same key is the same order.
 * Throws as placeOrder does, and not_allowed.
 */
export async function orderFromFloor(db: Db, actor: Actor, input: FloorOrderInput, now: Date): Promise<PlacedOrder> {
  const { kind, locationId, name, email, phone, locale, key } = input;
  if (!canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
  const placed = await placeOrder(
    db,
    actor,
    {
      ...{ name, email, phone, locale, source: 'floor', collector: 'self', consent: true, marketing: false },
      parts: [partOf(input)],
      paymentMethod: kind === 'store' ? 'pay_in_store' : 'pay_online',
      idempotencyKey: key,
    },
    now,
  );
  if (!placed.repeated) {
    await audit(db, actor, { action: 'order_from_floor', subjectId: placed.id, data: { locationId, kind } }, now);
  }
  return placed;
}

function partOf(input: FloorOrderInput): PartInput {
  const { lines } = input;
  if (input.kind === 'store') return { kind: 'store', storeCode: input.storeCode, lines, slot: null, bring: true };
  return { kind: 'delivery', lines, address: input.address, date: null, band: null };
}
