import { z } from 'zod';
import { canWorkAt } from '@/lib/access/actor';
import { Refusal } from '@/lib/refusal';
import { storeQueue } from '@/lib/web/queue-feed';
import { defineRoute } from '@/lib/web/route';
import { currentActor } from '@/lib/web/session';
import { answerSnapshot } from '@/lib/web/snapshot';

/** What a store still has to do; 304 while nothing changed. Names are in it, so no copy is kept anywhere. */
export const GET = defineRoute(z.object({ location: z.uuid() }), async ({ input, request }) => {
  const actor = await currentActor();
  if (actor.kind !== 'staff') throw new Refusal('sign_in_required');
  if (!canWorkAt(actor, input.location)) throw new Refusal('not_allowed');
  const answer = answerSnapshot(request, await storeQueue(input.location));
  answer.headers.set('cache-control', 'private, no-store');
  return answer;
});
