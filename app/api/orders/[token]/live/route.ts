import { orderTokenInput } from '@/lib/orders/input';
import { Refusal } from '@/lib/refusal';
import { orderFeed } from '@/lib/web/order-feed';
import { defineRoute } from '@/lib/web/route';
import { answerSnapshot } from '@/lib/web/snapshot';

/** Tells an open tracking page whether it is still true: 304 until something has changed. */
export const GET = defineRoute(orderTokenInput, async ({ input: { token }, request }) => {
  const snapshot = await orderFeed(token);
  if (!snapshot) throw new Refusal('not_found');
  const answer = answerSnapshot(request, snapshot);
  answer.headers.set('cache-control', 'private, no-cache');
  return answer;
});
