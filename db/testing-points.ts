import type { Db } from './client';
import { pickupPoints } from './schema';
import { makeStore } from './testing-shop';

type StoreRow = Parameters<typeof makeStore>[1];
type PointRow = typeof pickupPoints.$inferInsert;

/** A place to collect for one test: a locker without limits that is served the day after, open by day. */
export async function makePoint(
  db: Db,
  servedFromId: string,
  location: StoreRow = {},
  over: Partial<PointRow> = {},
): Promise<{ id: string; code: string }> {
  const name = { ja: '試験ロッカー', en: 'Test locker' };
  const { id, storeCode } = await makeStore(db, { kind: 'pickup_point', name, services: [], ...location });
  await db.insert(pickupPoints).values({ locationId: id, kind: 'locker', operator: '試験', servedFromId, ...over });
  return { id, code: storeCode };
}
