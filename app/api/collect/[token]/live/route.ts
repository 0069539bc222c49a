import { delegateTokenInput } from '@/lib/delegates/input';
import { orderTokenOfDelegate } from '@/lib/delegates/queries';
import { Refusal } from '@/lib/refusal';
import { eventStream } from '@/lib/web/event-stream';
import { followOrder } from '@/lib/web/order-feed';
import { defineRoute } from '@/lib/web/route';

/** Tells the page of somebody sent to collect when it has changed; what the order's own secret is stays here. */
export const GET = defineRoute(delegateTokenInput, async ({ db, input: { token }, request }) => {
  const order = await orderTokenOfDelegate(db, token);
  const stream = order && (await eventStream(request, (send) => followOrder(order, send)));
  if (!stream) throw new Refusal('not_found');
  return stream;
});
