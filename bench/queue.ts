import type { Db } from '@/db/client';
import { system } from '@/lib/access/actor';
import { listQueue } from '@/lib/pickup/queries';
import { getToday } from '@/lib/pickup/today';
import { listTransfers } from '@/lib/transfers/queries';
import { fillCounter } from './fill-counter';
import { median } from './interleave';
import { atMost, judge } from './result';
import type { Row } from './row';

const ORDERS = 500;
const QUESTIONS = 60;

/** What the counter's devices are answered when something has changed, as text. */
async function answer(db: Db, shopId: string): Promise<string> {
  const [orders, transfers, today] = await Promise.all([
    listQueue(db, system, shopId),
    listTransfers(db, system, shopId),
    getToday(db, shopId),
  ]);
  if (orders.length !== ORDERS) throw new Error(`the queue has ${orders.length} orders`);
  return JSON.stringify({ orders, transfers, today });
}

/** The milliseconds that half of the answers take at most, one after the other. */
async function timeOf(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < QUESTIONS; i++) {
    const begun = performance.now();
    await ask();
    times.push(performance.now() - begun);
  }
  return median(times);
}

export const queue: Row = {
  name: 'queue',
  title: `The queue of a shop with ${ORDERS} open orders`,
  run: async (stage) => {
    const { db, sql } = await stage.emptyDatabase('uketori_bench_queue');
    const shopId = await fillCounter(sql, ORDERS);
    await timeOf(() => answer(db, shopId));
    const value = await timeOf(() => answer(db, shopId));
    return [judge({ name: 'queue', value, unit: 'ms p50', target: atMost(50) })];
  },
};
