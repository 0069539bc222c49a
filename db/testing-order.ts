import { eq } from 'drizzle-orm';
import { type Actor, guest, system } from '@/lib/access/actor';
import { newId } from '@/lib/ids';
import type { PlaceOrderInput } from '@/lib/orders/input';
import { placeOrder } from '@/lib/orders/place-order';
import { getOrder } from '@/lib/orders/queries';
import { markReady, startPicking } from '@/lib/pickup/commands';
import type { Db } from './client';
import { fulfillments, locations, staff } from './schema';
import { makeStockedStore, noon, reservation } from './testing-shop';

type StoreRow = typeof locations.$inferInsert;

export const minutesAfterNoon = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

interface Wishes {
  store?: Partial<StoreRow>;
  slot?: Date;
  over?: Partial<PlaceOrderInput>;
  units?: number;
}

/** An order for two of an article, placed at noon in a shop of its own. */
export async function placeTestOrder(db: Db, { store: facts = {}, slot, over = {}, units = 5 }: Wishes = {}) {
  const { store, variant } = await makeStockedStore(db, units);
  if (Object.keys(facts).length > 0) await db.update(locations).set(facts).where(eq(locations.id, store.id));
  const wanted = reservation(store.storeCode, [{ sku: variant.sku, quantity: 2 }], over);
  const [part] = wanted.parts;
  const parts: PlaceOrderInput['parts'] = slot && part?.kind === 'store' ? [{ ...part, slot }] : wanted.parts;
  const placed = await placeOrder(db, guest, { ...wanted, parts }, noon);
  const { fulfillmentId } = placed.parts[0];
  const read = async () => {
    const order = await getOrder(db, placed.id);
    if (!order) throw new Error('the order is gone');
    return order;
  };
  return { ...placed, store, variant, fulfillmentId, own: { token: placed.token, fulfillmentId }, read };
}
export type TestOrder = Awaited<ReturnType<typeof placeTestOrder>>;

/** Prepared twenty minutes after noon. */
export async function prepareTestOrder(db: Db, { fulfillmentId }: TestOrder): Promise<void> {
  await startPicking(db, system, { fulfillmentId }, minutesAfterNoon(5));
  await markReady(db, system, { fulfillmentId, shelf: 'A-3' }, minutesAfterNoon(20));
}

/** Handed over and closed, without a counter. */
export const closeTestOrder = (db: Db, { fulfillmentId }: TestOrder) =>
  db
    .update(fulfillments)
    .set({ status: 'collected', collectedAt: minutesAfterNoon(60), closedAt: minutesAfterNoon(60) })
    .where(eq(fulfillments.id, fulfillmentId));

/** Somebody who works at these places, and has a row to be named by. */
export async function makeStaff(db: Db, locationIds: readonly string[]): Promise<Actor> {
  const staffId = newId();
  const row = {
    id: staffId,
    email: `${staffId}@test.example`,
    name: '試し 花',
    passwordHash: '-',
    role: 'staff' as const,
  };
  await db.insert(staff).values({ ...row, createdAt: noon });
  return { kind: 'staff', staffId, name: row.name, role: 'staff', locationIds };
}
