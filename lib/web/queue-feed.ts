import { system } from '../access/actor';
import { listRestocks } from '../holds/restock';
import { listQueue } from '../pickup/queries';
import { getToday } from '../pickup/today';
import { listTransfers } from '../transfers/queries';
import { db } from './database';
import { briefly, snapshotOf } from './snapshot';

/**
 * What a store has in hand, shared by all its devices for a moment: each asks about once a second, and so sees an order within
 * two. Whoever asks has been asked before whether they work there.
 */
export const storeQueue = briefly({ keepMs: 300, limit: 500 }, async (locationId) => {
  const [orders, transfers, today, restocks] = await Promise.all([
    listQueue(db(), system, locationId),
    listTransfers(db(), system, locationId),
    getToday(db(), locationId),
    listRestocks(db(), system, locationId),
  ]);
  return snapshotOf({ orders, transfers, today, restocks });
});
