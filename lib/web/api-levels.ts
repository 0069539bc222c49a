import { z } from 'zod';
import { required } from '../fields';
import type { ChangeOutcome } from '../stock/apply-changes';
import { MOST_CHANGES, type StockChangeInput, stockChangesInput } from '../stock/changes-input';
import type { ChangedLevel } from '../stock/list-changed-levels';
import { changesAnswer, changesQuery } from './api-cursor';
import { onceHeaders } from './api-once';
import { operation } from './api-operation';
import { instant } from './api-shapes';

const level = z
  .object({
    sku: z.string(),
    gtin: z.string().nullable(),
    on_hand: z
      .int()
      .meta({ description: 'Units in the shop, those bound to orders included; below 0, the books are wrong.' }),
    allocated: z.int().meta({ description: 'Of these, bound to orders. More than on_hand: an order is short.' }),
    safety_stock: z.int().meta({ description: 'Kept back from shoppers.' }),
    incoming: z.int().meta({ description: 'On their way here.' }),
    doubted: z
      .boolean()
      .meta({ description: 'Staff did not find what should be there, and nobody has counted since.' }),
    counted_at: instant,
    updated_at: instant,
  })
  .meta({ id: 'StockLevel' });

export const listLevelsOperation = operation({
  method: 'get',
  path: '/stock/levels',
  summary: 'Levels of one store, and what changed of them since a cursor',
  scope: 'stock:read',
  request: {
    query: changesQuery.extend({
      store_code: required(60),
      sku: z
        .string()
        .max(4_000)
        .transform((skus) =>
          skus
            .split(',')
            .map((sku) => sku.trim())
            .filter(Boolean),
        )
        .default([])
        .meta({ description: 'Only these, parted by commas.' }),
    }),
  },
  answer: z.object({ store_code: z.string(), levels: z.array(level), ...changesAnswer }),
  refuses: ['unknown_store', 'not_allowed'],
  personal: true,
});

const outcome = z
  .object({
    sku: z.string(),
    store_code: z.string(),
    key: z.string().nullable(),
    result: z
      .enum(['applied', 'repeated', 'conflict', 'key_reused', 'out_of_range', 'unknown_sku', 'unknown_store'])
      .meta({
        description:
          'applied; repeated: done before by this key; conflict: the level is not what was expected; key_reused: the key ' +
          'stands for another change; out_of_range: there would be fewer than none.',
      }),
    on_hand: z.int().nullable().meta({ description: 'As it is now; null where article or store is unknown.' }),
    allocated: z.int().nullable(),
  })
  .meta({ id: 'StockChangeOutcome' });

/** Five thousand entries of a few hundred letters. */
const LARGEST = 4 * 1024 * 1024;

export const changeStockOperation = operation({
  method: 'post',
  path: '/stock/changes',
  summary: `Set counts and move units, up to ${MOST_CHANGES.toLocaleString('en')} at once`,
  description:
    'Each change is judged by itself and answered in its place: what does not hold is left out, the others are written. ' +
    'A body that is not as described, or names a store the key was not given, is refused as a whole. Changes of one ' +
    'article and store follow each other in the order of the batch. Sent again, what was applied by a key is not ' +
    'applied twice.',
  scope: 'stock:write',
  largestBody: LARGEST,
  request: { headers: onceHeaders, body: stockChangesInput.meta({ id: 'StockChanges' }) },
  answer: z.object({ results: z.array(outcome), applied: z.int().meta({ description: 'How many were applied.' }) }),
  refuses: ['not_allowed'],
  personal: true,
});

export const toLevel = (found: ChangedLevel): z.input<typeof level> => ({
  sku: found.sku,
  gtin: found.gtin,
  on_hand: found.onHand,
  allocated: found.allocated,
  safety_stock: found.safetyStock,
  incoming: found.incoming,
  doubted: found.doubted,
  counted_at: found.countedAt.toISOString(),
  updated_at: found.changedAt,
});

export const toOutcome = (change: StockChangeInput, became: ChangeOutcome | undefined): z.input<typeof outcome> => {
  const { result } = became ?? { result: 'unknown_sku' as const };
  const known = became && 'onHand' in became ? became : null;
  return {
    ...{ sku: change.sku, store_code: change.store_code, key: change.key ?? null, result },
    on_hand: known?.onHand ?? null,
    allocated: known?.allocated ?? null,
  };
};
