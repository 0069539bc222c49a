'use server';

import { listOpenDelegates } from '@/lib/pickup/delegate';
import * as codes from '@/lib/pickup/find-by-code';
import * as orders from '@/lib/pickup/find-order';
import {
  findByCodeInput,
  type RefuseLinesInput,
  refuseLinesInput,
  searchOrdersInput,
  taskInput,
} from '@/lib/pickup/input';
import { getStaffOrder } from '@/lib/pickup/queries';
import * as refusing from '@/lib/pickup/refuse-lines';
import * as searching from '@/lib/pickup/search-orders';
import type { CodeFinding, FoundOrder, HandoverAside } from '@/lib/pickup/types';
import { Refusal } from '@/lib/refusal';
import type { Result } from '@/lib/result';
import { listGoesWith } from '@/lib/stock/goes-with';
import { defineAction } from '@/lib/web/action';

/** What is held out to a customer at the counter. */
const SUGGESTED = 3;

const find = defineAction(findByCodeInput, ({ db, actor, input, now }) => codes.findByCode(db, actor, input, now));
const open = defineAction(taskInput, ({ db, actor, input, now }) => orders.findOrder(db, actor, input, now));
const search = defineAction(searchOrdersInput, ({ db, actor, input, now }) =>
  searching.searchOrders(db, actor, input, now),
);
const refuse = defineAction(refuseLinesInput, ({ db, actor, input, now }) =>
  refusing.refuseLines(db, actor, input, now),
);
const aside = defineAction(taskInput, async ({ db, actor, input }): Promise<HandoverAside> => {
  const order = await getStaffOrder(db, actor, input.fulfillmentId);
  if (!order) throw new Refusal('not_found');
  const skus = order.lines.map(({ sku }) => sku);
  const [delegates, goesWith] = await Promise.all([
    listOpenDelegates(db, actor, order.id),
    listGoesWith(db, { skus, locationId: order.locationId, limit: SUGGESTED }),
  ]);
  return { delegates, goesWith };
});

export async function findByCode(input: { locationId: string; code: string }): Promise<Result<CodeFinding>> {
  return find(input);
}

export async function openOrder(input: { fulfillmentId: string }): Promise<Result<CodeFinding>> {
  return open(input);
}

export async function searchOrders(input: { locationId: string; text: string }): Promise<Result<FoundOrder[]>> {
  return search(input);
}

export async function refuseLines(input: RefuseLinesInput): Promise<Result<{ ended: boolean }>> {
  return refuse(input);
}

/** Who else may collect an order, and what goes with it and lies here. */
export async function readAside(input: { fulfillmentId: string }): Promise<Result<HandoverAside>> {
  return aside(input);
}
