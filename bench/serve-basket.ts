import type postgres from 'postgres';
import type { Db } from '@/db/client';
import { type BasketLineWanted, listShopsForBasket } from '@/lib/promise/serve-basket';
import { storeCalendar } from '@/lib/promise/store-calendar';
import { fillChain } from './fill-chain';
import { interleave, median } from './interleave';
import { atMost, judge } from './result';
import type { Row } from './row';

const SHOPS = 1_000;
const ARTICLES = 2_000;
const LINES = 5;
const ROUNDS = 5;
const QUESTIONS = 60;
const near = { lat: 35.68, lng: 139.76 };

type Basket = readonly BasketLineWanted[];

/** The levels of all lines in all shops, in whatever order: the least that could answer. */
const levels = (sql: postgres.Sql, basket: Basket) => sql`
  select location_id, variant_id, on_hand - allocated - safety_stock as units from stock_levels
  where variant_id = any(${basket.map(({ variantId }) => variantId)}::uuid[])
    and on_hand - allocated - safety_stock > 0`;

async function serving(db: Db, lines: Basket): Promise<void> {
  const now = new Date();
  const shops = await listShopsForBasket(db, await storeCalendar(db, now), { near, lines }, now);
  if (shops.length < SHOPS / 2) throw new Error(`only ${shops.length} shops can do something for a basket`);
}

/** Baskets one after the other, each of articles that nobody asked for just before. */
function basketsOf(variantIds: readonly string[]): () => Basket {
  let next = 0;
  return () =>
    Array.from({ length: LINES }, () => {
      next = (next + 397) % variantIds.length;
      return { variantId: variantIds[next] ?? '', quantity: 1 + (next % 2) };
    });
}

/** The milliseconds that half of the questions take at most. */
async function timeOf(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < QUESTIONS; i++) {
    const begun = performance.now();
    await ask();
    times.push(performance.now() - begun);
  }
  return median(times);
}

export const serveBasket: Row = {
  name: 'serve-basket',
  title: `Which of ${SHOPS.toLocaleString('en')} shops can serve a basket of ${LINES} lines, beside its stock levels`,
  run: async (stage) => {
    const { db, sql } = await stage.emptyDatabase('uketori_bench_chain');
    const basket = basketsOf(await fillChain(sql, { shops: SHOPS, articles: ARTICLES }));
    const floorWay = () => timeOf(() => levels(sql, basket()));
    const shopWay = () => timeOf(() => serving(db, basket()));
    await floorWay();
    await shopWay();
    const { floor, shop } = await interleave(ROUNDS, { floor: floorWay, shop: shopWay });
    return [judge({ name: 'serve-basket', value: median(shop), unit: 'ms', floor: median(floor), target: atMost(30) })];
  },
};
