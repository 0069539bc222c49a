import type { MetadataRoute } from 'next';
import { listCategories, listHandles } from '@/lib/catalog/queries';
import { localePath } from '@/lib/locale';
import { listStores } from '@/lib/stores/queries';
import { db } from '@/lib/web/database';
import { siteUrl } from '@/lib/web/site-url';

export const dynamic = 'force-dynamic';

const fixed = ['/', '/stores', '/guide', '/legal/tokushoho', '/legal/privacy', '/legal/terms'];

/** Every page worth finding, with its twin in the other language. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [categories, products, stores] = await Promise.all([listCategories(db()), listHandles(db()), listStores(db())]);
  const pages = [
    ...fixed.map((path) => ({ path, lastModified: undefined })),
    ...categories.map(({ slug }) => ({ path: `/categories/${slug}`, lastModified: undefined })),
    ...products.map(({ handle, updatedAt }) => ({ path: `/products/${handle}`, lastModified: updatedAt })),
    ...stores.map(({ storeCode }) => ({ path: `/stores/${encodeURIComponent(storeCode)}`, lastModified: undefined })),
  ];
  return pages.map(({ path, lastModified }) => ({
    url: siteUrl(path).href,
    lastModified,
    alternates: { languages: { ja: siteUrl(path).href, en: siteUrl(localePath('en', path)).href } },
  }));
}
