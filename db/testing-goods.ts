import { newId } from '@/lib/ids';
import type { Db } from './client';
import { shippingRates, transferRoutes } from './schema';
import { makePoint } from './testing-points';
import { makeStore, makeVariant, putStock } from './testing-shop';

/** Where all of it stands, so that distances are from here. */
export const here = '35.0,135.0';

/**
 * A mug and a pot of ¥1,100. The near shop has nine mugs and times to book, the far one five of each and brings goods to
 * the near one daily; a locker for parcels of up to 60 cm beside the near one is served from the warehouse, which has
 * nine of each and sends them to Tokyo for ¥660.
 */
export async function makeGoods(db: Db) {
  const pickupSlots = { minutes: 60, capacity: 1, horizonDays: 3, leadMinutes: 0 };
  const near = await makeStore(db, { lat: 35.01, lng: 135, pickupSlots });
  const far = await makeStore(db, { lat: 35.3, lng: 135 });
  const warehouse = await makeStore(db, { kind: 'warehouse', shipsHome: true, lat: 35.5, lng: 135 });
  const mug = await makeVariant(db, { packed: [60, 60, 60], weightGrams: 400 });
  const pot = await makeVariant(db, { packed: [400, 200, 100], weightGrams: 900 });
  const stock = [
    [near, mug, 9],
    [far, mug, 5],
    [far, pot, 5],
    [warehouse, mug, 9],
    [warehouse, pot, 9],
  ] as const;
  for (const [place, variant, onHand] of stock) {
    await putStock(db, { variantId: variant.id, locationId: place.id, onHand });
  }
  const locker = await makePoint(db, warehouse.id, { lat: 35.011, lng: 135 }, { maxSumMm: 600 });
  await db.insert(transferRoutes).values({
    id: newId(),
    fromId: far.id,
    toId: near.id,
    weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    cutoffMinute: 900,
    transitDays: 1,
    arrivesMinute: 660,
  });
  const rate = { carrier: 'yamato' as const, prefectures: ['東京都'], fee: 660, leadDays: 1 };
  await db.insert(shippingRates).values({ id: newId(), ...rate });
  return { near, far, warehouse, locker, mug, pot };
}

export const home = {
  postcode: '100-0005',
  prefecture: '東京都',
  city: '千代田区丸の内',
  street: '1-9-1',
};

export const customer = {
  name: '青木 みなみ',
  email: 'minami@mail.example',
  phone: '090-1234-5678',
  consent: true,
};
