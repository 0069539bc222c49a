import { setTimeout as pause } from 'node:timers/promises';
import { desc, eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { categories, locations, products } from '@/db/schema';
import { system } from '@/lib/access/actor';
import { publishDraft } from '@/lib/drafts/publish';
import { saveDraft } from '@/lib/drafts/save-draft';
import { locales } from '@/lib/locale';
import { atMost, exactly, judge } from './result';
import type { Row } from './row';

/** So many products and shops are looked at: each is rendered once before anything is measured. */
const EACH = 40;
const LOOK_MS = 50;
const PATIENCE_MS = 10_000;

interface Sold {
  id: string;
  handle: string;
  title: { ja: string };
  category: string | null;
}

/** Addresses of the shop's pages, in both languages, and of those that show the product. */
async function pagesOf(db: Db, { handle, category }: Sold): Promise<{ own: string[]; others: string[] }> {
  const sold = await db
    .select({ name: products.handle })
    .from(products)
    .where(eq(products.status, 'active'))
    .orderBy(desc(products.popularity), products.handle)
    .limit(EACH);
  const kinds = await db.select({ name: categories.slug }).from(categories);
  const shops = await db
    .select({ name: locations.storeCode })
    .from(locations)
    .where(eq(locations.kind, 'store'))
    .orderBy(locations.storeCode)
    .limit(EACH);
  const own = ['', `/products/${handle}`, ...(category ? [`/categories/${category}`] : [])];
  const all = [
    '',
    ...sold.map(({ name }) => `/products/${name}`),
    ...kinds.map(({ name }) => `/categories/${name}`),
    ...shops.map(({ name }) => `/stores/${name}`),
    ...['/guide', '/legal/terms', '/legal/privacy', '/legal/tokushoho'],
  ];
  const inBoth = (paths: string[]) => locales.flatMap((locale) => paths.map((path) => `/${locale}${path}`));
  return { own: inBoth(own), others: inBoth(all.filter((path) => !own.includes(path))) };
}

/** Whether a page came as it was made before. Parts of pages are not given from what is shared: the framework itself answers. */
async function isKept(shop: string, path: string): Promise<boolean> {
  const answer = await fetch(`${shop}${path}`, { headers: { range: 'bytes=0-' }, redirect: 'follow' });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.headers.get('x-nextjs-cache') === 'HIT';
}

async function countAnew(shop: string, paths: readonly string[]): Promise<number> {
  let anew = 0;
  for (const path of paths) if (!(await isKept(shop, path))) anew++;
  return anew;
}

/** Seconds until a shopper who asks sees the new name. */
async function seenAfter(shop: string, path: string, name: string): Promise<number> {
  const begun = performance.now();
  while (!(await (await fetch(`${shop}${path}`)).text()).includes(name)) {
    if (performance.now() - begun > PATIENCE_MS) throw new Error('what was published is not seen');
    await pause(LOOK_MS);
  }
  return (performance.now() - begun) / 1000;
}

export const publish: Row = {
  name: 'publish',
  title: 'One product is published: which pages are made anew',
  run: async (stage) => {
    const { db, handle } = await stage.database();
    const shop = await stage.shop();
    const [sold] = await db
      .select({ id: products.id, handle: products.handle, title: products.title, category: categories.slug })
      .from(products)
      .leftJoin(categories, eq(categories.id, products.categoryId))
      .where(eq(products.handle, handle));
    if (!sold) throw new Error('nothing is sold');
    const { own, others } = await pagesOf(db, sold);
    await countAnew(shop, [...own, ...others]);
    const warm = await countAnew(shop, [...own, ...others]);
    if (warm > 0) throw new Error(`${warm} pages are made anew each time`);
    const [subject, name] = [`product:${sold.id}` as const, '品名を新しくしました'];
    const title = { ...sold.title, ja: name };
    const draft = { subject, seen: 0, rows: [{ table: 'products' as const, key: sold.id, values: { title } }] };
    const { version } = await saveDraft(db, system, draft, new Date());
    await publishDraft(db, system, { subject, seen: version }, new Date());
    const page = `/ja/products/${handle}`;
    const seen = await seenAfter(shop, page, name);
    const ownAnew = await countAnew(
      shop,
      own.filter((path) => path !== page),
    );
    const othersAnew = await countAnew(shop, others);
    return [
      judge({ name: 'publish-seen', value: seen, unit: 's', target: atMost(5) }),
      judge({ name: 'publish-own', value: ownAnew + 1, unit: 'pages', target: exactly(own.length) }),
      judge({ name: 'publish-others', value: othersAnew, unit: `of ${others.length} pages`, target: exactly(0) }),
    ];
  },
};
