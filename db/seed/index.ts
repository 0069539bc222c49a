import type { Db } from '../client';
import { seedCatalog } from './seed-catalog';
import { seedCoupons } from './seed-coupons';
import { seedOrders } from './seed-orders';
import { seedPictures } from './seed-pictures';
import { seedPlaces } from './seed-places';
import { seedProfiles } from './seed-profiles';
import { seedStaff } from './seed-staff';
import { seedStock } from './seed-stock';
import { seedStores } from './seed-stores';
import { seedWays } from './seed-ways';

/** The demo shop, whole: an empty database becomes ひびの HIBINO with goods, shops, stock, staff and a day's orders. */
export async function seedDemo(db: Db, { today }: { today: Date }): Promise<void> {
  await seedPictures();
  await seedPlaces(db);
  await seedStores(db, today);
  await seedProfiles(db, today);
  await seedCatalog(db);
  await seedStock(db, today);
  await seedWays(db, today);
  await seedCoupons(db, today);
  await seedStaff(db, today);
  await seedOrders(db, today);
}
