import { getKeptVariant } from '@/lib/catalog/list-kept-products';
import { patchVariant } from '@/lib/catalog/write-product';
import { getVariantOperation, patchVariantOperation, toCatalogueVariant } from '@/lib/web/api-catalogue';
import { toVariantPatch } from '@/lib/web/api-catalogue-body';
import { defineApi, resource } from '@/lib/web/api-operation';
import { found } from '@/lib/web/found';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(getVariantOperation, async ({ db, params: { sku } }) => {
    return { body: toCatalogueVariant(found(await getKeptVariant(db, sku), 'unknown_product')) };
  }),
  PATCH: defineApi(patchVariantOperation, async ({ db, actor, params: { sku }, body, now }) => {
    await patchVariant(db, actor, { sku, patch: toVariantPatch(body) }, now);
    const variant = found(await getKeptVariant(db, body.sku ?? sku), 'unknown_product');
    return { body: toCatalogueVariant(variant) };
  }),
});
