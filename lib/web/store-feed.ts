import { parsePoint } from '../geo';
import { isLocale, type Locale } from '../locale';
import { storeCalendar } from '../promise/store-calendar';
import { storeSummary } from '../promise/store-summary';
import type { StoreList } from '../promise/types';
import { nearestOf } from '../stores/locate';
import { db } from './database';
import { type Reading, reading } from './reading';
import { briefly, type Snapshot, snapshotOf } from './snapshot';

/** A chain of so many shops is sent whole; of a larger one those nearest to a place, this many. */
const WHOLE = 60;
const NEAREST = 50;

async function listAround(
  { db, now }: Pick<Reading, 'db' | 'now'>,
  locale: Locale,
  around: string,
): Promise<StoreList> {
  const calendar = await storeCalendar(db, now);
  const { stores, holidays } = calendar;
  const complete = stores.length <= WHOLE;
  const from = parsePoint(around) ?? calendar.storeByCode(around);
  const listed = complete ? stores : from ? nearestOf(stores, from, NEAREST) : stores.slice(0, NEAREST);
  return { stores: listed.map((store) => storeSummary(store, { holidays, now, locale })), complete };
}

const storesByKey = briefly({ keepMs: 1_000, limit: 500 }, async (key) => {
  const [locale = '', around = ''] = key.split('\n');
  const source = { db: db(), now: new Date() };
  return snapshotOf(await listAround(source, isLocale(locale) ? locale : 'ja', around));
});

/** Shops around "lat,lng" or a store code, or the first of them; all of them where there are few. */
export async function storesAround(locale: Locale, around: string): Promise<Snapshot> {
  const source = await reading();
  return source.preview ? snapshotOf(await listAround(source, locale, around)) : storesByKey(`${locale}\n${around}`);
}
