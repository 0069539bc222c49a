import { getKeptVariant } from '@/lib/catalog/list-kept-products';
import { addVariant } from '@/lib/catalog/write-product';
import { addVariantOperation, toCatalogueVariant } from '@/lib/web/api-catalogue';
import { toNewVariant } from '@/lib/web/api-catalogue-body';
import { defineApi, resource } from '@/lib/web/api-operation';
import { found } from '@/lib/web/found';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: defineApi(addVariantOperation, async ({ db, actor, params: { handle }, body, now }) => {
    await addVariant(db, actor, { handle, variant: toNewVariant(body) }, now);
    const made = found(await getKeptVariant(db, body.sku), 'unknown_product');
    return { status: 201, body: toCatalogueVariant(made) };
  }),
});
