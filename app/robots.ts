import type { MetadataRoute } from 'next';
import { siteUrl } from '@/lib/web/site-url';

// The address of the shop is known when it runs, not when it is built.
export const dynamic = 'force-dynamic';

/** Pages of persons, and of those who run the shop; secret links carry noindex themselves. */
const personal = [
  '/basket',
  '/checkout',
  '/orders',
  '/collect',
  '/visits',
  '/news',
  '/pay',
  '/account',
  '/staff',
  '/admin',
  '/mailbox',
  '/search',
];
/** A list that is narrowed down or sorted is none of its own: its whole one is found. */
const narrowed = ['size', 'color', 'price', 'store', 'sort'].flatMap((name) => [
  `/categories/*?${name}=`,
  `/categories/*&${name}=`,
]);

export default function robots(): MetadataRoute.Robots {
  const both = [...personal, ...narrowed].flatMap((path) => [path, `/en${path}`]);
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', ...both] },
    sitemap: siteUrl('/sitemap.xml').href,
  };
}
