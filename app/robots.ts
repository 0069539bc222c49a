import type { MetadataRoute } from 'next';
import { siteUrl } from '@/lib/web/site-url';

// The address of the shop is known when it runs, not when it is built.
export const dynamic = 'force-dynamic';

/** Pages of persons and cut lists are not for search engines; secret links carry noindex themselves. */
export default function robots(): MetadataRoute.Robots {
  const personal = ['/api/', '/basket', '/checkout', '/orders', '/account', '/staff', '/admin', '/search'];
  return {
    rules: { userAgent: '*', allow: '/', disallow: personal.flatMap((path) => [path, `/en${path}`]) },
    sitemap: siteUrl('/sitemap.xml').href,
  };
}
