import { getProductStock, getVariantStock } from '../promise/queries';
import { storeCalendar } from '../promise/store-calendar';
import { db } from './database';
import { type Reading, reading } from './reading';
import { briefly, type Snapshot, snapshotOf } from './snapshot';

type Source = Pick<Reading, 'db' | 'now'>;
const asItIs = (): Source => ({ db: db(), now: new Date() });

/**
 * Live stock is spread by reading: every open page asks about once a second. All who ask within this time are given the
 * same answer by the cache before the framework, and those who come past it share one reading of the database. With the
 * page's own pace a change is seen within two seconds.
 */
export const STOCK_SHARED_MS = 250;
const keepMs = 100;
const limit = 2000;

async function readVariant({ db, now }: Source, sku: string): Promise<Snapshot | null> {
  const stock = await getVariantStock(db, await storeCalendar(db, now), sku, now);
  return stock && snapshotOf(stock);
}

async function readProduct({ db, now }: Source, handle: string, storeCode: string): Promise<Snapshot | null> {
  const calendar = await storeCalendar(db, now);
  const store = calendar.storeByCode(storeCode);
  const stock = store && (await getProductStock(db, calendar, { handle, store }, now));
  return stock ? snapshotOf(stock) : null;
}

const variantBySku = briefly({ keepMs, limit }, (sku) => readVariant(asItIs(), sku));

const productByKey = briefly({ keepMs, limit }, (key) => {
  const [storeCode = '', handle = ''] = key.split('\n');
  return readProduct(asItIs(), handle, storeCode);
});

/** One variant in every shop, by SKU; null when it is not on sale. */
export async function variantStock(sku: string): Promise<Snapshot | null> {
  const source = await reading();
  return source.preview ? readVariant(source, sku) : variantBySku(sku);
}

/** Every variant of a product in one shop; null when either does not exist. */
export async function productStock(handle: string, storeCode: string): Promise<Snapshot | null> {
  const source = await reading();
  return source.preview ? readProduct(source, handle, storeCode) : productByKey(`${storeCode}\n${handle}`);
}
