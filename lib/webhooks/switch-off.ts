import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { webhookEndpoints } from '@/db/schema';
import { system } from '../access/actor';
import { audit } from '../access/audit';
import { enqueue } from '../jobs/enqueue';
import { isDead, tooOldBefore } from './back-off';
import type { OffReason } from './types';

/** Whether an endpoint that just failed is at its end: it says that it is gone, or has failed for days. */
export function deadReason(status: number | null, failingSince: Date, now: Date): OffReason | null {
  if (status === 410) return 'gone';
  return isDead(failingSince, now) ? 'failing' : null;
}

/** Switches a dead endpoint off and tells those who run the shop; once. */
export async function switchOff(tx: Db, id: string, reason: OffReason, now: Date): Promise<void> {
  const [off] = await tx
    .update(webhookEndpoints)
    .set({ disabledAt: now, disabledReason: reason })
    .where(and(eq(webhookEndpoints.id, id), isNull(webhookEndpoints.disabledAt)))
    .returning({ url: webhookEndpoints.url, failingSince: webhookEndpoints.failingSince });
  if (!off) return;
  const data = {
    url: off.url,
    before: { on: true },
    after: { on: false },
    why: reason,
    failingSince: off.failingSince,
  };
  await audit(tx, system, { action: 'webhook_switched_off', subjectId: id, data }, now);
  await enqueue(tx, 'send_webhook_notice', { endpointId: id, offAt: now.toISOString() });
}

/** Days for which what was sent, and what happened, can be looked up. */
const KEPT_DAYS = 30;

/** Gives up what an endpoint that is off has not taken in time, and forgets what is old. */
export async function tidyWebhooks(db: Db, now: Date): Promise<void> {
  const before = tooOldBefore(now).toISOString();
  const old = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  await db.execute(sql`
    update webhook_deliveries d set state = 'given_up', next_at = null
    from webhook_endpoints w
    where w.id = d.endpoint_id and w.disabled_at is not null and d.state = 'waiting' and d.created_at < ${before}::timestamptz`);
  await db.execute(sql`
    delete from webhook_deliveries d using webhook_endpoints w
    where d.endpoint_id = w.id and d.state <> 'waiting' and d.created_at < ${old}::timestamptz`);
  await db.execute(sql`delete from events where at < ${old}::timestamptz`);
}
