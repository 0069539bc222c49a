import { listEventsOperation, toEvent } from '@/lib/web/api-events';
import { defineApi, resource } from '@/lib/web/api-operation';
import { lastSequence, listEvents } from '@/lib/webhooks/list-events';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(listEventsOperation, async ({ db, actor, query: { after, limit, type: types } }) => {
    const reached = await lastSequence(db);
    const found = await listEvents(db, { after, placeIds: actor.locationIds, types, limit: limit + 1 });
    const has_more = found.length > limit;
    const events = found.slice(0, limit);
    // Past what others were told of, so that nobody reads over the same stretch again and again.
    const last = events.at(-1)?.sequence ?? after;
    return { body: { events: events.map(toEvent), cursor: has_more ? last : Math.max(last, reached), has_more } };
  }),
});
