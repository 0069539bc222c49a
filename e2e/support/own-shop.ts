import { eq } from 'drizzle-orm';
import { type Connection, connect } from '@/db/client';
import { products, staff, staffLocations } from '@/db/schema';
import { makeStore, makeVariant, putStock } from '@/db/testing-shop';
import { gramsOf, searchTextOf } from '@/lib/catalog/search-text';
import { newId } from '@/lib/ids';
import { hashPassword } from '@/lib/members/password';
import type { WeeklyHours } from '@/lib/stores/hours-types';

const allDay = [{ from: 0, to: 1440 }];
/** Never closed, so that a test means the same at any hour. */
const always: WeeklyHours = {
  mon: allDay,
  tue: allDay,
  wed: allDay,
  thu: allDay,
  fri: allDay,
  sat: allDay,
  sun: allDay,
};

const PASSWORD = 'open-sesame-please';

/** A shop, an article and a person at the counter that belong to one test alone. */
export interface OwnShop extends Pick<Connection, 'db'> {
  store: { id: string; storeCode: string; name: string };
  /** Found by its title, which no other article has. */
  article: { id: string; sku: string; handle: string; title: string };
  clerk: { email: string; password: string };
}

interface Wishes {
  units?: number;
}

/** Opens a shop of its own near Tokyo Station; `close` lets go of the database. */
export async function openOwnShop({ units = 5 }: Wishes = {}): Promise<OwnShop & { close: () => Promise<void> }> {
  const { db, close } = connect(process.env.DATABASE_URL ?? '', { max: 2 });
  const mark = newId().slice(-6);
  const name = { ja: `試し${mark}店`, en: `Trial ${mark}` };
  const title = { ja: `試しのマグ${mark}`, en: `Trial mug ${mark}` };
  const store = await makeStore(db, {
    storeCode: `t${mark}`,
    name,
    weeklyHours: always,
    prepMinutes: 15,
    lat: 35.6812 + Math.random() / 100,
    lng: 139.7671 + Math.random() / 100,
  });
  const variant = await makeVariant(db, { sku: `T-${mark.toUpperCase()}` });
  const searchText = searchTextOf({ title, tags: [], options: [], variants: [variant] });
  await db
    .update(products)
    .set({ title, searchText, searchGrams: gramsOf(searchText) })
    .where(eq(products.id, variant.productId));
  await putStock(db, { variantId: variant.id, locationId: store.id, onHand: units });
  const clerk = { email: `clerk-${mark}@test.example`, password: PASSWORD };
  const staffId = newId();
  await db.insert(staff).values({
    id: staffId,
    email: clerk.email,
    name: '試し 花',
    passwordHash: await hashPassword(clerk.password),
    role: 'staff',
    createdAt: new Date(),
  });
  await db.insert(staffLocations).values({ staffId, locationId: store.id });
  return {
    db,
    close,
    clerk,
    store: { ...store, name: name.ja },
    article: { id: variant.id, sku: variant.sku, handle: variant.handle, title: title.ja },
  };
}
