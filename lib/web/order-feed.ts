import { getOrderVersion } from '../orders/order-version';
import { db } from './database';
import { briefly, snapshotOf } from './snapshot';

/** What an open tracking page asks again and again: { version }, shared by all who follow the same order; or null. */
export const orderFeed = briefly({ keepMs: 400, limit: 2000 }, async (token) => {
  const version = await getOrderVersion(db(), token, new Date());
  return version ? snapshotOf({ version }) : null;
});
