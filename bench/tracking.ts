import { setTimeout as pause } from 'node:timers/promises';
import autocannon from 'autocannon';
import type { Db } from '@/db/client';
import { guest, system } from '@/lib/access/actor';
import { newToken } from '@/lib/ids';
import { placeOrder } from '@/lib/orders/place-order';
import { startPicking } from '@/lib/pickup/commands';
import type { Article } from './fill-shop';
import { median } from './interleave';
import { type OpenPage, openPages } from './open-pages';
import { inTurn, orderRequest } from './order-request';
import { cpuSecondsOf } from './process-cpu';
import { atLeastOfFloor, atMost, judge } from './result';
import type { Row } from './row';

const PAGES = 2_000;
/** Each order changes about once in a quarter of an hour. */
const CHANGES_PER_SECOND = 2;
const WATCH_SECONDS = 20;
const CLIENTS = 8;
const ROUNDS = 3;
const ROUND_SECONDS = 5;

interface Followed {
  token: string;
  fulfillmentId: string;
}

async function placeOrders(db: Db, article: () => Article): Promise<Followed[]> {
  const place = async (): Promise<Followed> => {
    const { sku, storeCode } = article();
    const { token, parts } = await placeOrder(
      db,
      guest,
      {
        parts: [{ kind: 'store', storeCode, lines: [{ sku, quantity: 1 }], slot: null, bring: false }],
        ...{ paymentMethod: 'pay_in_store', name: '青木 みなみ', email: 'minami.aoki@mail.example' },
        ...{ phone: '090-1234-5678', collector: 'self', consent: true, marketing: false, locale: 'ja' },
        idempotencyKey: newToken(),
      },
      new Date(),
    );
    return { token, fulfillmentId: parts[0].fulfillmentId };
  };
  const placed: Followed[] = [];
  const client = async () => {
    while (placed.length < PAGES) placed.push(await place());
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return placed.slice(0, PAGES);
}

/** Milliseconds from the shop's act until its page has been told and has come anew. */
async function seenAfter(shop: string, db: Db, { token, fulfillmentId }: Followed, page: OpenPage): Promise<number> {
  const told = page.nextChange();
  await startPicking(db, system, { fulfillmentId }, new Date());
  const acted = performance.now();
  await told;
  await (await fetch(`${shop}/orders/${token}`)).text();
  return performance.now() - acted;
}

/** What it takes to keep all pages true: the share of a core, and how late the latest of them was. */
async function watch(shop: string, pid: number, db: Db, orders: readonly Followed[], pages: readonly OpenPage[]) {
  const begun = { at: performance.now(), cpu: cpuSecondsOf(pid) };
  const seen: Promise<number>[] = [];
  for (let change = 0; change < WATCH_SECONDS * CHANGES_PER_SECOND; change++) {
    const [order, page] = [orders[change], pages[change]];
    if (order && page) seen.push(seenAfter(shop, db, order, page));
    await pause(1000 / CHANGES_PER_SECOND);
  }
  const latest = Math.max(...(await Promise.all(seen)));
  const cores = ((cpuSecondsOf(pid) - begun.cpu) / (performance.now() - begun.at)) * 1000;
  return { latest, cores };
}

async function orderRate(shop: string, article: () => Article): Promise<number> {
  const setupRequest = (request: autocannon.Request) => ({ ...request, ...orderRequest(article()) });
  const requests = [{ method: 'POST' as const, setupRequest }];
  const url = `${shop}/api/v1/orders`;
  const result = await autocannon({ url, connections: CLIENTS, duration: ROUND_SECONDS, requests });
  return result.requests.total / result.duration;
}

export const tracking: Row = {
  name: 'tracking',
  title: `${PAGES.toLocaleString('en')} open tracking pages on one process, and orders beside them`,
  run: async (stage) => {
    const { db, articles } = await stage.database();
    const article = inTurn(articles);
    const orders = await placeOrders(db, article);
    const shop = await stage.shop();
    const open = () =>
      openPages(
        shop,
        orders.map(({ token }) => token),
      );
    await orderRate(shop, article);
    const pages = await open();
    const { latest, cores } = await watch(shop, await stage.shopPid(), db, orders, pages);
    const rates: { alone: number[]; beside: number[] } = { alone: [], beside: [] };
    for (let round = 0, now = pages; round < ROUNDS; round++) {
      if (round > 0) now = await open();
      rates.beside.push(await orderRate(shop, article));
      for (const page of now) page.close();
      await pause(1000);
      rates.alone.push(await orderRate(shop, article));
    }
    const [alone, beside] = [median(rates.alone), median(rates.beside)];
    return [
      judge({ name: 'tracking-seen', value: latest, unit: 'ms', target: atMost(2000) }),
      judge({ name: 'tracking-cpu', value: cores, unit: 'cores', target: atMost(0.5) }),
      judge({ name: 'tracking-orders', value: beside, unit: 'orders/s', floor: alone, target: atLeastOfFloor(0.9) }),
    ];
  },
};
