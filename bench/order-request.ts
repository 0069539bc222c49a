import { newToken } from '@/lib/ids';
import type { Article } from './fill-shop';

/** A reservation of one unit as a till would send it, with a key of its own. */
export function orderRequest({ sku, storeCode }: Pick<Article, 'sku' | 'storeCode'>) {
  const body = JSON.stringify({
    store_code: storeCode,
    lines: [{ sku, quantity: 1 }],
    payment_method: 'pay_in_store',
    name: '青木 みなみ',
    email: 'minami.aoki@mail.example',
    phone: '090-1234-5678',
    consent: true,
  });
  return { body, headers: { 'content-type': 'application/json', 'idempotency-key': newToken() } };
}

/** One after the other, from the first again after the last. */
export function inTurn<T>(things: readonly T[]): () => T {
  let next = 0;
  return () => {
    const thing = things[next++ % things.length];
    if (thing === undefined) throw new Error('there is nothing to take turns');
    return thing;
  };
}
