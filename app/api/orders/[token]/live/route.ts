import { orderTokenInput } from '@/lib/orders/input';
import { Refusal } from '@/lib/refusal';
import { eventStream } from '@/lib/web/event-stream';
import { followOrder } from '@/lib/web/order-feed';
import { defineRoute } from '@/lib/web/route';

/** Tells an open tracking page the version of its order, and each new one within a second. */
export const GET = defineRoute(orderTokenInput, async ({ input: { token }, request }) => {
  const stream = await eventStream(request, (send) => followOrder(token, send));
  if (!stream) throw new Refusal('not_found');
  return stream;
});
