import { newId } from '@/lib/ids';
import { localDate } from '@/lib/time';
import type { Db } from '../client';
import { locations, pickupPoints, shippingRates, transferRoutes } from '../schema';
import { demoPoints } from './stores/demo-points';
import { demoRoutes } from './stores/demo-routes';
import { demoStores } from './stores/demo-stores';
import { demoShippingRates } from './stores/shipping-rates';

const ZONE = 'Asia/Tokyo';

/** How goods reach people beside the shops: places to collect, what sending costs, and what goes from shop to shop. */
export async function seedWays(db: Db, today: Date): Promise<void> {
  const stores = demoStores(localDate(today, ZONE));
  const known = await db.select({ id: locations.id, code: locations.storeCode }).from(locations);
  const ids = new Map(known.map(({ id, code }) => [code, id]));
  const idOf = (code: string): string => {
    const id = ids.get(code);
    if (!id) throw new Error(`no location ${code}`);
    return id;
  };
  const points = demoPoints(stores).map((point) => ({ ...point, id: newId() }));
  await db.insert(locations).values(
    points.map(({ id, code, name, postcode, prefecture, city, street, lat, lng, hours, holdDays }) => ({
      id,
      storeCode: code,
      kind: 'pickup_point' as const,
      ...{ name, postcode, prefecture, city, street, lat, lng, holdDays },
      zone: ZONE,
      weeklyHours: hours,
    })),
  );
  await db
    .insert(pickupPoints)
    .values(
      points.map(({ id, servedFrom, ...point }) => ({ ...point, locationId: id, servedFromId: idOf(servedFrom) })),
    );
  await db.insert(shippingRates).values(demoShippingRates.map((rate) => ({ ...rate, id: newId() })));
  await db.insert(transferRoutes).values(
    demoRoutes(stores).map(({ from, to, ...route }) => ({
      ...route,
      id: newId(),
      fromId: idOf(from),
      toId: idOf(to),
    })),
  );
}
