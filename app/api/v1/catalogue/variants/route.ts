import { listKeptVariants } from '@/lib/catalog/list-kept-products';
import { listVariantsOperation, toCatalogueVariant } from '@/lib/web/api-catalogue';
import { changesPage, positionOf } from '@/lib/web/api-cursor';
import { defineApi, resource } from '@/lib/web/api-operation';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: defineApi(listVariantsOperation, async ({ db, query, now }) => {
    const asked = { position: positionOf(query), limit: query.limit + 1, gtin: query.gtin };
    const { rows, ...where } = changesPage(await listKeptVariants(db, asked), query, now);
    return { body: { variants: rows.map(toCatalogueVariant), ...where } };
  }),
});
