import { and, desc, eq, lt, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { webhookDeliveries, webhookEndpoints } from '@/db/schema';
import { type Actor, canUse } from '../access/actor';
import { Refusal } from '../refusal';
import type { LogFilter } from './input';
import type { Delivery, Endpoint, Failure, OffReason } from './types';

function allow(actor: Actor): void {
  if (!canUse(actor, 'interfaces')) throw new Refusal('not_allowed');
}

/** Of that endpoint; a busy one has millions, so each of these reads a few by an index. */
const of = (facts: SQL) => sql`webhook_deliveries d where d.endpoint_id = ${webhookEndpoints}.id and ${facts}`;

const columns = {
  id: webhookEndpoints.id,
  url: webhookEndpoints.url,
  description: webhookEndpoints.description,
  events: webhookEndpoints.events,
  createdAt: webhookEndpoints.createdAt,
  failingSince: webhookEndpoints.failingSince,
  disabledAt: webhookEndpoints.disabledAt,
  disabledReason: sql<OffReason | null>`${webhookEndpoints.disabledReason}`,
  oldSecretUntil: webhookEndpoints.oldSecretUntil,
  waiting: sql<number>`(select count(*)::int from ${of(sql`d.state = 'waiting'`)})`,
  givenUp: sql<number>`(
    select count(*)::int from ${of(sql`d.state = 'given_up' and d.created_at > now() - interval '7 days'`)})`,
  lastDeliveredAt: sql<Date | null>`(
    select d.delivered_at from ${of(sql`d.state = 'delivered'`)} order by d.created_at desc limit 1)`.mapWith(
    webhookEndpoints.createdAt,
  ),
};

/** Every endpoint, the oldest first; without their secrets. Throws not_allowed. */
export function listEndpoints(db: Db, actor: Actor): Promise<Endpoint[]> {
  allow(actor);
  return db.select(columns).from(webhookEndpoints).orderBy(webhookEndpoints.id);
}

/** Throws not_allowed; null when there is none. */
export async function getEndpoint(db: Db, actor: Actor, id: string): Promise<Endpoint | null> {
  allow(actor);
  const [found] = await db.select(columns).from(webhookEndpoints).where(eq(webhookEndpoints.id, id));
  return found ?? null;
}

const PAGE = 50;

/** What was sent to an endpoint and what came of it, newest first; `more` = there is older. Throws not_allowed. */
export async function listDeliveries(
  db: Db,
  actor: Actor,
  endpointId: string,
  { state, type, before }: LogFilter,
): Promise<{ deliveries: Delivery[]; more: boolean }> {
  allow(actor);
  const asked: (SQL | undefined)[] = [
    eq(webhookDeliveries.endpointId, endpointId),
    state ? eq(webhookDeliveries.state, state) : undefined,
    type ? eq(webhookDeliveries.type, type) : undefined,
    before ? lt(webhookDeliveries.id, before) : undefined,
  ];
  const { id, messageId, objectKey, payload, attempts, nextAt, lastStatus, createdAt, deliveredAt } = webhookDeliveries;
  const rows = await db
    .select({
      ...{ id, messageId, objectKey, payload, attempts, nextAt, lastStatus, createdAt, deliveredAt },
      type: webhookDeliveries.type,
      state: webhookDeliveries.state,
      lastError: sql<Failure | null>`${webhookDeliveries.lastError}`,
    })
    .from(webhookDeliveries)
    .where(and(...asked))
    .orderBy(desc(webhookDeliveries.id))
    .limit(PAGE + 1);
  return { deliveries: rows.slice(0, PAGE), more: rows.length > PAGE };
}
