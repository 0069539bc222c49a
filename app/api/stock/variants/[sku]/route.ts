import { z } from 'zod';
import { Refusal } from '@/lib/refusal';
import { defineRoute } from '@/lib/web/route';
import { answerSnapshot } from '@/lib/web/snapshot';
import { STOCK_SHARED_MS, variantStock } from '@/lib/web/stock-feed';

/** What every shop has of one variant now, and from when. */
export const GET = defineRoute(z.object({ sku: z.string().max(100) }), async ({ input, request }) => {
  const snapshot = await variantStock(input.sku);
  if (!snapshot) throw new Refusal('unknown_product', { sku: input.sku });
  return answerSnapshot(request, snapshot, { sharedMs: STOCK_SHARED_MS });
});
