import { and, eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { newId } from '@/lib/ids';
import type { JobPayloads } from '@/lib/jobs/names';
import { listStockFaults } from '@/lib/stock/check';
import { loseTransfer, sendTransfer } from '@/lib/transfers/commands';
import { receiveTransfer } from '@/lib/transfers/receive-transfer';
import type { Db } from './client';
import { orderEvents, pendingJobs, stockLevels, stockMovements } from './schema';
import { noon } from './testing-shop';
import type { makeBroughtOrder } from './testing-transfer';

export type Brought = Awaited<ReturnType<typeof makeBroughtOrder>>;
export type Transfer = Awaited<ReturnType<Brought['transferFrom']>>;

export const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

export const worker = (...locationIds: string[]): Actor => {
  return { kind: 'staff', staffId: newId(), name: '高木 陸', role: 'staff', locationIds };
};

/** What is done to a transfer by those who may, and what has become of it and of its order. */
export const transferActs = (db: Db) => ({
  send: ({ id, fromId }: Transfer, at = later(30)) => sendTransfer(db, worker(fromId), { transferId: id }, at),

  receive: ({ id, toId, line }: Transfer, received = line.quantity, damaged = 0, at = later(200)) =>
    receiveTransfer(db, worker(toId), { transferId: id, lines: [{ lineId: line.id, received, damaged }] }, at),

  lose: ({ id, toId }: Transfer, at = later(200)) =>
    loseTransfer(db, worker(toId), { transferId: id, reason: '便に載っていなかった' }, at),

  /** Of the article at one place. */
  levelAt: async ({ variant }: Brought, locationId: string) => {
    const { onHand, allocated, incoming } = stockLevels;
    const [level] = await db
      .select({ onHand, allocated, incoming })
      .from(stockLevels)
      .where(and(eq(stockLevels.variantId, variant.id), eq(stockLevels.locationId, locationId)));
    return level ?? null;
  },

  ledgerAt: async ({ id }: Brought, locationId: string) => {
    const rows = await db
      .select({ reason: stockMovements.reason, quantity: stockMovements.quantity })
      .from(stockMovements)
      .where(and(eq(stockMovements.orderId, id), eq(stockMovements.locationId, locationId)));
    return rows.map(({ reason, quantity }) => `${reason} ${quantity}`);
  },

  eventsOf: async ({ id }: Pick<Brought, 'id'>) => {
    const rows = await db
      .select({ event: orderEvents.event })
      .from(orderEvents)
      .where(eq(orderEvents.orderId, id))
      .orderBy(orderEvents.at, orderEvents.id);
    return rows.map(({ event }) => event);
  },

  /** What its customer is to be told of goods that do not come, in the order in which it was asked for. */
  toldOf: async ({ fulfillmentId }: Pick<Brought, 'fulfillmentId'>, kind = 'order_delayed') => {
    const rows = await db.select().from(pendingJobs).where(eq(pendingJobs.name, 'send_order_message'));
    const payloads = rows.map(({ payload }) => payload as JobPayloads['send_order_message']);
    return payloads.filter((payload) => payload.fulfillmentId === fulfillmentId && payload.kind === kind);
  },

  proved: async () => expect(await listStockFaults(db)).toEqual([]),
});
