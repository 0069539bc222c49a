import { z } from 'zod';
import { goodsTotal, type OrderedArticle } from '../orders/articles';
import { pickupFeeOf } from '../orders/pickup-fee';
import type { Bring } from '../promise/bring-in';
import { methodsOf } from '../stores/types';
import { paymentMethods } from '../ways';
import { basketBody } from './api-basket';
import { operation } from './api-operation';
import { currency, distance, instant, money, nearQuery, nextPage, pageQuery, text } from './api-shapes';
import type { AskedStore } from './asked-stores';

const broughtIn = z
  .object({
    from_store_code: z.string(),
    send_by: instant,
    due_at: instant,
    lines: z.array(z.object({ sku: z.string(), quantity: z.int() })),
  })
  .meta({ id: 'BroughtIn' });

const servingStore = z
  .object({
    store_code: z.string(),
    name: text,
    plan: z.enum(['now', 'later', 'part', 'none']).meta({
      description: 'All of it now; all of it once goods are brought in; some of its lines now; nothing.',
    }),
    ready_at: instant.nullable().meta({ description: 'From when what it can do is ready; null = it can do nothing.' }),
    supplied: z.array(z.string()).meta({ description: 'SKUs of the lines it would hand over in full.' }),
    brought_in: z.array(broughtIn).meta({ description: 'What would come from elsewhere first.' }),
    fee: money.meta({ description: 'For collecting all of the basket there.' }),
    payment_methods: z.array(z.enum(paymentMethods)),
    distance_m: distance,
  })
  .meta({ id: 'ServingStore' });

export const listServingStoresOperation = operation({
  method: 'post',
  path: '/basket/stores',
  summary: 'Which shops can hand over a basket, and from when',
  description:
    'First those within 50 km of `near` that have all of it, then those there that can have it brought in, then those ' +
    'farther away that can do either, then those that have a part, the larger the better, last those that can do ' +
    'nothing; among equals the sooner day, then the nearer shop. Nothing is bound.',
  request: {
    query: pageQuery.extend({
      ...nearQuery.shape,
      store_code: z.string().max(60).optional().meta({ description: 'Only of this shop.' }),
    }),
    body: basketBody,
  },
  answer: z.object({ currency, stores: z.array(servingStore), next_page: nextPage }),
  refuses: ['unknown_product', 'unknown_store', 'not_collectable'],
  personal: false,
});

interface Basket {
  articles: readonly OrderedArticle[];
  /** Merchant's codes of the places goods come from, by location. */
  codes: ReadonlyMap<string, string>;
}

export function toServingStore(
  { store, metres, plan }: AskedStore,
  { articles, codes }: Basket,
): z.input<typeof servingStore> {
  const skuOf = (line: number) => articles[line]?.sku ?? '';
  const all = plan.kind === 'none' ? [] : articles.map((_, line) => line);
  const toBroughtIn = ({ fromId, sendBy, dueAt, units }: Bring) => ({
    from_store_code: codes.get(fromId) ?? '',
    send_by: sendBy.toISOString(),
    due_at: dueAt.toISOString(),
    lines: units.map(({ line, quantity }) => ({ sku: skuOf(line), quantity })),
  });
  return {
    store_code: store.storeCode,
    name: store.name,
    plan: plan.kind,
    ready_at: plan.kind === 'none' ? null : plan.readyAt.toISOString(),
    supplied: (plan.kind === 'part' ? plan.supplied : all).map(skuOf),
    brought_in: plan.kind === 'later' ? plan.bring.map(toBroughtIn) : [],
    fee: pickupFeeOf(store.pickupFee, goodsTotal(articles)),
    payment_methods: methodsOf(store),
    distance_m: metres === null ? null : Math.round(metres),
  };
}
