import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { webhookDeliveries, webhookEndpoints } from '@/db/schema';
import { type Actor, actorRef, canUse } from '../access/actor';
import { audit } from '../access/audit';
import { env } from '../env';
import { newId } from '../ids';
import { Refusal } from '../refusal';
import { TEST_TYPE } from './event-types';
import type { EndpointInput, EndpointRef, ReplayInput, SwitchEndpointInput } from './input';
import { reachOf } from './send';
import { newSecret } from './sign';

/** So long both secrets sign. */
const OVERLAP_MS = 24 * 3_600_000;

function allow(actor: Actor): void {
  if (!canUse(actor, 'interfaces')) throw new Refusal('not_allowed');
}

type Row = typeof webhookEndpoints.$inferSelect;

/** Throws not_found. */
async function lock(tx: Db, id: string): Promise<Row> {
  const [found] = await tx.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, id)).for('update');
  if (!found) throw new Refusal('not_found');
  return found;
}

/**
 * Where messages may be sent: by https to the open internet. A name that cannot be looked up at the moment is taken; it
 * is looked up again for every message. Throws invalid_input { fields }.
 */
async function checkAddress(url: URL): Promise<void> {
  if (env.WEBHOOK_PRIVATE) return;
  const refuse = (code: string) => new Refusal('invalid_input', { fields: { url: code } });
  if (url.protocol !== 'https:') throw refuse('webhook_https');
  const reach = await reachOf(url);
  if (reach === 'private') throw refuse('webhook_private');
  if (reach === 'unknown_host') throw refuse('webhook_unknown_host');
}

/** What of an endpoint is kept in the record of changes: never its secret. */
const facts = ({ url, description, events }: Pick<Row, 'url' | 'description' | 'events'>) => ({
  url,
  description,
  events,
});

/**
 * A new endpoint, or one that is changed; answers its id, and the secret of a new one, which is not shown again. Throws
 * not_allowed, not_found, or invalid_input { fields }.
 */
export async function saveEndpoint(
  db: Db,
  actor: Actor,
  { id, url: typed, description, all, events }: EndpointInput,
  now: Date,
): Promise<{ id: string; secret: string | null }> {
  allow(actor);
  const url = new URL(typed);
  await checkAddress(url);
  const wanted = { url: url.href, description, events: all === 'yes' ? [] : events };
  return db.transaction(async (tx) => {
    if (id) {
      const before = await lock(tx, id);
      await tx.update(webhookEndpoints).set(wanted).where(eq(webhookEndpoints.id, id));
      const data = { before: facts(before), after: wanted };
      await audit(tx, actor, { action: 'webhook_changed', subjectId: id, data }, now);
      return { id, secret: null };
    }
    const made = { id: newId(), secret: newSecret() };
    await tx.insert(webhookEndpoints).values({ ...made, ...wanted, createdBy: actorRef(actor).id, createdAt: now });
    await audit(tx, actor, { action: 'webhook_made', subjectId: made.id, data: { after: wanted } }, now);
    return made;
  });
}

/**
 * A new secret; for a day the old one signs too, so that the receiver may change over without losing a message. Answers
 * the new one, which is not shown again. Throws not_allowed or not_found.
 */
export async function rotateSecret(
  db: Db,
  actor: Actor,
  { id }: EndpointRef,
  now: Date,
): Promise<{ secret: string; oldUntil: Date }> {
  allow(actor);
  return db.transaction(async (tx) => {
    const { secret: oldSecret } = await lock(tx, id);
    const secret = newSecret();
    const oldUntil = new Date(now.getTime() + OVERLAP_MS);
    await tx
      .update(webhookEndpoints)
      .set({ secret, oldSecret, oldSecretUntil: oldUntil })
      .where(eq(webhookEndpoints.id, id));
    await audit(tx, actor, { action: 'webhook_secret_rotated', subjectId: id, data: { oldUntil } }, now);
    return { secret, oldUntil };
  });
}

/**
 * Switches an endpoint on or off. While it is off nothing is sent and nothing new is kept for it; what waited goes out when
 * it is on again, unless it is too old by then. Throws not_allowed or not_found.
 */
export async function switchEndpoint(db: Db, actor: Actor, { id, on }: SwitchEndpointInput, now: Date): Promise<void> {
  allow(actor);
  await db.transaction(async (tx) => {
    const before = await lock(tx, id);
    const wasOn = before.disabledAt === null;
    if (wasOn === (on === 'on')) return;
    const state = wasOn
      ? { disabledAt: now, disabledReason: 'by_hand' }
      : { disabledAt: null, disabledReason: null, failingSince: null };
    await tx.update(webhookEndpoints).set(state).where(eq(webhookEndpoints.id, id));
    const data = { url: before.url, before: { on: wasOn }, after: { on: !wasOn } };
    const action = wasOn ? 'webhook_switched_off' : 'webhook_switched_on';
    await audit(tx, actor, { action, subjectId: id, data }, now);
  });
}

/** Removes an endpoint with its log. Throws not_allowed or not_found. */
export async function removeEndpoint(db: Db, actor: Actor, { id }: EndpointRef, now: Date): Promise<void> {
  allow(actor);
  await db.transaction(async (tx) => {
    const before = await lock(tx, id);
    await tx.delete(webhookEndpoints).where(eq(webhookEndpoints.id, id));
    await audit(tx, actor, { action: 'webhook_removed', subjectId: id, data: { before: facts(before) } }, now);
  });
}

/** A message to see whether an endpoint answers; the log says what came of it. Throws not_allowed, not_found or too_late. */
export async function sendTest(db: Db, actor: Actor, { id }: EndpointRef, now: Date): Promise<string> {
  allow(actor);
  return db.transaction(async (tx) => {
    const { disabledAt } = await lock(tx, id);
    if (disabledAt) throw new Refusal('endpoint_off');
    const deliveryId = newId();
    const messageId = `msg_${deliveryId.replaceAll('-', '')}`;
    const payload = { type: TEST_TYPE, timestamp: now.toISOString(), data: { endpoint_id: id } };
    const about = { objectKey: `test:${deliveryId}`, type: TEST_TYPE, payload, messageId };
    await tx.insert(webhookDeliveries).values({ id: deliveryId, endpointId: id, ...about, ...atOnce(now) });
    return deliveryId;
  });
}

const atOnce = (now: Date) => ({ state: 'waiting' as const, nextAt: now, createdAt: now });

/**
 * Sends a message once more that arrived or was given up: by the same id, so that whoever has seen it knows it, and after
 * those about the same thing that still wait. Throws not_allowed, not_found, endpoint_off, or already_changed while it waits.
 */
export async function replayDelivery(db: Db, actor: Actor, { deliveryId }: ReplayInput, now: Date): Promise<string> {
  allow(actor);
  return db.transaction(async (tx) => {
    const [sent] = await tx.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, deliveryId));
    if (!sent) throw new Refusal('not_found');
    const { endpointId, messageId, objectKey, type, payload } = sent;
    const { disabledAt } = await lock(tx, endpointId);
    if (disabledAt) throw new Refusal('endpoint_off');
    const [waiting] = await tx.execute(sql`
      select from webhook_deliveries
      where endpoint_id = ${endpointId}::uuid and message_id = ${messageId} and state = 'waiting' limit 1`);
    if (waiting) throw new Refusal('already_changed');
    const id = newId();
    await tx.insert(webhookDeliveries).values({ id, endpointId, messageId, objectKey, type, payload, ...atOnce(now) });
    await audit(tx, actor, { action: 'webhook_replayed', subjectId: endpointId, data: { messageId, type } }, now);
    return id;
  });
}
