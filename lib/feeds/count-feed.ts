import type { Db } from '@/db/client';
import { type Actor, canUse } from '../access/actor';
import { Refusal } from '../refusal';
import type { FeedContext, FeedName } from './types';
import { writeFeed } from './write-feed';

/** Writes a feed for nobody, so that what it holds is known anew. Throws not_allowed. */
export async function countFeed(db: Db, actor: Actor, feed: FeedName, context: FeedContext, now: Date): Promise<void> {
  if (!canUse(actor, 'interfaces')) throw new Refusal('not_allowed');
  const pieces = writeFeed(db, feed, context, now);
  while (!(await pieces.next()).done);
}
