'use server';

import { payBy } from '@/lib/orders/order-rows';
import type { Result } from '@/lib/result';
import * as customers from '@/lib/till/find-customer';
import { type FloorOrderInput, findCustomerInput, floorOrderInput, type SaleInput, saleInput } from '@/lib/till/input';
import { orderFromFloor } from '@/lib/till/order-from-floor';
import * as selling from '@/lib/till/sell';
import type { Customer, FloorOrder, Sold } from '@/lib/till/types';
import { defineAction } from '@/lib/web/action';

const sale = defineAction(saleInput, ({ db, actor, input, now }) => selling.sell(db, actor, input, now));
const find = defineAction(findCustomerInput, ({ db, actor, input, now }) =>
  customers.findCustomer(db, actor, input, now),
);
const floor = defineAction(floorOrderInput, async ({ db, actor, input, now }): Promise<FloorOrder> => {
  const { number, token, total, currency, paymentId } = await orderFromFloor(db, actor, input, now);
  return { number, token, total, currency, payBy: paymentId && payBy(now).toISOString() };
});

export async function sell(input: SaleInput): Promise<Result<Sold>> {
  return sale(input);
}

export async function findCustomer(input: { text: string }): Promise<Result<Customer>> {
  return find(input);
}

export async function placeFloorOrder(input: FloorOrderInput): Promise<Result<FloorOrder>> {
  return floor(input);
}
