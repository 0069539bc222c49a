import type { Db } from '@/db/client';
import type { Bring } from '../promise/bring-in';
import { heldUntil, pickupPromise } from '../promise/pickup-promise';
import { planFor } from '../promise/serve-basket';
import { slotsOf } from '../promise/slots';
import { calendarOf } from '../promise/store-calendar';
import { Refusal } from '../refusal';
import { outOfStock } from '../stock/commands';
import { methodsOf, type Store } from '../stores/types';
import { checkWays, goodsTotal, type OrderedArticle, orderedArticles, shortOf } from './articles';
import type { PartInput } from './input';
import { getOffer, type Offer } from './offer';
import type { Ordering, PartDraft } from './order-draft';
import { pickupFeeOf } from './pickup-fee';

type StorePart = Extract<PartInput, { kind: 'store' }>;

/** A part that is collected in a shop. Throws as placeOrder does. */
export async function draftStorePart(
  db: Db,
  { storeCode, lines: wanted, slot, bring: mayBring }: StorePart,
  { paymentMethod }: Ordering,
  now: Date,
): Promise<PartDraft> {
  const skus = wanted.map((line) => line.sku);
  const offer = await getOffer(db, storeCode, skus);
  if (!offer) throw new Refusal('unknown_store', { storeCode });
  const { store, holidays, articles } = offer;
  if (paymentMethod && !methodsOf(store).includes(paymentMethod)) {
    throw new Refusal('method_not_offered', { storeCode });
  }
  const lines = orderedArticles(wanted, articles);
  checkWays(lines, 'pickup');
  const bring = await bringFor(db, { store, holidays }, lines, mayBring, now);
  const promise = pickupPromise(store, holidays, now, { paymentMethod, arrives: lastArrival(bring) });
  if (!promise) throw new Refusal('store_closed', { storeCode });
  const booked = slot && bookedSlot(store, holidays, { slot, earliest: promise.readyAt }, now);
  return {
    kind: 'pickup',
    methods: methodsOf(store),
    locationId: store.id,
    version: store.version,
    zone: store.hours.zone,
    preparedAtId: store.id,
    lines,
    promise: booked ? { ...promise, collectBy: heldUntil(store, holidays, booked.startsAt, paymentMethod) } : promise,
    depositPercent: store.depositPercent,
    fee: pickupFeeOf(store.pickupFee, goodsTotal(lines)),
    slot: booked,
    point: null,
    delivery: null,
    bring,
  };
}

/** What has to be brought in of what the shop lacks. Throws out_of_stock where it may not, or cannot. */
async function bringFor(
  db: Db,
  { store, holidays }: Pick<Offer, 'store' | 'holidays'>,
  lines: readonly OrderedArticle[],
  mayBring: boolean,
  now: Date,
): Promise<Bring[]> {
  const short = shortOf(lines);
  if (short.length === 0) return [];
  if (!mayBring) throw outOfStock(short);
  const plan = await planFor(db, await calendarOf(db, { store, holidays }, now), store, lines, now);
  if (plan.kind === 'later') return plan.bring;
  if (plan.kind === 'now') return [];
  throw outOfStock(short);
}

const lastArrival = (bring: readonly Bring[]): Date | null =>
  bring.length > 0 ? new Date(Math.max(...bring.map(({ dueAt }) => dueAt.getTime()))) : null;

/** The time asked for, if the shop offers it. Throws slot_closed for one that is past, too early or none of its times. */
function bookedSlot(
  { pickupSlots: policy, hours }: Store,
  holidays: ReadonlySet<string>,
  { slot, earliest }: { slot: Date; earliest: Date },
  now: Date,
) {
  const offered = policy ? slotsOf(policy, hours, holidays, now, earliest) : [];
  const found = offered.find(({ startsAt }) => startsAt.getTime() === slot.getTime());
  if (!policy || !found) throw new Refusal('slot_closed');
  return { ...found, capacity: policy.capacity };
}
