import type { Db } from '@/db/client';
import { wholeList } from '../catalog/input';
import { listProductCards, listProducts } from '../catalog/list-products';
import type { ProductCard } from '../catalog/types';
import type { FeaturedBlock } from '../stores/home/types';

const MOST = 8;

/** What a part of the home page puts forward: chosen products, or the best known of a category. */
export const getFeatured = (db: Db, from: FeaturedBlock['from']): Promise<ProductCard[]> =>
  'category' in from
    ? listProducts(db, { category: from.category, filter: wholeList }, MOST)
    : listProductCards(db, from.products);
