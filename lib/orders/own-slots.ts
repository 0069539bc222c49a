import { and, eq, inArray, max } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { transfers } from '@/db/schema';
import { listSlots } from '../promise/list-slots';
import { pickupPromise, readyAfterArrival } from '../promise/pickup-promise';
import type { OpenSlot, Slot } from '../promise/slots';
import type { Store } from '../stores/types';
import type { PaymentMethod } from '../ways';
import { type FulfillmentStatus, isWorkable, type PaymentStatus, type Trouble } from './status';

/** What of a part decides which times can be booked for it. */
export interface Booked {
  fulfillmentId: string;
  kind: 'pickup' | 'delivery';
  point: unknown;
  status: FulfillmentStatus;
  trouble: Trouble | null;
  estimatedReadyAt: Date;
  collectBy: Date;
  paymentMethod: PaymentMethod;
  paymentStatus: PaymentStatus;
}

/** Where it is collected, as it is now. */
export interface OpenShop {
  store: Store;
  holidays: ReadonlySet<string>;
}

const movable: ReadonlySet<FulfillmentStatus> = new Set(['awaiting_transfer', 'to_pick', 'picking', 'ready']);

/**
 * Another time may be booked while it waits in a shop that offers times, prepared or not, or for goods that are brought
 * there; not while it is open whether these come.
 */
export const canChangeSlot = (
  { kind, point, status, trouble, paymentStatus }: Booked,
  { pickupSlots }: Store,
): boolean =>
  kind === 'pickup' && !point && movable.has(status) && !trouble && isWorkable(paymentStatus) && pickupSlots !== null;

/** The times a part can be moved to: once it can be ready, and what is ready no later than it is kept. */
export async function listOwnSlots(
  db: Db,
  part: Booked,
  { store, holidays }: OpenShop,
  now: Date,
): Promise<OpenSlot[]> {
  const policy = store.pickupSlots;
  if (!policy || !canChangeSlot(part, store)) return [];
  const arrives = part.status === 'awaiting_transfer' ? await arrivalOf(db, part) : null;
  const earliest = earliestOf(part, { store, holidays }, arrives, now);
  const slots = await listSlots(db, store, { kind: 'pickup', policy, holidays, earliest }, now);
  return slots.filter((slot) => isKeptFor(part, slot));
}

/** When the last of what is brought in for it should be there; null where nothing is on its way. */
async function arrivalOf(db: Db, { fulfillmentId }: Booked): Promise<Date | null> {
  const underWay = inArray(transfers.status, ['requested', 'sent']);
  const [last] = await db
    .select({ dueAt: max(transfers.dueAt) })
    .from(transfers)
    .where(and(eq(transfers.fulfillmentId, fulfillmentId), underWay));
  return last?.dueAt ?? null;
}

/** A part that was promised for an early hour can be had then, however busy the shop is now. */
function earliestOf(
  { status, estimatedReadyAt, paymentMethod }: Booked,
  { store, holidays }: OpenShop,
  arrives: Date | null,
  now: Date,
): Date {
  if (status === 'ready') return now;
  if (arrives) return readyAfterArrival(store, holidays, arrives > now ? arrives : now) ?? estimatedReadyAt;
  const soonest = pickupPromise(store, holidays, now, { paymentMethod })?.readyAt ?? estimatedReadyAt;
  return soonest < estimatedReadyAt ? soonest : estimatedReadyAt;
}

/** What is ready is kept until it was told, and no longer; what is not is kept from its time on. */
const isKeptFor = ({ status, collectBy }: Booked, { startsAt }: Slot) => status !== 'ready' || startsAt < collectBy;
