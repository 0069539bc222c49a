import type { Db } from '@/db/client';
import type { Actor } from '../access/actor';
import { enqueue } from '../jobs/enqueue';
import { recordEvent } from '../orders/move-fulfillment';
import { isWorkable } from '../orders/status';
import { Refusal } from '../refusal';
import { giveUp, keepBack, sendAway } from '../stock/carry';
import type { LoseTransferInput } from './input';
import { lockTransfer, moveTransfer } from './locked-transfer';
import { tellTrouble } from './trouble';

/**
 * The source's staff have put the goods on their way: they leave its stock and are awaited where they go to, and who
 * waits for them is told, once an order.
 * Throws not_found, not_allowed, not_paid, or already_changed { status } when they were sent or called off before.
 */
export async function sendTransfer(db: Db, actor: Actor, input: { transferId: string }, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const transfer = await lockTransfer(tx, actor, input.transferId, 'from');
    const { id: transferId, orderId, fulfillmentId, lines, part } = transfer;
    await moveTransfer(tx, transfer, 'send', now);
    if (!isWorkable(part.paymentStatus)) throw new Refusal('not_paid');
    await sendAway(tx, actor, transfer, lines, now);
    await recordEvent(tx, actor, { orderId, fulfillmentId, event: 'transfer_sent', data: { transferId } }, now);
    if (transfer.awaited) await enqueue(tx, 'send_order_message', { orderId, fulfillmentId, kind: 'order_in_transit' });
  });
}

/**
 * Staff at either end say that the goods will not come: lost on the way, or not to be found where they should leave
 * from. There they are only set free; what the shelf truly holds is told by a count. The customer is asked how to go on.
 * Throws not_found, not_allowed or already_changed { status }.
 */
export async function loseTransfer(db: Db, actor: Actor, input: LoseTransferInput, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const transfer = await lockTransfer(tx, actor, input.transferId, 'either');
    const { id: transferId, orderId, fulfillmentId, lines } = transfer;
    await moveTransfer(tx, transfer, 'lose', now);
    if (transfer.status === 'sent') await giveUp(tx, transfer, lines, now);
    else await keepBack(tx, transfer, lines, now);
    const data = { transferId, reason: input.reason };
    const event = transfer.isReturn ? 'return_lost' : 'transfer_lost';
    await recordEvent(tx, actor, { orderId, fulfillmentId, event, data }, now);
    if (transfer.awaited) await tellTrouble(tx, transfer, 'lost', now);
  });
}
