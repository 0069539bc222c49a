import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments } from '@/db/schema';
import type { Actor } from '../access/actor';
import { planReminders } from '../holds/plan-reminders';
import { cancelOrder } from '../orders/cancel-order';
import { placeOrder } from '../orders/place-order';
import { heldUntil, pickupPromise } from '../promise/pickup-promise';
import type { Slot } from '../promise/slots';
import { Refusal } from '../refusal';
import type { Store } from '../stores/types';
import type { BookVisitInput } from './input';
import type { HeldOrder } from './types';

/** What is only held for a visit is paid once it has been seen. */
const paymentMethod = 'pay_in_store';

/** A shop and when it is open. */
export interface OpenShop {
  store: Store;
  holidays: ReadonlySet<string>;
}

/**
 * Keeps one of each article back for a visit, as an order that is paid in the shop: a part of the caller's transaction,
 * undone with it, and told by the message of the visit. Throws what placeOrder throws, and slot_closed when they cannot be ready by then.
 */
export async function holdArticles(
  tx: Db,
  actor: Actor,
  { input, shop, slot }: { input: BookVisitInput; shop: OpenShop; slot: Slot },
  now: Date,
): Promise<string> {
  const { name, email, phone, locale, consent, skus, storeCode, key } = input;
  const lines = skus.map((sku) => ({ sku, quantity: 1 }));
  const placed = await placeOrder(
    tx,
    actor,
    {
      ...{ name, email, phone, locale, consent },
      paymentMethod,
      collector: 'self',
      marketing: false,
      parts: [{ kind: 'store', storeCode, slot: null, bring: false, lines }],
      idempotencyKey: `visit:${key}`,
      quiet: true,
    },
    now,
  );
  const promisedAt = slot.startsAt;
  await tx.update(fulfillments).set({ promisedAt }).where(eq(fulfillments.orderId, placed.id));
  await prepareFor(tx, placed.id, { shop, slot }, now);
  return placed.id;
}

/** Has a held order ready for the time of the visit, and kept from then on for as long as any order. */
export async function prepareFor(
  tx: Db,
  orderId: string,
  { shop: { store, holidays }, slot: { startsAt } }: { shop: OpenShop; slot: Slot },
  now: Date,
): Promise<void> {
  const soonest = pickupPromise(store, holidays, now, { paymentMethod });
  if (!soonest || soonest.readyAt > startsAt) throw new Refusal('slot_closed');
  const until = heldUntil(store, holidays, startsAt, paymentMethod).toISOString();
  // A deadline that was told is not shortened.
  const collectBy = sql`greatest(${fulfillments.collectBy}, ${until}::timestamptz)`;
  const moved = await tx
    .update(fulfillments)
    .set({ estimatedReadyAt: startsAt, collectBy, updatedAt: now })
    .where(and(eq(fulfillments.orderId, orderId), isNull(fulfillments.closedAt)))
    .returning({ id: fulfillments.id });
  await planReminders(
    tx,
    moved.map(({ id }) => id),
    now,
  );
}

/** Gives back what was held for a visit that will not be, as its message says; what has been handed over, or ended before, stays as it is. */
export async function releaseHeld(tx: Db, actor: Actor, { token }: HeldOrder, now: Date): Promise<void> {
  try {
    await cancelOrder(tx, actor, { token, quiet: true }, now);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'already_changed')) throw error;
  }
}
