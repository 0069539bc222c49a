import { eastern } from './eastern';
import { kanto } from './kanto';
import { specialDaysFrom } from './special-days';
import { tokyoStation } from './tokyo-station';
import type { SeedStore, StoreFacts } from './types';
import { warehouse } from './warehouse';
import { western } from './western';

/** The shop everything is shown for until the visitor chooses one. */
export const DEFAULT_STORE_CODE = '0001';

const all: StoreFacts[] = [...tokyoStation, ...kanto, ...eastern, ...western, warehouse];

/** The thirty shops of ひびの and their warehouse, special days counted from `today` (YYYY-MM-DD in Japan). */
export const demoStores = (today: string): SeedStore[] =>
  all.map(({ yearEnd, ownDays, ...store }) => ({
    ...store,
    special: specialDaysFrom(today, { hours: store.hours, yearEnd, ownDays }),
  }));
