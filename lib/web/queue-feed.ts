import { system } from '../access/actor';
import { listQueue } from '../pickup/queries';
import { db } from './database';
import { briefly, snapshotOf } from './snapshot';

/**
 * A store's queue, shared by all its devices for a moment: each asks about once a second, and so sees an order within
 * two. Whoever asks has been asked before whether they work there.
 */
export const storeQueue = briefly({ keepMs: 300, limit: 500 }, async (locationId) =>
  snapshotOf({ orders: await listQueue(db(), system, locationId) }),
);
