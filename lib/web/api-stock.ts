import { z } from 'zod';
import { availabilityOf } from '../stock/availability';
import type { StoreLevel } from '../stock/queries';
import type { Store } from '../stores/types';
import { operation } from './api-operation';
import { distance, instant, nearQuery, nextPage, pageQuery, text } from './api-shapes';

const storeStock = z
  .object({
    store_code: z.string(),
    name: text,
    band: z.enum(['plenty', 'some', 'few', 'none']),
    left: z.int().nullable().meta({ description: 'Units that can be had; told while few enough to matter.' }),
    ready_at: instant.nullable().meta({
      description:
        'From when an order placed now can be collected, brought in first where the shop has none; null = not.',
    }),
    counted_at: instant,
    distance_m: distance,
  })
  .meta({ id: 'StoreStock' });

export const listStockOperation = operation({
  method: 'get',
  path: '/stock',
  summary: 'Which shops have one article now',
  description:
    'With `near`, the nearest shops that can hand over at least one. Without, every shop that ever had it, by code. ' +
    'Units bound to orders and kept as safety stock are not counted.',
  request: { query: pageQuery.extend({ sku: z.string().trim().min(1, 'required').max(100), ...nearQuery.shape }) },
  answer: z.object({ sku: z.string(), stores: z.array(storeStock), next_page: nextPage }),
  refuses: ['unknown_product'],
  personal: false,
});

export function toStoreStock(
  level: StoreLevel,
  store: Store,
  { ready, metres }: { ready: string | null; metres: number | null },
): z.input<typeof storeStock> {
  const { band, left, countedAt } = availabilityOf(level, level.countedAt);
  return {
    store_code: store.storeCode,
    name: store.name,
    band,
    left,
    ready_at: ready,
    counted_at: countedAt.toISOString(),
    distance_m: metres === null ? null : Math.round(metres),
  };
}
