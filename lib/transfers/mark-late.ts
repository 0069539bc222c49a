import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { system } from '../access/actor';
import { recordEvent } from '../orders/move-fulfillment';
import { workablePayments } from '../orders/status';
import { isLate, overdueBefore } from './late';
import { lockTransfer } from './locked-transfer';
import { tellTrouble } from './trouble';

/** Transfers read at once; the rest waits for the next minute. */
const BATCH = 200;

/**
 * Tells customers, once a transfer, that goods do not come in time. Each in a transaction of its own, judged again once
 * it is locked. Returns how many were told; one that fails keeps no other from being told, and is thrown at the end.
 */
export async function markLateTransfers(db: Db, now: Date): Promise<number> {
  const failures: unknown[] = [];
  let told = 0;
  for (const id of await listUntold(db, now)) {
    try {
      if (await db.transaction((tx) => markLate(tx, id, now))) told++;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return told;
}

async function markLate(tx: Db, id: string, now: Date): Promise<boolean> {
  const transfer = await lockTransfer(tx, system, id, 'to');
  if (!isLate(transfer, now) || !transfer.awaited || transfer.part.trouble) return false;
  const { orderId, fulfillmentId } = transfer;
  await recordEvent(tx, system, { orderId, fulfillmentId, event: 'transfer_late', data: { transferId: id } }, now);
  await tellTrouble(tx, transfer, 'late', now);
  return true;
}

/** Open ones past a time of theirs, whose customers know of no trouble and were not told of this before. */
async function listUntold(db: Db, now: Date): Promise<string[]> {
  const overdue = overdueBefore(now).toISOString();
  const rows = await db.execute<{ id: string }>(sql`
    select t.id
    from transfers t
    join fulfillments f on f.id = t.fulfillment_id and f.status = 'awaiting_transfer' and f.trouble is null
      and f.prepared_at_id = t.to_id
    join orders o on o.id = t.order_id and o.payment_status = any(${sql.param([...workablePayments])}::text[])
    where t.closed_at is null
      and (t.due_at <= ${overdue}::timestamptz or (t.status = 'requested' and t.send_by <= ${overdue}::timestamptz))
      and not exists (
        select from order_events e
        where e.order_id = t.order_id and e.event = 'transfer_late' and e.data->>'transferId' = t.id::text)
    order by t.due_at limit ${BATCH}`);
  return rows.map(({ id }) => id);
}
