import { and, eq, gt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { fulfillments, orderLines } from '@/db/schema';
import type { Actor } from '../access/actor';
import { audit } from '../access/audit';
import { addLines } from '../orders/add-lines';
import { withdrawLines } from '../orders/withdraw-lines';
import { Refusal } from '../refusal';
import type { EditLinesInput } from './input';
import { ownPart } from './order-acts';
import type { Edited } from './types';

/**
 * Changes how many units of what a part holds: all of it in one transaction. What is less is free again and given back,
 * what is more is bound and due where it is collected. Throws not_found, not_allowed, already_changed when a line is not
 * as it was seen, invalid_input where nothing would change, and as addLines and withdrawLines do.
 */
export async function editLines(db: Db, actor: Actor, input: EditLinesInput, now: Date): Promise<Edited> {
  const { fulfillmentId, reason } = input;
  const { orderId, status } = await ownPart(db, actor, fulfillmentId);
  return db.transaction(async (tx) => {
    await tx.select().from(fulfillments).where(eq(fulfillments.id, fulfillmentId)).for('update');
    const before = await linesOf(tx, fulfillmentId);
    if (input.lines.some(({ sku, seen }) => (before[sku] ?? 0) !== seen)) {
      throw new Refusal('already_changed', { status });
    }
    const { more, less } = changesOf(input);
    if (more.length + less.length === 0) throw new Refusal('invalid_input', { fields: { quantity: 'choice' } });
    // First what comes, so that a part of which all is exchanged does not end on the way.
    const added = more.length > 0 ? await addLines(tx, actor, { fulfillmentId, lines: more, reason }, now) : null;
    const gone = less.length > 0 ? await withdrawLines(tx, actor, { fulfillmentId, lines: less, reason }, now) : null;
    const ended = gone?.ended ?? false;
    const difference = (added?.amount ?? 0) - (gone?.amount ?? 0);
    const data = { before, after: ended ? {} : await linesOf(tx, fulfillmentId), difference };
    await audit(tx, actor, { action: 'order_edited', subjectId: orderId, reason, data }, now);
    return { difference, ended };
  });
}

/** Units by SKU. */
async function linesOf(tx: Db, fulfillmentId: string): Promise<Record<string, number>> {
  const rows = await tx
    .select({ sku: orderLines.sku, quantity: orderLines.quantity })
    .from(orderLines)
    .where(and(eq(orderLines.fulfillmentId, fulfillmentId), gt(orderLines.quantity, 0)));
  return Object.fromEntries(rows.map(({ sku, quantity }) => [sku, quantity]));
}

/** Of one SKU what is more and what is less come to one change. */
function changesOf({ lines, add }: Pick<EditLinesInput, 'lines' | 'add'>) {
  const changes = new Map<string, number>();
  const change = (sku: string, by: number) => changes.set(sku, (changes.get(sku) ?? 0) + by);
  for (const { sku, seen, quantity } of lines) change(sku, quantity - seen);
  if (add) change(add.sku, add.quantity);
  const all = [...changes].map(([sku, quantity]) => ({ sku, quantity }));
  return {
    more: all.filter(({ quantity }) => quantity > 0),
    less: all.filter(({ quantity }) => quantity < 0).map(({ sku, quantity }) => ({ sku, quantity: -quantity })),
  };
}
