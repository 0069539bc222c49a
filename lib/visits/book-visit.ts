import type { Db } from '@/db/client';
import { visitArticles, visits } from '@/db/schema';
import type { Actor } from '../access/actor';
import { listVariantsBySku } from '../catalog/queries';
import { newId, newToken } from '../ids';
import { enqueue } from '../jobs/enqueue';
import { takeSlot } from '../promise/commands';
import type { Slot } from '../promise/slots';
import { Refusal } from '../refusal';
import { getStore, holdHours, listHolidays } from '../stores/queries';
import { localDate } from '../time';
import { holdArticles, type OpenShop } from './held-order';
import type { BookVisitInput } from './input';
import { getVisitByKey } from './queries';
import { offeredSlot, visitPolicy } from './slots';
import type { Visit } from './types';

/** A booking that has been checked, but not written. */
interface VisitDraft {
  input: BookVisitInput;
  shop: OpenShop;
  slot: Slot;
  variantIds: string[];
}

/**
 * Books a time with a shop to see articles, and keeps them back where that is wanted: the place in the slot, the
 * articles, the visit and the message — all of it or nothing. The same key is answered with the visit it made.
 * Throws unknown_store, method_not_offered, slot_closed, slot_taken, unknown_product, out_of_stock, already_changed,
 * repeated_request.
 */
export async function bookVisit(db: Db, actor: Actor, input: BookVisitInput, now: Date): Promise<Visit> {
  try {
    const draft = await draftVisit(db, input, now);
    await db.transaction((tx) => writeVisit(tx, actor, draft, now));
  } catch (error) {
    // Its place may be taken, its goods held and its hour gone by: by the very visit an earlier request made.
    if (!(await bookedBefore(db, input))) throw error;
  }
  const visit = await bookedBefore(db, input);
  if (!visit) throw new Refusal('not_found');
  return visit;
}

/** The visit of this key; throws repeated_request when that was booked by somebody else or elsewhere. */
async function bookedBefore(db: Db, { key, storeCode, name, email, phone }: BookVisitInput): Promise<Visit | null> {
  const visit = await getVisitByKey(db, key);
  if (!visit) return null;
  const asked = [storeCode, name, email, phone].join('\n');
  const booked = [visit.storeCode, visit.customerName, visit.customerEmail, visit.customerPhone].join('\n');
  if (asked !== booked) throw new Refusal('repeated_request');
  return visit;
}

async function draftVisit(db: Db, input: BookVisitInput, now: Date): Promise<VisitDraft> {
  const [store, found] = await Promise.all([getStore(db, input.storeCode), listVariantsBySku(db, input.skus)]);
  if (!store) throw new Refusal('unknown_store', { storeCode: input.storeCode });
  const holidays = await listHolidays(db, localDate(now, store.hours.zone));
  const slot = offeredSlot(store, holidays, input.slot, now);
  const idOf = new Map(found.map(({ sku, variantId }) => [sku, variantId]));
  const unknown = input.skus.filter((sku) => !idOf.has(sku));
  if (unknown.length > 0) throw new Refusal('unknown_product', { skus: unknown });
  const variantIds = input.skus.flatMap((sku) => idOf.get(sku) ?? []);
  return { input, shop: { store, holidays }, slot, variantIds };
}

async function writeVisit(tx: Db, actor: Actor, draft: VisitDraft, now: Date): Promise<void> {
  const { input, shop, slot, variantIds } = draft;
  const { store } = shop;
  await holdHours(tx, [{ locationId: store.id, version: store.version }]);
  const { capacity } = visitPolicy(store);
  await takeSlot(tx, { locationId: store.id, kind: 'visit', startsAt: slot.startsAt, capacity });
  const orderId = input.hold ? await holdArticles(tx, actor, { input, shop, slot }, now) : null;
  const id = newId();
  await tx.insert(visits).values({
    id,
    token: newToken(),
    idempotencyKey: input.key,
    locationId: store.id,
    memberId: actor.kind === 'member' ? actor.memberId : null,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    status: 'booked',
    locale: input.locale,
    customerName: input.name,
    customerEmail: input.email,
    customerPhone: input.phone,
    notes: input.notes || null,
    orderId,
    createdAt: now,
    updatedAt: now,
  });
  if (variantIds.length > 0) {
    await tx
      .insert(visitArticles)
      .values(variantIds.map((variantId, position) => ({ visitId: id, variantId, position })));
  }
  await enqueue(tx, 'send_visit_message', { visitId: id, kind: 'visit_booked', at: now.toISOString() });
}
