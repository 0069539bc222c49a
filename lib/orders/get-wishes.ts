import type { Db } from '@/db/client';
import type { BasketLine } from '../basket/types';
import type { BasketWay } from '../basket/way';
import { planFor } from '../promise/serve-basket';
import { calendarOf } from '../promise/store-calendar';
import { getStore, listHolidays } from '../stores/queries';
import type { Store } from '../stores/types';
import { localDate } from '../time';
import { type DividedArticle, divide, type Wish } from './divide';
import { type Article, listArticles } from './offer';

export interface Wanted {
  lines: readonly BasketLine[];
  /** Code of the chosen shop; one that is none, or takes no customers any more, counts as not chosen. */
  storeCode: string | null;
  way: BasketWay;
}

export interface Wishes {
  store: Store | null;
  /** On sale, with the units of the chosen shop. */
  articles: Article[];
  /** SKUs that are no longer sold. */
  gone: string[];
  wishes: Wish[];
}

/** Who would be asked for what of a basket now: the same to whoever shows it and to whoever orders it. */
export async function getWishes(db: Db, { lines, storeCode, way }: Wanted, now: Date): Promise<Wishes> {
  const store = storeCode ? await getStore(db, storeCode) : null;
  const skus = lines.map(({ sku }) => sku);
  const articles = await listArticles(db, skus, store?.id ?? null);
  const bySku = new Map(articles.map((article) => [article.sku, article]));
  const sold = lines.flatMap(({ sku, quantity }) => {
    const article = bySku.get(sku);
    return article ? [{ ...article, quantity }] : [];
  });
  const asked = { lines: sold, way, storeCode: store?.storeCode ?? null };
  const canBring = store !== null && (await canBringIn(db, store, sold, way, now));
  return {
    store,
    articles,
    gone: skus.filter((sku) => !bySku.has(sku)),
    wishes: divide({ ...asked, canBring }),
  };
}

/** Asked only where it matters: something is short in the shop, and nothing else is said of it. */
async function canBringIn(
  db: Db,
  store: Store,
  lines: readonly (Article & DividedArticle)[],
  { place, rest }: BasketWay,
  now: Date,
): Promise<boolean> {
  const here = lines.filter(({ ways }) => ways.includes('pickup'));
  const short = here.some(({ units, quantity }) => units < quantity);
  if (place.kind !== 'store' || rest || !short) return false;
  const holidays = await listHolidays(db, localDate(now, store.hours.zone));
  const plan = await planFor(db, await calendarOf(db, { store, holidays }, now), store, here, now);
  return plan.kind === 'later';
}
