import { planOf } from '../promise/serve-basket';
import type { StoreCalendar } from '../promise/store-calendar';
import { availabilityOf, available, type Level } from '../stock/availability';
import { offers, type Store, takesOrders } from '../stores/types';
import { daysBetween, localDate } from '../time';
import type { FeedVariant } from './types';

/** Words of Google's for what can be collected, and when. https://support.google.com/merchants/answer/3061342 */
interface Pickup {
  method: 'buy' | 'reserve' | 'ship to store' | 'not supported';
  sla: string | null;
}

const NOT: Pickup = { method: 'not supported', sla: null };
const LONGEST_DAYS = 6;

/** From the day it is ordered to the day it is ready, by the shop's calendar. */
export function slaOf(ready: Date, zone: string, now: Date): string {
  const days = daysBetween(localDate(now, zone), localDate(ready, zone));
  if (days <= 0) return 'same_day';
  if (days === 1) return 'next_day';
  return days <= LONGEST_DAYS ? `${days}-day` : 'multi-week';
}

/** Bought online where that is possible, else reserved and paid in the shop. */
const methodAt = (store: Pick<Store, 'services'>) => (offers(store, 'pay_online') ? 'buy' : 'reserve');

/** What can be collected of what lies in a shop: the same for all articles, so worked out once a shop. */
function shelfPickup(calendar: StoreCalendar, store: Store, now: Date): Pickup {
  const ready = takesOrders(store) ? calendar.readyAt(store, now) : null;
  return ready ? { method: methodAt(store), sla: slaOf(ready, store.hours.zone, now) } : NOT;
}

/** What a shop has not itself may be brought in, if it can be paid before. */
function broughtPickup(calendar: StoreCalendar, store: Store, units: Record<string, number>, now: Date): Pickup {
  if (!offers(store, 'pay_online')) return NOT;
  const plan = planOf(calendar, store, [1], [units], now);
  return plan.kind === 'later' ? { method: 'ship to store', sla: slaOf(plan.readyAt, store.hours.zone, now) } : NOT;
}

const words = { none: 'out_of_stock', few: 'limited_availability', some: 'in_stock', plenty: 'in_stock' };

/** Cells of a text file divided by tabs hold neither tabs nor breaks. */
const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`;

export const inventoryHead = (): string => line(['store_code', 'id', 'availability', 'pickup_method', 'pickup_SLA']);

/**
 * An article in every shop that ever had it. No number of units: shoppers are not told it either where there are many.
 * `shelves` keeps what `shelfPickup` said of each shop.
 */
export function inventoryRows(
  variant: FeedVariant,
  levels: ReadonlyMap<string, Level>,
  calendar: StoreCalendar,
  shelves: Map<string, Pickup>,
  now: Date,
): string[] {
  const units = Object.fromEntries([...levels].map(([locationId, level]) => [locationId, available(level)]));
  const pickup = (store: Store, level: Level): Pickup => {
    if (!variant.ways.includes('pickup')) return NOT;
    if (available(level) <= 0) return broughtPickup(calendar, store, units, now);
    const known = shelves.get(store.id) ?? shelfPickup(calendar, store, now);
    shelves.set(store.id, known);
    return known;
  };
  return [...levels].flatMap(([locationId, level]) => {
    const store = calendar.storeById(locationId);
    if (!store) return [];
    const { method, sla } = pickup(store, level);
    return [line([store.storeCode, variant.sku, words[availabilityOf(level, now).band], method, sla ?? ''])];
  });
}
