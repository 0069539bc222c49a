import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { delegates, fulfillments } from '@/db/schema';
import { type Actor, canWorkAt } from '../access/actor';
import { Refusal } from '../refusal';
import type { OpenDelegate } from './types';

const isOpen = and(isNull(delegates.usedAt), isNull(delegates.revokedAt));

/** Whom the customer sent, where that still holds. Throws not_allowed for an order of another shop. */
export async function listOpenDelegates(db: Db, actor: Actor, fulfillmentId: string): Promise<OpenDelegate[]> {
  const [place] = await db
    .select({ id: fulfillments.locationId })
    .from(fulfillments)
    .where(eq(fulfillments.id, fulfillmentId));
  if (!place || !canWorkAt(actor, place.id)) throw new Refusal('not_allowed');
  return db
    .select({ id: delegates.id, name: delegates.name })
    .from(delegates)
    .where(and(eq(delegates.fulfillmentId, fulfillmentId), isOpen))
    .orderBy(asc(delegates.createdAt));
}
