import { eq } from 'drizzle-orm';
import { locations } from '@/db/schema';
import { makeStore, putStock } from '@/db/testing-shop';
import { always, type OwnShop } from './own-shop';

type Place = Partial<typeof locations.$inferInsert>;

/** Another place beside the test's own shop, with five of its article. */
export async function placeWithStock({ db, store, article }: OwnShop, over: Place) {
  const [own] = await db.select().from(locations).where(eq(locations.id, store.id));
  const place = { lat: (own?.lat ?? 0) + 0.00001, lng: own?.lng ?? 0 };
  const other = await makeStore(db, { weeklyHours: always, ...place, ...over });
  await putStock(db, { variantId: article.id, locationId: other.id, onHand: 5 });
  return other;
}
