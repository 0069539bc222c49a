import { eq } from 'drizzle-orm';
import { type Connection, connect, type Db } from '@/db/client';
import { products, staff, staffLocations, variants } from '@/db/schema';
import { makeStore, makeVariant, putStock } from '@/db/testing-shop';
import { gramsOf, searchTextOf } from '@/lib/catalog/search-text';
import type { ProductOption } from '@/lib/catalog/types';
import type { Point } from '@/lib/geo';
import { newId } from '@/lib/ids';
import type { Locale } from '@/lib/locale';
import { hashPassword } from '@/lib/members/password';
import type { WeeklyHours } from '@/lib/stores/hours-types';

const allDay = [{ from: 0, to: 1440 }];
/** Never closed, so that a test means the same at any hour. */
export const always: WeeklyHours = {
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
  store: { id: string; storeCode: string; name: Names; lat: number; lng: number };
  /** Found by its title, which no other article has. Of several sizes the first. */
  article: { id: string; sku: string; handle: string; title: Names };
  clerk: { email: string; password: string };
}

type Names = Record<Locale, string>;

interface Place extends Point {
  postcode: string;
}

const tokyoStation: Place = { lat: 35.6812, lng: 139.7671, postcode: '100-0005' };

export interface Wishes {
  /** Of every size. */
  units?: number;
  /** None: an article of one kind. */
  sizes?: readonly string[];
  /** About where it stands. */
  place?: Place;
}

/** Opens a shop of its own; `close` lets go of the database. */
export async function openOwnShop(wishes: Wishes): Promise<OwnShop & { close: () => Promise<void> }> {
  const { db, close } = connect(process.env.DATABASE_URL ?? '', { max: 2 });
  const mark = newId().slice(-6);
  const store = await openStore(db, mark, wishes);
  const article = await stockArticle(db, mark, store.id, wishes);
  return { db, close, store, article, clerk: await hireClerk(db, mark, store.id) };
}

async function openStore(db: Db, mark: string, { place = tokyoStation }: Wishes) {
  const name = { ja: `試し${mark}店`, en: `Trial ${mark}` };
  const at = { lat: place.lat + Math.random() / 100, lng: place.lng + Math.random() / 100 };
  const store = await makeStore(db, {
    storeCode: `t${mark}`,
    name,
    weeklyHours: always,
    prepMinutes: 15,
    postcode: place.postcode,
    ...at,
  });
  return { ...store, ...at, name };
}

async function stockArticle(db: Db, mark: string, locationId: string, { units = 5, sizes = [] }: Wishes) {
  const title = { ja: `試しのマグ${mark}`, en: `Trial mug ${mark}` };
  const [first = '', ...others] = sizes;
  const sku = (size: string) => ['T', mark.toUpperCase(), size].filter(Boolean).join('-');
  const { productId, handle, ...variant } = await makeVariant(db, {
    sku: sku(first),
    optionValues: sizes.slice(0, 1),
  });
  const rest = others.map((size, index) => ({
    ...{ id: newId(), productId, sku: sku(size), optionValues: [size] },
    ...{ price: 1100, position: index + 1 },
  }));
  if (rest.length > 0) await db.insert(variants).values(rest);
  const options = sizes.length > 0 ? [sizeOption(sizes)] : [];
  const searchText = searchTextOf({ title, tags: [], options, variants: [variant] });
  await db
    .update(products)
    .set({ title, options, searchText, searchGrams: gramsOf(searchText) })
    .where(eq(products.id, productId));
  for (const { id } of [variant, ...rest]) await putStock(db, { variantId: id, locationId, onHand: units });
  return { ...variant, handle, title };
}

const sizeOption = (sizes: readonly string[]): ProductOption => ({
  kind: 'size',
  name: { ja: 'サイズ', en: 'Size' },
  values: sizes.map((size) => ({ key: size, label: { ja: size, en: size } })),
});

async function hireClerk(db: Db, mark: string, locationId: string) {
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
  await db.insert(staffLocations).values({ staffId, locationId });
  return clerk;
}
