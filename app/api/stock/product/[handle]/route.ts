import { z } from 'zod';
import { Refusal } from '@/lib/refusal';
import { defineRoute } from '@/lib/web/route';
import { answerSnapshot } from '@/lib/web/snapshot';
import { productStock, STOCK_SHARED_MS } from '@/lib/web/stock-feed';

const input = z.object({ handle: z.string().max(200), store: z.string('required').max(60) });

/** What one shop has of each variant of a product. */
export const GET = defineRoute(input, async ({ input: { handle, store }, request }) => {
  const snapshot = await productStock(handle, store);
  if (!snapshot) throw new Refusal('unknown_product', { handle });
  return answerSnapshot(request, snapshot, { sharedMs: STOCK_SHARED_MS });
});
