import { eq } from 'drizzle-orm';
import { guest } from '@/lib/access/actor';
import { newId } from '@/lib/ids';
import { orderedArticles, totalsOf } from '@/lib/orders/articles';
import { listArticles } from '@/lib/orders/offer';
import type { PartDraft } from '@/lib/orders/order-draft';
import { recordOrder } from '@/lib/orders/record-order';
import type { Weekday } from '@/lib/stores/hours-types';
import { getStoreById } from '@/lib/stores/queries';
import type { Db } from './client';
import { fulfillments, transferLines, transferRoutes, transfers } from './schema';
import { makeStore, makeVariant, noon, putStock, reservation } from './testing-shop';

const after = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
/** Goods leave by two and are there at four; ready at five. */
export const sendBy = after(2);
export const dueAt = after(4);
const promisedAt = after(5);
/** Units each place has beside those that are ordered. */
export const SPARE = 2;

/** Leaves at two, is there at four. */
const everyDay = {
  weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] satisfies Weekday[],
  cutoffMinute: 14 * 60,
  transitDays: 0,
  arrivesMinute: 16 * 60,
};

interface Brought {
  /** Units on the shelf of the shop where it is collected. */
  here?: number;
  /** Units each of so many other places sends. */
  from: number[];
  paymentMethod?: 'pay_in_store' | 'pay_online';
}

/** An order of one article at noon, of which its shop lacks units that others have: bound there and asked for. */
export async function makeBroughtOrder(db: Db, { here = 0, from, paymentMethod }: Brought) {
  const [shop, variant] = [await makeStore(db), await makeVariant(db)];
  if (here > 0) await putStock(db, { variantId: variant.id, locationId: shop.id, onHand: here + SPARE });
  const sources: { id: string; storeCode: string; units: number }[] = [];
  for (const units of from) {
    const source = await makeStore(db);
    await putStock(db, { variantId: variant.id, locationId: source.id, onHand: units + SPARE });
    sources.push({ ...source, units });
    await db.insert(transferRoutes).values({ id: newId(), fromId: source.id, toId: shop.id, ...everyDay });
  }
  const quantity = sources.reduce((sum, { units }) => sum + units, here);
  const lines = orderedArticles([{ sku: variant.sku, quantity }], await listArticles(db, [variant.sku], shop.id));
  const part: PartDraft = {
    kind: 'pickup',
    methods: ['pay_in_store', 'pay_online'],
    locationId: shop.id,
    version: (await getStoreById(db, shop.id))?.version ?? '',
    zone: 'Asia/Tokyo',
    preparedAtId: shop.id,
    lines,
    promise: { readyAt: promisedAt, collectBy: after(24 * 8) },
    fee: 0,
    slot: null,
    point: null,
    delivery: null,
    depositPercent: 0,
    bring: sources.map(({ id, units }) => ({ fromId: id, sendBy, dueAt, units: [{ line: 0, quantity: units }] })),
  };
  const input = reservation(shop.storeCode, [{ sku: variant.sku, quantity }], paymentMethod ? { paymentMethod } : {});
  const placed = await recordOrder(db, guest, { input, parts: [part], coupon: null, totals: totalsOf(lines) }, noon);
  const [{ fulfillmentId, pickupCode }] = placed.parts;

  const readTransfers = () => db.select().from(transfers).where(eq(transfers.fulfillmentId, fulfillmentId));
  const readPart = async () => {
    const [row] = await db.select().from(fulfillments).where(eq(fulfillments.id, fulfillmentId));
    if (!row) throw new Error('the order is gone');
    return row;
  };
  /** The transfer asked of the n-th place, with its only line. */
  const transferFrom = async (n: number) => {
    const transfer = (await readTransfers()).find(({ fromId }) => fromId === sources[n]?.id);
    if (!transfer) throw new Error('no such transfer');
    const [line] = await db.select().from(transferLines).where(eq(transferLines.transferId, transfer.id));
    if (!line) throw new Error('a transfer of nothing');
    return { ...transfer, line };
  };
  return {
    ...placed,
    shop,
    variant,
    sources,
    fulfillmentId,
    pickupCode,
    readPart,
    readTransfers,
    transferFrom,
  };
}
