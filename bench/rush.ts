import { system } from '@/lib/access/actor';
import { listStockFaults } from '@/lib/stock/check';
import { setCounts } from '@/lib/stock/set-counts';
import type { BenchDatabase } from './database';
import type { Article } from './fill-shop';
import { orderRequest } from './order-request';
import { atMost, exactly, judge } from './result';
import type { Row } from './row';

const SHOPPERS = 200;
const UNITS = 50;

/** Counts the shelf so that exactly so many units can be had. */
async function leaveUnits({ db, sql }: BenchDatabase, { variantId, locationId }: Article): Promise<void> {
  const [level] = await sql<{ bound: number }[]>`
    select allocated + safety_stock as bound from stock_levels
    where variant_id = ${variantId} and location_id = ${locationId}`;
  const now = new Date();
  const count = { variantId, locationId, onHand: (level?.bound ?? 0) + UNITS };
  await setCounts(db, system, { counts: [count], countedAt: now }, now);
}

/** What became of one shopper. */
async function shopAt(address: string, article: Article): Promise<'placed' | 'refused' | 'failed'> {
  try {
    const answer = await fetch(address, { method: 'POST', ...orderRequest(article) });
    const said = await answer.json();
    if (answer.status === 201) return 'placed';
    return answer.status === 409 && said.code === 'out_of_stock' ? 'refused' : 'failed';
  } catch {
    return 'failed';
  }
}

export const rush: Row = {
  name: 'rush',
  title: `${SHOPPERS} shoppers at once for ${UNITS} units, over HTTP`,
  run: async (stage) => {
    const database = await stage.database();
    const [article, other] = database.articles;
    if (!article || !other) throw new Error('the shop has nothing to order');
    const address = `${await stage.shop()}/api/v1/orders`;
    // A shop that has been open for a while.
    for (let visitor = 0; visitor < 50; visitor++) await shopAt(address, other);
    await leaveUnits(database, article);

    const begun = performance.now();
    const fates = await Promise.all(Array.from({ length: SHOPPERS }, () => shopAt(address, article)));
    const seconds = (performance.now() - begun) / 1000;

    const count = (fate: string) => fates.filter((each) => each === fate).length;
    const faults = (await listStockFaults(database.db)).length;
    return [
      judge({ name: 'rush-placed', value: count('placed'), unit: 'orders', target: exactly(UNITS) }),
      judge({ name: 'rush-refused', value: count('refused'), unit: 'shoppers', target: exactly(SHOPPERS - UNITS) }),
      judge({ name: 'rush-errors', value: count('failed'), unit: 'shoppers', target: exactly(0) }),
      judge({ name: 'rush-seconds', value: seconds, unit: 's', target: atMost(5) }),
      judge({ name: 'rush-stock-faults', value: faults, unit: 'faults', target: exactly(0) }),
    ];
  },
};
