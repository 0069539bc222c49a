import { and, eq, ne, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { transferLines, transfers } from '@/db/schema';
import type { Actor } from '../access/actor';
import { recordEvent } from '../orders/move-fulfillment';
import { startOnceAllIsThere } from '../orders/start-part';
import { Refusal } from '../refusal';
import { type Arrived, takeIn } from '../stock/carry';
import type { ReceiveTransferInput } from './input';
import { isLate } from './late';
import { type LockedTransfer, lockTransfer, moveTransfer } from './locked-transfer';
import { setTrouble, tellTrouble } from './trouble';

/**
 * The destination's staff have counted what came. Whole units are bound to the order they were brought for; when
 * nothing is missing any more it can be picked, and when something is, its customer is asked how to go on. What an
 * order no longer waits for becomes free stock, as does a parcel that comes back from where it was not collected.
 * Throws not_found, not_allowed, already_changed { status }, or invalid_input { fields } where a line is missing or
 * more came than was sent.
 */
export async function receiveTransfer(db: Db, actor: Actor, input: ReceiveTransferInput, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const transfer = await lockTransfer(tx, actor, input.transferId, 'to');
    await moveTransfer(tx, transfer, 'receive', now);
    const goods = countedLines(transfer, input.lines, await listLacking(tx, transfer));
    for (const { id, received, damaged } of goods) {
      await tx.update(transferLines).set({ received, damaged }).where(eq(transferLines.id, id));
    }
    await takeIn(tx, actor, transfer, { goods, reason: transfer.isReturn ? 'return' : 'transfer_in' }, now);
    await recordReceipt(tx, actor, transfer, goods, now);
    if (transfer.awaited) await goOn(tx, actor, transfer, missingOf(goods) > 0, now);
  });
}

type Counted = Arrived & { id: string };

const sum = (goods: readonly Counted[], of: (line: Counted) => number) =>
  goods.reduce((total, line) => total + of(line), 0);
const missingOf = (goods: readonly Counted[]) => sum(goods, ({ quantity, received }) => quantity - received);

/** What each line still lacks there: none once the part waits for the goods no more, fewer when its customer wants fewer. */
async function listLacking(tx: Db, { awaited, toId, fulfillmentId }: LockedTransfer): Promise<Map<string, number>> {
  if (!awaited) return new Map();
  const rows = await tx.execute<{ id: string; lacking: number }>(sql`
    select l.id, (l.quantity - coalesce(sum(a.quantity), 0))::int as lacking
    from order_lines l
    left join allocations a on a.order_line_id = l.id and a.location_id = ${toId} and a.ended_at is null
    where l.fulfillment_id = ${fulfillmentId} group by l.id`);
  return new Map(rows.map(({ id, lacking }) => [id, lacking]));
}

/** Every line of the transfer with what came of it. */
function countedLines(
  { lines }: LockedTransfer,
  counts: ReceiveTransferInput['lines'],
  lacking: ReadonlyMap<string, number>,
): Counted[] {
  const unknown = counts.findIndex(({ lineId }) => !lines.some(({ id }) => id === lineId));
  if (unknown >= 0) throw new Refusal('invalid_input', { fields: { [`lines.${unknown}.lineId`]: 'unknown' } });
  return lines.map((line) => {
    const index = counts.findIndex(({ lineId }) => lineId === line.id);
    const count = counts[index];
    if (!count) throw new Refusal('invalid_input', { fields: { lines: 'required' } });
    if (count.received + count.damaged > line.quantity) {
      throw new Refusal('invalid_input', { fields: { [`lines.${index}.received`]: 'more_than_sent' } });
    }
    const { received, damaged } = count;
    return { ...line, received, damaged, wanted: Math.min(received, lacking.get(line.orderLineId) ?? 0) };
  });
}

async function recordReceipt(tx: Db, actor: Actor, transfer: LockedTransfer, goods: Counted[], now: Date) {
  const { id: transferId, orderId, fulfillmentId } = transfer;
  const received = sum(goods, (line) => line.received);
  const damaged = sum(goods, (line) => line.damaged);
  const data = { transferId, received, damaged, missing: missingOf(goods) - damaged };
  const event = transfer.isReturn ? 'return_received' : 'transfer_received';
  await recordEvent(tx, actor, { orderId, fulfillmentId, event, data }, now);
}

/** What the part waits for now: nothing, its customer's word, or goods still under way. */
async function goOn(tx: Db, actor: Actor, transfer: LockedTransfer, short: boolean, now: Date): Promise<void> {
  const { fulfillmentId, part } = transfer;
  if (await startOnceAllIsThere(tx, actor, { fulfillmentId, ...part }, now)) return;
  if (short) await tellTrouble(tx, transfer, 'short', now);
  else if (part.trouble === 'late' && !(await hasOtherLate(tx, transfer, now))) {
    await setTrouble(tx, fulfillmentId, null, now);
  }
}

async function hasOtherLate(tx: Db, { id, fulfillmentId }: LockedTransfer, now: Date): Promise<boolean> {
  const others = await tx
    .select({ status: transfers.status, sendBy: transfers.sendBy, dueAt: transfers.dueAt })
    .from(transfers)
    .where(and(eq(transfers.fulfillmentId, fulfillmentId), ne(transfers.id, id)));
  return others.some((other) => isLate(other, now));
}
