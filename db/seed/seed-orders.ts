import { and, eq, gt, sql } from 'drizzle-orm';
import { system } from '@/lib/access/actor';
import { newToken } from '@/lib/ids';
import { placeOrder } from '@/lib/orders/place-order';
import type { Collector } from '@/lib/orders/types';
import { acceptOrders } from '@/lib/pickup/accept';
import { handOver, markReady, startPicking } from '@/lib/pickup/commands';
import { getStore } from '@/lib/stores/queries';
import type { Db } from '../client';
import { locations, stockLevels, variants } from '../schema';

const STORE = '0001';
/** What is older was accepted long ago. */
const NEW_MINUTES = 5;

interface DemoOrder {
  name: string;
  email: string;
  /** Minutes before the seed that it was placed. */
  ago: number;
  /** Articles, and how many of each. */
  lines: number[];
  upTo: 'placed' | 'picking' | 'ready' | 'collected';
  shelf?: string;
  collector?: Collector;
  notes?: string;
}

const demoOrders: DemoOrder[] = [
  {
    name: '青木 みなみ',
    email: 'minami.aoki@mail.example',
    ago: 9,
    lines: [1, 1],
    upTo: 'picking',
    notes: '贈りものなので、値札を外してください',
  },
  { name: '小林 彩', email: 'aya.kobayashi@mail.example', ago: 1, lines: [1], upTo: 'placed' },
  { name: '森田 健', email: 'ken.morita@mail.example', ago: 85, lines: [2, 1], upTo: 'placed' },
  { name: '渡辺 幸', email: 'sachi.watanabe@mail.example', ago: 20, lines: [1], upTo: 'placed', collector: 'proxy' },
  { name: '広瀬 直', email: 'nao.hirose@mail.example', ago: 240, lines: [1], upTo: 'ready', shelf: 'A-1' },
  { name: '長瀬 智子', email: 'tomoko.nagase@mail.example', ago: 1500, lines: [1, 2], upTo: 'ready', shelf: 'A-2' },
  { name: 'Emma Clarke', email: 'emma.clarke@mail.example', ago: 400, lines: [1], upTo: 'ready', shelf: 'B-1' },
  { name: '石井 徹', email: 'toru.ishii@mail.example', ago: 1700, lines: [1], upTo: 'collected', shelf: 'A-3' },
];

/**
 * A day at the counter, made by the same commands as real orders. They take the last units of what is short, so that
 * some articles are there and yet cannot be had.
 */
export async function seedOrders(db: Db, today: Date): Promise<void> {
  const skus = await scarceSkus(db);
  const store = await getStore(db, STORE);
  if (!store) throw new Error('the demo has no first shop');
  let next = 0;
  for (const order of demoOrders) {
    const lines = order.lines.map((quantity) => ({ sku: skus[next++ % skus.length] ?? '', quantity }));
    await seedOrder(db, store.id, order, lines, new Date(today.getTime() - order.ago * 60_000));
  }
}

async function seedOrder(
  db: Db,
  locationId: string,
  order: DemoOrder,
  lines: { sku: string; quantity: number }[],
  at: Date,
): Promise<void> {
  const placed = await placeOrder(
    db,
    system,
    {
      parts: [{ kind: 'store', storeCode: STORE, lines, slot: null, bring: false }],
      paymentMethod: 'pay_in_store',
      name: order.name,
      email: order.email,
      phone: '090-0000-0000',
      collector: order.collector ?? 'self',
      collectorName: order.collector === 'proxy' ? 'ご家族' : undefined,
      notes: order.notes,
      consent: true,
      marketing: false,
      locale: /^[A-Za-z ]+$/.test(order.name) ? 'en' : 'ja',
      idempotencyKey: newToken(),
    },
    at,
  );
  const [{ fulfillmentId, pickupCode }] = placed.parts;
  const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
  if (order.upTo === 'placed') {
    if (order.ago > NEW_MINUTES)
      await acceptOrders(db, system, { locationId, fulfillmentIds: [fulfillmentId] }, later(1));
    return;
  }
  await startPicking(db, system, { fulfillmentId }, later(1));
  if (order.upTo === 'picking') return;
  await markReady(db, system, { fulfillmentId, shelf: order.shelf ?? 'A-1' }, later(20));
  if (order.upTo === 'ready') return;
  const handover = {
    fulfillmentId,
    code: pickupCode,
    collector: 'self',
    tender: 'card',
  } as const;
  await handOver(db, system, handover, later(150));
}

/** Articles of which the shop has exactly two left, so that an order takes the last ones. */
async function scarceSkus(db: Db): Promise<string[]> {
  const rows = await db
    .select({ sku: variants.sku })
    .from(stockLevels)
    .innerJoin(variants, eq(variants.id, stockLevels.variantId))
    .innerJoin(locations, eq(locations.id, stockLevels.locationId))
    .where(
      and(eq(locations.storeCode, STORE), eq(stockLevels.onHand, 2), gt(stockLevels.onHand, stockLevels.safetyStock)),
    )
    .orderBy(sql`md5(${variants.sku})`)
    .limit(20);
  return rows.map((row) => row.sku);
}
