import type { Db } from '@/db/client';
import { partsOf } from '../orders/parts-of';
import { getOrderByToken } from '../orders/queries';
import type { OrderPart } from '../orders/types';
import { getMoneyOf } from '../payments/money-of';
import { Refusal } from '../refusal';
import { getStoreById } from '../stores/queries';
import { listOrderTransfers } from '../transfers/list-order-transfers';
import { toOrder } from './api-orders';

/** An order as REST answers it. Throws not_found. */
export async function orderByToken(db: Db, token: string): Promise<ReturnType<typeof toOrder>> {
  const order = await getOrderByToken(db, token);
  if (!order) throw new Refusal('not_found');
  const [transfers, money, parts] = await Promise.all([
    listOrderTransfers(db, order.id),
    getMoneyOf(db, order.id),
    Promise.all(partsOf(order).map((part) => located(db, part))),
  ]);
  return toOrder(
    order,
    money?.payments ?? [],
    parts.map((part) => ({ ...part, transfers })),
  );
}

async function located(db: Db, part: OrderPart) {
  const location = await getStoreById(db, part.fulfillment.locationId);
  if (!location) throw new Error('an order of a place that is gone');
  return { part, location };
}
