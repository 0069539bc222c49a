import { getKeptProduct } from '@/lib/catalog/list-kept-products';
import { patchProduct } from '@/lib/catalog/write-product';
import { getCatalogueOperation, patchProductOperation, toCatalogueProduct } from '@/lib/web/api-catalogue';
import { toProductPatch } from '@/lib/web/api-catalogue-body';
import { defineApi, resource } from '@/lib/web/api-operation';
import { found } from '@/lib/web/found';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(getCatalogueOperation, async ({ db, params: { handle } }) => {
    return { body: toCatalogueProduct(found(await getKeptProduct(db, handle), 'unknown_product')) };
  }),
  PATCH: defineApi(patchProductOperation, async ({ db, actor, params: { handle }, body, now }) => {
    await patchProduct(db, actor, { handle, patch: toProductPatch(body) }, now);
    return { body: toCatalogueProduct(found(await getKeptProduct(db, handle), 'unknown_product')) };
  }),
});
