import type postgres from 'postgres';
import type { Db } from '@/db/client';
import { guest } from '@/lib/access/actor';
import { newToken } from '@/lib/ids';
import { placeOrder } from '@/lib/orders/place-order';
import type { Article } from './fill-shop';
import { interleave, median } from './interleave';
import { inTurn } from './order-request';
import { atLeastOfFloor, judge } from './result';
import type { Row } from './row';

const CLIENTS = 8;
const ROUNDS = 5;
const ROUND_MS = 3000;

/** Runs `work` by so many clients at once for a while; how many a second were done. */
async function rateOf(work: () => Promise<unknown>, ms: number): Promise<number> {
  const begun = performance.now();
  let done = 0;
  const client = async () => {
    for (; performance.now() - begun < ms; done++) await work();
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return (done / (performance.now() - begun)) * 1000;
}

const place = (db: Db, { sku, storeCode }: Article) =>
  placeOrder(
    db,
    guest,
    {
      parts: [{ kind: 'store', storeCode, lines: [{ sku, quantity: 1 }], slot: null, bring: false }],
      paymentMethod: 'pay_in_store',
      name: '青木 みなみ',
      email: 'minami.aoki@mail.example',
      phone: '090-1234-5678',
      collector: 'self',
      consent: true,
      marketing: false,
      locale: 'ja',
      idempotencyKey: newToken(),
    },
    new Date(),
  );

/** The least that takes a unit: one guarded statement, a transaction of its own, on levels that nothing else proves. */
const reserve = (sql: postgres.Sql, { variantId, locationId }: Article) => sql`
  update floor_levels set allocated = allocated + 1, updated_at = now()
  where variant_id = ${variantId} and location_id = ${locationId} and on_hand - allocated - safety_stock >= 1
  returning variant_id`;

export const placeOrderRow: Row = {
  name: 'place-order',
  title: 'placeOrder without HTTP, 8 clients, beside a reservation in one statement',
  run: async (stage) => {
    const { db, sql, articles } = await stage.database();
    await sql`create table floor_levels (like stock_levels including all)`;
    await sql`insert into floor_levels select * from stock_levels`;
    const article = inTurn(articles);
    const work = { floor: () => reserve(sql, article()), shop: () => place(db, article()) };
    for (const each of [work.floor, work.shop]) await rateOf(each, ROUND_MS);
    const { floor, shop } = await interleave(ROUNDS, {
      floor: () => rateOf(work.floor, ROUND_MS),
      shop: () => rateOf(work.shop, ROUND_MS),
    });
    return [
      judge({
        name: 'place-order',
        value: median(shop),
        unit: 'orders/s',
        floor: median(floor),
        target: atLeastOfFloor(0.1),
      }),
    ];
  },
};
