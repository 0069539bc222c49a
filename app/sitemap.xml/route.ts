import { z } from 'zod';
import { countParts, listOtherPages, listProductPages, sitemapIndex, sitemapPart } from '@/lib/feeds/sitemap';
import { publicAddress } from '@/lib/web/public-address';
import { defineRoute } from '@/lib/web/route';

export const dynamic = 'force-dynamic';

const input = z.object({ part: z.union([z.literal('pages'), z.coerce.number().int().min(1).max(10_000)]).optional() });

/**
 * The list of parts, or one of them by ?part=. All stand at the root: a part may only name what lies beside or below it.
 */
export const GET = defineRoute(input, async ({ db, input: { part } }) => {
  const xml = (text: string) =>
    new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-cache' } });
  if (part === undefined) return xml(sitemapIndex(await countParts(db), publicAddress));
  const pages = part === 'pages' ? await listOtherPages(db) : await listProductPages(db, part);
  return pages.length > 0 ? xml(sitemapPart(pages, publicAddress)) : new Response(null, { status: 404 });
});
