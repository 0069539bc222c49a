import { z } from 'zod';
import { locales } from '@/lib/locale';
import { orderTokenInput } from '@/lib/orders/input';
import { Refusal } from '@/lib/refusal';
import { defineRoute } from '@/lib/web/route';
import { shopFace } from '@/lib/web/shop-face';
import { followedOrder } from '../followed-order';
import { offlinePage } from './offline-page';

const input = orderTokenInput.extend({ locale: z.enum(locales) });

/** The page of an order as a browser keeps it for when there is no connection; gone once nothing is left to collect. */
export const GET = defineRoute(input, async ({ input: { token, locale }, request }) => {
  const followed = await followedOrder(token);
  const waiting = followed?.parts.filter(({ view }) => view.visit !== null) ?? [];
  if (!followed || waiting.length === 0) throw new Refusal('not_found');
  const until = Math.max(...waiting.map(({ order }) => order.fulfillment.collectBy.getTime()));
  // The policy of proxy.ts, kept with the answer, lets in the style that carries its nonce.
  const nonce = request.headers.get('content-security-policy')?.match(/'nonce-([^']+)'/)?.[1] ?? '';
  const { brand } = await shopFace();
  return new Response(await offlinePage(followed, waiting, { locale, nonce, accent: brand.accent }), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-keep-until': new Date(until).toISOString(),
    },
  });
});
