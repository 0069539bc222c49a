import { wholeList } from '@/lib/catalog/input';
import { getListFacets, listProducts } from '@/lib/catalog/list-products';
import { defineApi, resource } from '@/lib/web/api-operation';
import { listProductsOperation, toProductSummary } from '@/lib/web/api-products';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(listProductsOperation, async ({ db, query: { q, category, limit, page } }) => {
    const scope = { category: category ?? null, filter: { ...wholeList, q, page } };
    const [cards, { total }] = await Promise.all([listProducts(db, scope, limit), getListFacets(db, scope)]);
    const next_page = total > page * limit ? page + 1 : null;
    return { body: { products: cards.map(toProductSummary), total, next_page } };
  }),
});
