import type { Actor } from '@/lib/access/actor';
import { newId, newToken } from '@/lib/ids';
import type { PlaceOrderInput } from '@/lib/orders/input';
import type { WeeklyHours } from '@/lib/stores/hours-types';
import type { Db } from './client';
import { locations, products, staff, stockLevels, stockMovements, variants } from './schema';

const daily = [{ from: 600, to: 1140 }];
/** 10:00–19:00, every day. */
export const daytime: WeeklyHours = {
  mon: daily,
  tue: daily,
  wed: daily,
  thu: daily,
  fri: daily,
  sat: daily,
  sun: daily,
};

/** A Sunday at noon in Tokyo, when shops with `daytime` hours are open. */
export const noon = new Date('2026-11-22T03:00:00Z');

type StoreRow = typeof locations.$inferInsert;
type VariantRow = typeof variants.$inferInsert;

/** A shop of its own for one test: open by day, takes both ways to pay. */
export async function makeStore(db: Db, over: Partial<StoreRow> = {}) {
  const row: StoreRow = {
    id: newId(),
    storeCode: newToken(),
    name: { ja: '試験店', en: 'Test store' },
    lat: 35.68,
    lng: 139.76,
    services: ['reserve', 'pay_online'],
    weeklyHours: daytime,
    ...over,
  };
  await db.insert(locations).values(row);
  return { id: row.id, storeCode: row.storeCode };
}

/** An article on sale at ¥1,100 (10% tax), of a product of its own. */
export async function makeVariant(db: Db, over: Partial<VariantRow> = {}) {
  const productId = newId();
  const handle = `p-${newToken().toLowerCase()}`;
  await db.insert(products).values({ id: productId, handle, title: { ja: 'マグ', en: 'Mug' } });
  const row: VariantRow = {
    id: newId(),
    productId,
    sku: newToken(),
    optionValues: [],
    price: 1100,
    position: 0,
    ...over,
  };
  await db.insert(variants).values(row);
  return { id: row.id, sku: row.sku, productId, handle };
}

/** Puts units into a shop that has none of the article yet, with the movement that brought them. */
export async function putStock(
  db: Db,
  {
    variantId,
    locationId,
    onHand,
    safetyStock = 0,
  }: { variantId: string; locationId: string; onHand: number; safetyStock?: number },
): Promise<void> {
  await db.insert(stockLevels).values({ variantId, locationId, onHand, safetyStock, countedAt: noon });
  await db.insert(stockMovements).values({
    id: newId(),
    variantId,
    locationId,
    reason: 'receive',
    quantity: onHand,
    actorKind: 'system',
    at: noon,
  });
}

/** A shop with one article and so many units of it. */
export async function makeStockedStore(db: Db, onHand: number, over: Partial<StoreRow> = {}) {
  const [store, variant] = [await makeStore(db, over), await makeVariant(db)];
  await putStock(db, { variantId: variant.id, locationId: store.id, onHand });
  return { store, variant };
}

/** Somebody who works at these shops. */
export async function makeClerk(db: Db, ...locationIds: string[]): Promise<Extract<Actor, { kind: 'staff' }>> {
  const person = { id: newId(), name: '試し 花', role: 'staff' as const };
  const email = `${newToken()}@test.example`;
  await db.insert(staff).values({ ...person, email, passwordHash: '-', createdAt: noon });
  return { kind: 'staff', staffId: person.id, name: person.name, role: person.role, locationIds };
}

/** Somebody who has never ordered before. */
export const stranger = () => ({
  email: `${newToken().toLowerCase()}@mail.example`,
  phone: `090-${Math.floor(Math.random() * 1e8)
    .toString()
    .padStart(8, '0')
    .replace(/^.{4}/, '$&-')}`,
});

/** A reservation at one shop as a guest would send it; every call has a key of its own. */
export const reservation = (
  storeCode: string,
  lines: PlaceOrderInput['parts'][0]['lines'],
  over: Partial<PlaceOrderInput> = {},
): PlaceOrderInput => ({
  parts: [{ kind: 'store', storeCode, lines, slot: null, bring: false }],
  paymentMethod: 'pay_in_store',
  name: '青木 みなみ',
  email: 'minami@mail.example',
  phone: '090-1234-5678',
  collector: 'self',
  consent: true,
  marketing: false,
  locale: 'ja',
  idempotencyKey: newToken(),
  ...over,
});
