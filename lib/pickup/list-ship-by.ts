import type { Db } from '@/db/client';
import { openIntervals } from '../stores/hours';
import { getStoreById, listHolidays } from '../stores/queries';
import { addDays, localDate } from '../time';
import { type Promised, shipBy } from './ship-by';

const DAY_MS = 86_400_000;
/** The longest way, and the longest a shop is closed before it. */
const LOOK_BACK_DAYS = 30;

/** By id: when parcels, at least one, that a shop has still to pack must have left it. */
export async function listShipBy(
  db: Db,
  locationId: string,
  parcels: readonly (Promised & { id: string })[],
): Promise<Map<string, Date>> {
  const store = await getStoreById(db, locationId);
  if (!store) throw new Error('parcels of a place that is gone');
  const { zone } = store.hours;
  const arrivals = parcels.map(({ arrivesBy }) => arrivesBy.getTime());
  const from = new Date(Math.min(...arrivals) - LOOK_BACK_DAYS * DAY_MS);
  const days = Math.ceil((Math.max(...arrivals) - from.getTime()) / DAY_MS) + 1;
  const holidays = await listHolidays(db, addDays(localDate(from, zone), -1));
  const open = openIntervals(store.hours, holidays, from, days);
  return new Map(parcels.map((parcel) => [parcel.id, shipBy(parcel, open, zone)]));
}
