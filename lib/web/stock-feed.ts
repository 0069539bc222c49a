import { getProductStock, getVariantStock } from '../promise/queries';
import { storeCalendar } from '../promise/store-calendar';
import { db } from './database';
import { briefly, snapshotOf } from './snapshot';

/**
 * Live stock is spread by reading: every open page asks about once a second. All who ask within this time are given the
 * same answer by the cache before the framework, and those who come past it share one reading of the database. With the
 * page's own pace a change is seen within two seconds.
 */
export const STOCK_SHARED_MS = 250;
const keepMs = 100;
const limit = 2000;

/** One variant in every shop, by SKU; null when it is not on sale. */
export const variantStock = briefly({ keepMs, limit }, async (sku) => {
  const now = new Date();
  const stock = await getVariantStock(db(), await storeCalendar(db(), now), sku, now);
  return stock && snapshotOf(stock);
});

const productStockByKey = briefly({ keepMs, limit }, async (key) => {
  const [storeCode = '', handle = ''] = key.split('\n');
  const store = (await storeCalendar(db(), new Date())).storeByCode(storeCode);
  const stock = store && (await getProductStock(db(), handle, store));
  return stock ? snapshotOf(stock) : null;
});

/** Every variant of a product in one shop; null when either does not exist. */
export const productStock = (handle: string, storeCode: string) => productStockByKey(`${storeCode}\n${handle}`);
