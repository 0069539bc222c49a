import { isDeepStrictEqual } from 'node:util';
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orders, visits } from '@/db/schema';
import { type Actor, canSetHours, canWorkAt } from '../access/actor';
import { isWorkable } from '../orders/status';
import { holdDaysFor } from '../promise/hold-days';
import { listSlots } from '../promise/list-slots';
import { queueMinutes } from '../promise/pickup-promise';
import { Refusal } from '../refusal';
import type { SpecialDay, StoreHours } from '../stores/hours-types';
import { getStoreById, listHolidays } from '../stores/queries';
import type { Store } from '../stores/types';
import { weekFormOf } from '../stores/week-form';
import { addDays, localDate } from '../time';
import { listParcelsToPack } from './parcels';
import { type ClosurePlan, type DatedHours, datesOf, hoursAfter, hoursAfterWeek, planClosure } from './plan';
import type {
  DaysChange,
  HoursChange,
  HoursPreview,
  Named,
  NamedPart,
  OpenPart,
  PartEffect,
  ShopPreview,
  TouchedOrder,
  WeekChange,
} from './types';

/** Orders this late still have their holidays read with them. */
const PAST_DAYS = 60;

/** The dated hours of a shop from today on. Throws not_allowed, unknown_store. */
export async function listSpecialDays(db: Db, actor: Actor, locationId: string, now: Date): Promise<SpecialDay[]> {
  if (!canWorkAt(actor, locationId)) throw new Refusal('not_allowed');
  const store = await getStoreById(db, locationId);
  if (!store) throw new Refusal('unknown_store');
  const today = localDate(now, store.hours.zone);
  return store.hours.special.filter(({ date }) => date >= today);
}

/** What other hours would touch, for staff to see before they confirm. Throws as the change itself would. */
export async function previewHours(db: Db, actor: Actor, change: HoursChange, now: Date): Promise<HoursPreview> {
  return previewOf(await readPlan(db, actor, ofDays(change.locationId, datesChange(change)), now));
}

/** What another week would touch. Throws as the change itself would. */
export async function previewWeek(db: Db, actor: Actor, change: WeekChange, now: Date): Promise<HoursPreview> {
  return previewOf(await readPlan(db, actor, ofWeek(change), now));
}

/** What other hours at several shops would touch at each, in the order of their ids. Throws as the change itself would. */
export async function previewHoursTogether(
  db: Db,
  actor: Actor,
  { locationIds, ...days }: DaysChange,
  now: Date,
): Promise<ShopPreview[]> {
  const shops: ShopPreview[] = [];
  for (const locationId of [...locationIds].sort()) {
    const read = await readPlan(db, actor, ofDays(locationId, days), now);
    const { id, storeCode, name, hours } = read.store;
    shops.push({ shop: { id, storeCode, name, zone: hours.zone }, ...previewOf(read) });
  }
  return shops;
}

/** What is to become of the hours of a shop. */
interface NewHours {
  locationId: string;
  /** May throw. */
  after: (hours: StoreHours, holidays: ReadonlySet<string>, today: string) => StoreHours;
}

export const datesChange = (change: HoursChange): DatedHours => ({ ...change, dates: datesOf(change) });

/** Throws invalid_input { fields } for days that are over. */
export const ofDays = (locationId: string, days: DatedHours): NewHours => ({
  locationId,
  after: (hours, _, today) => {
    if (days.dates.some((date) => date < today)) throw new Refusal('invalid_input', { fields: { from: 'date' } });
    return hoursAfter(hours, days);
  },
});

/** Throws already_changed for a week that is no longer the one that was seen. */
export const ofWeek = ({ locationId, seen, weekly }: WeekChange): NewHours => ({
  locationId,
  after: (hours, holidays, today) => {
    if (!isDeepStrictEqual(weekFormOf(hours.weekly), seen)) throw new Refusal('already_changed');
    return hoursAfterWeek(hours, weekly, holidays, today);
  },
});

export interface ReadPlan {
  store: Store;
  plan: ClosurePlan<NamedPart>;
}

const previewOf = ({ plan }: ReadPlan): HoursPreview => ({
  orders: plan.effects.map(touchedOrder),
  visits: plan.visits,
});

/** The shop as it is, with all that the change touches. Throws not_allowed, unknown_store, and what `after` throws. */
export async function readPlan(
  db: Db,
  actor: Actor,
  { locationId, after: become }: NewHours,
  now: Date,
): Promise<ReadPlan> {
  if (!canSetHours(actor, locationId)) throw new Refusal('not_allowed');
  const store = await getStoreById(db, locationId);
  // Points hold no stock: what lies there was promised by the shop that packs it.
  if (!store || store.kind === 'pickup_point') throw new Refusal('unknown_store');
  const today = localDate(now, store.hours.zone);
  const holidays = await listHolidays(db, addDays(today, -PAST_DAYS));
  const after = become(store.hours, holidays, today);
  const [parts, parcels, visits] = await Promise.all([
    listWaitingParts(db, store),
    listParcelsToPack(db, store, holidays),
    listVisitsAhead(db, locationId, now),
  ]);
  const { prepMinutes, cutoffMinute } = store;
  const work = { prepMinutes, cutoffMinute, queueMinutes: queueMinutes(store) };
  const question = { before: store.hours, after, holidays, ...work, now };
  const policy = store.pickupSlots;
  const offered = policy
    ? await listSlots(db, { ...store, hours: after }, { kind: 'pickup', policy, holidays }, now)
    : [];
  return { store, plan: planClosure<NamedPart>({ ...question, offered }, { parts, parcels, visits }) };
}

/** What has not come to its end. */
export const waiting = ['awaiting_transfer', 'to_pick', 'picking', 'ready'] as const;

async function listWaitingParts(db: Db, store: Store): Promise<(OpenPart & Named)[]> {
  const rows = await db
    .select({
      id: fulfillments.id,
      status: fulfillments.status,
      estimatedReadyAt: fulfillments.estimatedReadyAt,
      readyAt: fulfillments.readyAt,
      collectBy: fulfillments.collectBy,
      slotStartsAt: fulfillments.slotStartsAt,
      slotEndsAt: fulfillments.slotEndsAt,
      orderId: orders.id,
      number: orders.number,
      customerName: orders.customerName,
      paymentMethod: orders.paymentMethod,
      paymentStatus: orders.paymentStatus,
    })
    .from(fulfillments)
    .innerJoin(orders, eq(orders.id, fulfillments.orderId))
    .where(
      and(
        eq(fulfillments.locationId, store.id),
        eq(fulfillments.kind, 'pickup'),
        inArray(fulfillments.status, waiting),
      ),
    )
    .orderBy(asc(fulfillments.id));
  return rows.map(({ slotStartsAt, slotEndsAt, paymentMethod, paymentStatus, ...row }) => ({
    ...row,
    slot: slotStartsAt && slotEndsAt && { startsAt: slotStartsAt, endsAt: slotEndsAt },
    holdDays: holdDaysFor(store, paymentMethod),
    way: 'counter',
    told: isWorkable(paymentStatus),
  }));
}

function listVisitsAhead(db: Db, locationId: string, now: Date) {
  return db
    .select({
      visitId: visits.id,
      customerName: visits.customerName,
      startsAt: visits.startsAt,
      endsAt: visits.endsAt,
    })
    .from(visits)
    .where(and(eq(visits.locationId, locationId), eq(visits.status, 'booked'), gt(visits.startsAt, now)))
    .orderBy(asc(visits.startsAt), asc(visits.id));
}

const isSame = (a: Date, b: Date) => a.getTime() === b.getTime();

/** An effect as staff, the order's history and the audit tell it: from what to what; null for what stays. */
export function touchedOrder({ part, readyAt, collectBy, slot }: PartEffect<NamedPart>): TouchedOrder {
  const { id, number, customerName, way, estimatedReadyAt } = part;
  return {
    fulfillmentId: id,
    number,
    customerName,
    way,
    ready: isSame(estimatedReadyAt, readyAt) ? null : { from: estimatedReadyAt, to: readyAt },
    collectBy: way === 'home' || isSame(part.collectBy, collectBy) ? null : { from: part.collectBy, to: collectBy },
    slot: slot && part.slot && slot.fate !== 'kept' ? { from: part.slot, ...slot } : null,
  };
}
