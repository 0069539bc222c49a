import type { Db } from '@/db/client';
import type { BasketLine } from '../basket/types';
import type { BasketWay } from '../basket/way';
import { getStore } from '../stores/queries';
import type { Store } from '../stores/types';
import { divide, type Wish } from './divide';
import { type Article, listArticles } from './queries';

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
  const articles = await listArticles(
    db,
    lines.map(({ sku }) => sku),
    store?.id ?? null,
  );
  const bySku = new Map(articles.map((article) => [article.sku, article]));
  const sold = lines.flatMap(({ sku, quantity }) => {
    const article = bySku.get(sku);
    return article ? [{ sku, quantity, ways: article.ways, units: article.units }] : [];
  });
  const gone = lines.flatMap(({ sku }) => (bySku.has(sku) ? [] : [sku]));
  const wishes = divide({ lines: sold, way, storeCode: store?.storeCode ?? null, canBring: false });
  return { store, articles, gone, wishes };
}
