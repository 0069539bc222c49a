import { getProduct } from '@/lib/catalog/queries';
import { Refusal } from '@/lib/refusal';
import { defineApi, resource } from '@/lib/web/api-operation';
import { getProductOperation, toProduct } from '@/lib/web/api-products';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(getProductOperation, async ({ db, params: { handle } }) => {
    const product = await getProduct(db, handle);
    if (!product) throw new Refusal('unknown_product', { handle });
    return { body: toProduct(product) };
  }),
});
