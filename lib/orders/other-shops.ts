import { and, eq, gt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { orderLines } from '@/db/schema';
import { listShopsForBasket, type ServingShop } from '../promise/serve-basket';
import { storeCalendar } from '../promise/store-calendar';
import { methodsOf, type Store } from '../stores/types';
import type { OrderPart } from './types';

/** Shops offered in place of the one that cannot keep its promise. */
const OFFERED = 3;

/** The nearest shops that have all of a part now and take the way it is paid. */
export async function listOtherShops(db: Db, part: OrderPart, store: Store, now: Date): Promise<ServingShop[]> {
  const lines = await db
    .select({ variantId: orderLines.variantId, quantity: orderLines.quantity })
    .from(orderLines)
    .where(and(eq(orderLines.fulfillmentId, part.fulfillment.id), gt(orderLines.quantity, 0)));
  const shops = await listShopsForBasket(db, await storeCalendar(db, now), { near: store, lines }, now);
  return shops
    .filter((shop) => shop.plan.kind === 'now' && shop.store.id !== store.id)
    .filter((shop) => methodsOf(shop.store).includes(part.paymentMethod))
    .slice(0, OFFERED);
}
