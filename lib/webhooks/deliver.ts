import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { nextAttempt } from './back-off';
import { type Outcome, post } from './send';
import { type Secrets, signedHeaders, signingSecrets } from './sign';
import { deadReason, switchOff } from './switch-off';

/** Messages sent to one endpoint at a time. */
const AT_ONCE = 25;
/** To one that fails: enough to see whether it is back. */
const AT_ONCE_FAILING = 2;
/** Whoever took a message and was killed has it no longer after that. */
const LEASE_MS = 2 * 60_000;

export type Claimed = {
  id: string;
  endpointId: string;
  messageId: string;
  payload: unknown;
  attempts: number;
  createdAt: Date;
  url: string;
  secrets: Secrets;
};

/** Endpoints that have something to be sent now. */
export async function listDue(db: Db, now: Date): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select w.id from webhook_endpoints w
    where w.disabled_at is null and exists (
      select from webhook_deliveries d
      where d.endpoint_id = w.id and d.state = 'waiting' and d.next_at <= ${now.toISOString()}::timestamptz)
    order by w.id`);
  return rows.map(({ id }) => id);
}

/**
 * Sends an endpoint what is due, until nothing is or something fails. A message waits for the one before it about the
 * same thing; those about other things do not. Answers how many were sent.
 */
export async function deliverTo(db: Db, endpointId: string, clock: () => Date, signal?: AbortSignal): Promise<number> {
  let sent = 0;
  for (;;) {
    const claimed = await claim(db, endpointId, clock());
    const done = await Promise.all(claimed.map((message) => attempt(db, message, clock)));
    sent += done.length;
    if (done.length === 0 || !done.every(Boolean) || signal?.aborted) return sent;
  }
}

/** Takes the first waiting message about each thing, oldest first; nobody else takes them while they are sent. */
async function claim(db: Db, endpointId: string, now: Date): Promise<Claimed[]> {
  const at = now.toISOString();
  const rows = await db.execute<ClaimedRow>(sql`
    with due as (
      select d.id from webhook_deliveries d
      where d.endpoint_id = ${endpointId}::uuid and d.state = 'waiting' and d.next_at <= ${at}::timestamptz
        and not exists (
          select from webhook_deliveries b
          where b.endpoint_id = d.endpoint_id and b.object_key = d.object_key and b.state = 'waiting' and b.id < d.id)
      order by d.next_at, d.id
      limit coalesce((select case when w.failing_since is null then ${AT_ONCE}::int else ${AT_ONCE_FAILING}::int end
        from webhook_endpoints w where w.id = ${endpointId}::uuid and w.disabled_at is null), 0)
      for update skip locked)
    update webhook_deliveries d
    set attempts = d.attempts + 1, next_at = ${new Date(now.getTime() + LEASE_MS).toISOString()}::timestamptz
    from due, webhook_endpoints w
    where d.id = due.id and w.id = d.endpoint_id and w.disabled_at is null
    returning d.id, d.endpoint_id, d.message_id, d.payload, d.attempts, d.created_at, w.url, w.secret, w.old_secret, w.old_secret_until`);
  return rows.map(claimedOf);
}

interface ClaimedRow extends Record<string, unknown> {
  id: string;
  endpoint_id: string;
  message_id: string;
  payload: unknown;
  attempts: number;
  created_at: string;
  url: string;
  secret: string;
  old_secret: string | null;
  old_secret_until: string | null;
}

const claimedOf = (row: ClaimedRow): Claimed => ({
  id: row.id,
  endpointId: row.endpoint_id,
  messageId: row.message_id,
  payload: row.payload,
  attempts: row.attempts,
  createdAt: new Date(row.created_at),
  url: row.url,
  secrets: {
    secret: row.secret,
    oldSecret: row.old_secret,
    oldSecretUntil: row.old_secret_until ? new Date(row.old_secret_until) : null,
  },
});

/** One attempt; whether it arrived. */
async function attempt(db: Db, message: Claimed, clock: () => Date): Promise<boolean> {
  const body = JSON.stringify(message.payload);
  const at = clock();
  const headers = signedHeaders({ id: message.messageId, body, at }, signingSecrets(message.secrets, at));
  const outcome = await post({ url: message.url, headers, body });
  const now = clock();
  if (outcome.failure) await recordFailure(db, message, outcome, now);
  else await recordArrival(db, message, outcome, now);
  return !outcome.failure;
}

async function recordArrival(db: Db, { id, endpointId }: Claimed, { status }: Outcome, now: Date): Promise<void> {
  await db.execute(sql`
    with arrived as (
      update webhook_deliveries
      set state = 'delivered', delivered_at = ${now.toISOString()}::timestamptz, next_at = null,
        last_status = ${status}::int, last_error = null
      where id = ${id}::uuid and state = 'waiting')
    update webhook_endpoints set failing_since = null where id = ${endpointId}::uuid and failing_since is not null`);
}

async function recordFailure(db: Db, message: Claimed, { status, failure }: Outcome, now: Date): Promise<void> {
  const next = nextAttempt(message, now, Math.random());
  await db.transaction(async (tx) => {
    await tx.execute(sql`
      update webhook_deliveries
      set state = ${next ? 'waiting' : 'given_up'}, next_at = ${next?.toISOString() ?? null}::timestamptz,
        last_status = ${status}::int, last_error = ${failure}
      where id = ${message.id}::uuid and state = 'waiting'`);
    const [endpoint] = await tx.execute<{ failing_since: string }>(sql`
      update webhook_endpoints set failing_since = coalesce(failing_since, ${now.toISOString()}::timestamptz)
      where id = ${message.endpointId}::uuid and disabled_at is null returning failing_since`);
    if (!endpoint) return;
    const reason = deadReason(status, new Date(endpoint.failing_since), now);
    if (reason) await switchOff(tx, message.endpointId, reason, now);
  });
}
