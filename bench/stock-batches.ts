import { apiScopes, system } from '@/lib/access/actor';
import { createKey } from '@/lib/access/api-keys';
import { listStockFaults } from '@/lib/stock/check';
import type { Article } from './fill-shop';
import { inTurn, orderRequest } from './order-request';
import { atLeast, exactly, judge } from './result';
import type { Row } from './row';

/** Tills that send at once, and shoppers that order meanwhile. */
const TILLS = 4;
const SHOPPERS = 4;
/** Changes in one batch. */
const BATCH = 250;
const MS = 10_000;

interface Sent {
  /** Answered as they should be. */
  done: number;
  failed: number;
}

/** Sends one request after the other until the time is over. */
async function keepSending(post: () => { address: string; init: RequestInit }, worth: number): Promise<Sent> {
  const begun = performance.now();
  const sent = { done: 0, failed: 0 };
  while (performance.now() - begun < MS) {
    const { address, init } = post();
    const answer = await fetch(address, { method: 'POST', ...init });
    await answer.arrayBuffer();
    if (answer.ok) sent.done += worth;
    else sent.failed++;
  }
  return sent;
}

const sumOf = (all: readonly Sent[], part: keyof Sent) => all.reduce((sum, sent) => sum + sent[part], 0);

/** Every till moves the same articles, each batch in another order, by keys of its own. */
function batchesOf(articles: readonly Article[], till: number) {
  const article = inTurn(till % 2 ? articles : articles.toReversed());
  let sent = 0;
  return () =>
    Array.from({ length: BATCH }, () => {
      const { sku, storeCode: store_code } = article();
      return { sku, store_code, change: sent % 2 ? 1 : -1, key: `till-${till}-${sent++}` };
    });
}

export const stockBatches: Row = {
  name: 'stock-batches',
  title: `Stock changes by ${TILLS} tills in batches of ${BATCH}, while ${SHOPPERS} shoppers order, over HTTP`,
  run: async (stage) => {
    const { db, articles } = await stage.database();
    const address = await stage.shop();
    const given = { name: 'bench', scopes: [...apiScopes], locationIds: null };
    const { secret } = await createKey(db, system, given, new Date());
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
    const article = inTurn(articles);
    const begun = performance.now();
    const tills = Array.from({ length: TILLS }, (_, till) => {
      const batch = batchesOf(articles, till);
      const post = () => ({
        address: `${address}/api/v1/stock/changes`,
        init: { headers, body: JSON.stringify({ changes: batch() }) },
      });
      return keepSending(post, BATCH);
    });
    const order = () => ({ address: `${address}/api/v1/orders`, init: orderRequest(article()) });
    const shoppers = Array.from({ length: SHOPPERS }, () => keepSending(order, 1));
    const [changed, ordered] = await Promise.all([Promise.all(tills), Promise.all(shoppers)]);
    const seconds = (performance.now() - begun) / 1000;
    const faults = (await listStockFaults(db)).length;
    const failed = sumOf(changed, 'failed') + sumOf(ordered, 'failed');
    return [
      judge({
        name: 'stock-changes',
        value: sumOf(changed, 'done') / seconds,
        unit: 'changes/s',
        target: atLeast(1000),
      }),
      judge({ name: 'stock-orders', value: sumOf(ordered, 'done') / seconds, unit: 'orders/s', target: atLeast(1) }),
      judge({ name: 'stock-failed', value: failed, unit: 'requests', target: exactly(0) }),
      judge({ name: 'stock-batch-faults', value: faults, unit: 'faults', target: exactly(0) }),
    ];
  },
};
