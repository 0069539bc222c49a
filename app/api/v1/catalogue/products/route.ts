import { getKeptProduct, listKeptProducts } from '@/lib/catalog/list-kept-products';
import { createProduct } from '@/lib/catalog/write-product';
import { createProductOperation, listCatalogueOperation, toCatalogueProduct } from '@/lib/web/api-catalogue';
import { toNewProduct } from '@/lib/web/api-catalogue-body';
import { changesPage, positionOf } from '@/lib/web/api-cursor';
import { defineApi, resource } from '@/lib/web/api-operation';
import { found } from '@/lib/web/found';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(listCatalogueOperation, async ({ db, query, now }) => {
    const asked = { position: positionOf(query), limit: query.limit + 1, status: query.status };
    const { rows, ...where } = changesPage(await listKeptProducts(db, asked), query, now);
    return { body: { products: rows.map(toCatalogueProduct), ...where } };
  }),
  POST: defineApi(createProductOperation, async ({ db, actor, body, now }) => {
    await createProduct(db, actor, toNewProduct(body), now);
    const made = found(await getKeptProduct(db, body.handle), 'unknown_product');
    return { status: 201, body: toCatalogueProduct(made) };
  }),
});
