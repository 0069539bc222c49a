import type { Db } from '@/db/client';
import { insertRows } from '@/db/insert-rows';
import { transferLines, transfers } from '@/db/schema';
import type { Actor } from '../access/actor';
import { newId } from '../ids';
import { backBy } from '../orders/bring-back';
import { changeLevels } from '../stock/change-levels';
import { moveUnits } from '../stock/move-units';
import type { DraftLine, ReturnDraft } from './draft-return';
import type { Disposition } from './types';

/** A van to the warehouse takes so long at the most. */
const TRANSIT_DAYS = 3;
const DAY_MS = 86_400_000;

interface Taken extends Pick<ReturnDraft, 'lines' | 'warehouseId'> {
  orderId: string;
  /** Where the goods were handed in. */
  locationId: string;
}

/**
 * Goods that came back go where their condition says: onto a shelf of this very shop, out of the books as damaged, or on
 * their way to the warehouse, which counts them in when they arrive. Every step has its movement.
 */
export async function takeBackGoods(
  tx: Db,
  actor: Actor,
  { lines, orderId, locationId, warehouseId }: Taken,
  now: Date,
) {
  for (const { variantId, disposition, quantity } of byArticle(lines)) {
    if (disposition === 'warehouse') continue;
    const units = { variantId, locationId, orderId };
    await moveUnits(tx, actor, { ...units, quantity, reason: 'return' }, now);
    if (disposition === 'damaged') await moveUnits(tx, actor, { ...units, quantity: -quantity, reason: 'damage' }, now);
  }
  const away = lines.filter(({ disposition }) => disposition === 'warehouse');
  for (const fulfillmentId of new Set(away.map(({ bought }) => bought.fulfillmentId))) {
    if (!warehouseId) throw new Error('goods on their way to nowhere');
    const goods = away.filter(({ bought }) => bought.fulfillmentId === fulfillmentId);
    await sendToWarehouse(tx, { orderId, fulfillmentId, fromId: locationId, toId: warehouseId }, goods, now);
  }
}

/** In key order, as everybody locks stock. */
function byArticle(lines: readonly DraftLine[]) {
  const units = new Map<string, { variantId: string; disposition: Disposition; quantity: number }>();
  for (const { bought, disposition, quantity } of lines) {
    const key = `${bought.variantId} ${disposition}`;
    const known = units.get(key);
    units.set(key, { variantId: bought.variantId, disposition, quantity: (known?.quantity ?? 0) + quantity });
  }
  return [...units].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, moved]) => moved);
}

type Journey = Pick<typeof transfers.$inferInsert, 'orderId' | 'fulfillmentId' | 'fromId' | 'toId'>;

/** A transfer of goods this shop never counts in: awaited at the warehouse, free once its staff have received them. */
async function sendToWarehouse(tx: Db, journey: Journey, goods: readonly DraftLine[], now: Date): Promise<void> {
  const id = newId();
  const dueAt = await backBy(tx, journey.toId, new Date(now.getTime() + TRANSIT_DAYS * DAY_MS));
  await tx
    .insert(transfers)
    .values({ id, ...journey, sendBy: now, dueAt, requestedAt: now, sentAt: now, status: 'sent' });
  const rows = goods.map(({ lineId, bought, quantity }) => {
    return { id: newId(), transferId: id, orderLineId: lineId, variantId: bought.variantId, quantity };
  });
  await tx.execute(insertRows(transferLines, rows));
  const awaited = byArticle(goods).map(({ variantId, quantity }) => {
    return { variantId, locationId: journey.toId, incoming: quantity };
  });
  await changeLevels(tx, awaited, now);
}
