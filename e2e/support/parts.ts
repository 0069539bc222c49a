import { eq } from 'drizzle-orm';
import { locations } from '@/db/schema';
import type { Order } from '@/lib/orders/types';
import type { OwnShop } from './own-shop';

/** Facts of the test's own shop as its merchant would set them. */
export const setStore = ({ db, store }: OwnShop, facts: Partial<typeof locations.$inferInsert>) =>
  db.update(locations).set(facts).where(eq(locations.id, store.id));

/** The code as it is read from a screen: 482 917. */
export const shownCode = ({ fulfillments: [{ pickupCode }] }: Order) =>
  `${pickupCode.slice(0, 3)} ${pickupCode.slice(3)}`;
