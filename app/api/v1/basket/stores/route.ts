import { checkWays } from '@/lib/orders/articles';
import { listServing } from '@/lib/points/queries';
import { articlesOf, currencyOf } from '@/lib/web/api-basket';
import { listServingStoresOperation, toServingStore } from '@/lib/web/api-basket-stores';
import { defineApi, resource } from '@/lib/web/api-operation';
import { pageOf } from '@/lib/web/api-shapes';
import { askedStores } from '@/lib/web/asked-stores';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(listServingStoresOperation, async ({ db, query, body, now }) => {
    const articles = await articlesOf(db, body.lines);
    checkWays(articles, 'pickup');
    const asked = { near: query.near ?? null, storeCode: query.store_code ?? null, lines: articles };
    const { rows, next_page } = pageOf(await askedStores(db, asked, now), query);
    const sources = rows.flatMap(({ plan }) => (plan.kind === 'later' ? plan.bring.map(({ fromId }) => fromId) : []));
    const places = await listServing(db, [...new Set(sources)]);
    const codes = new Map(places.map(({ id, storeCode }) => [id, storeCode]));
    const stores = rows.map((row) => toServingStore(row, { articles, codes }));
    return { body: { currency: currencyOf(articles), stores, next_page } };
  }),
});
