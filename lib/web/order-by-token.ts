import type { Db } from '@/db/client';
import { getOrderByToken } from '../orders/queries';
import { Refusal } from '../refusal';
import { toOrder } from './api-orders';

/** An order as REST answers it. Throws not_found. */
export async function orderByToken(db: Db, token: string): Promise<ReturnType<typeof toOrder>> {
  const order = await getOrderByToken(db, token);
  if (!order) throw new Refusal('not_found');
  return toOrder(order);
}
