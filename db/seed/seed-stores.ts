import { newId } from '@/lib/ids';
import { addDays, localDate } from '@/lib/time';
import type { Db } from '../client';
import { publicHolidays as holidays, locations, specialDays } from '../schema';
import { demoStores } from './stores/demo-stores';
import { publicHolidays } from './stores/holidays';

const ZONE = 'Asia/Tokyo';
/** All shops of the demo look alike from the street. */
const photoUrl = '/media/scenes/entrance.svg';

/** Shops, the warehouse, their special days and Japan's public holidays of the coming years. */
export async function seedStores(db: Db, today: Date): Promise<void> {
  const date = localDate(today, ZONE);
  await db
    .insert(holidays)
    .values(publicHolidays(addDays(date, -400), addDays(date, 800)))
    .onConflictDoNothing();
  const stores = demoStores(date).map((store) => ({ ...store, id: newId() }));
  await db
    .insert(locations)
    .values(stores.map(({ hours, special, ...store }) => ({ ...store, photoUrl, zone: ZONE, weeklyHours: hours })));
  const special = stores.flatMap((store) => store.special.map((day) => ({ ...day, locationId: store.id })));
  if (special.length > 0) await db.insert(specialDays).values(special);
}
