import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { categories, productImages, products, stockLevels, transferRoutes, variants } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { makeClerk, makeStore, makeVariant, noon, putStock } from '@/db/testing-shop';
import { type Actor, system } from '../access/actor';
import { newId, newToken } from '../ids';
import { listNumbers } from './queries';
import { countParts, listOtherPages, listProductPages } from './sitemap';
import type { FeedName } from './types';
import { writeFeed } from './write-feed';

const { db } = await testDatabase();
const context = { locale: 'ja' as const, shop: 'ひびの', address: (path: string) => `https://shop.example${path}` };

async function read(feed: FeedName, now = noon): Promise<string> {
  let text = '';
  for await (const piece of writeFeed(db, feed, context, now)) text += piece;
  return text;
}

const makeArticle = async (over: Parameters<typeof makeVariant>[1] = {}, pictures = ['/media/a.jpg']) => {
  const variant = await makeVariant(db, over);
  const rows = pictures.map((url, position) => ({ id: newId(), productId: variant.productId, position, url }));
  if (rows.length > 0) await db.insert(productImages).values(rows);
  return variant;
};

const itemOf = (xml: string, sku: string) => xml.split('<item>').find((item) => item.includes(`<g:id>${sku}</g:id>`));

test('every article on sale is in the feed; what is not on sale, or has no picture, is not', async () => {
  const [shown, bare, inactive, draft] = await Promise.all([
    makeArticle(),
    makeArticle({}, []),
    makeArticle({ active: false }),
    makeArticle(),
  ]);
  await db.update(products).set({ status: 'draft' }).where(eq(products.id, draft.productId));
  const xml = await read('google-products');
  expect(itemOf(xml, shown.sku)).toContain('<g:price>1100 JPY</g:price>');
  for (const { sku } of [bare, inactive, draft]) expect(itemOf(xml, sku)).toBeUndefined();
  expect(xml).toMatch(/^<\?xml .*<rss .*<\/rss>\n$/s);
});

test('an article is in stock while some place has one that is not promised to anybody', async () => {
  const { id: locationId } = await makeStore(db);
  const [here, sold] = [await makeArticle(), await makeArticle()];
  await putStock(db, { variantId: here.id, locationId, onHand: 3, safetyStock: 2 });
  await putStock(db, { variantId: sold.id, locationId, onHand: 3, safetyStock: 3 });
  const xml = await read('google-products');
  expect(itemOf(xml, here.sku)).toContain('in_stock');
  expect(itemOf(xml, sold.sku)).toContain('out_of_stock');
});

test('more articles than are read at a time all come, once', async () => {
  const productId = newId();
  const title = { ja: '皿' };
  await db.insert(products).values({ id: productId, handle: newToken().toLowerCase(), title });
  await db.insert(productImages).values({ id: newId(), productId, position: 0, url: '/media/a.jpg' });
  const rows = Array.from({ length: 2100 }, (_, position) => ({
    ...{ id: newId(), productId, sku: `many-${position}`, optionValues: [`${position}`], price: 100, position },
  }));
  await db.insert(variants).values(rows);
  const xml = await read('google-products');
  const found = [...xml.matchAll(/<g:id>(many-\d+)<\/g:id>/g)].map(([, sku]) => sku);
  expect(found).toEqual(rows.map(({ sku }) => sku));
  await db.delete(variants).where(eq(variants.productId, productId));
});

const linesOf = (tsv: string, sku: string) =>
  tsv
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([, id]) => id === sku);

test('each shop that ever had an article tells how many there are, how it is collected, and when', async () => {
  const [full, online, late, empty, closed] = await Promise.all([
    makeStore(db, { services: ['reserve'] }),
    makeStore(db, { services: ['reserve', 'pay_online'] }),
    makeStore(db, { cutoffMinute: 0 }),
    makeStore(db),
    makeStore(db, { services: [] }),
  ]);
  const { id: variantId, sku } = await makeArticle();
  for (const [{ id: locationId }, onHand] of [
    [full, 9],
    [online, 2],
    [late, 9],
    [closed, 9],
  ] as const) {
    await putStock(db, { variantId, locationId, onHand });
  }
  await db.insert(stockLevels).values({ variantId, locationId: empty.id, onHand: 0, countedAt: noon });
  await db.insert(transferRoutes).values({
    ...{ id: newId(), fromId: full.id, toId: empty.id, cutoffMinute: 14 * 60, transitDays: 2, arrivesMinute: 16 * 60 },
    weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  });
  const tsv = await read('google-local-inventory');
  const byStore = Object.fromEntries(linesOf(tsv, sku).map(([code = '', , ...rest]) => [code, rest]));
  expect(tsv.split('\n')[0]).toBe('store_code\tid\tavailability\tpickup_method\tpickup_SLA');
  expect(byStore).toEqual({
    [full.storeCode]: ['in_stock', 'reserve', 'same_day'],
    [online.storeCode]: ['limited_availability', 'buy', 'same_day'],
    [late.storeCode]: ['in_stock', 'buy', 'next_day'],
    [empty.storeCode]: ['out_of_stock', 'ship to store', '2-day'],
    [closed.storeCode]: ['in_stock', 'not supported', ''],
  });
});

test('an article that cannot be collected is told to be there, not to be collected', async () => {
  const { id: locationId, storeCode } = await makeStore(db);
  const { id: variantId, sku, productId } = await makeArticle();
  await db
    .update(products)
    .set({ ways: ['delivery'] })
    .where(eq(products.id, productId));
  await putStock(db, { variantId, locationId, onHand: 9 });
  // Shops are known for a minute: this one is new.
  const later = new Date(noon.getTime() + 120_000);
  expect(linesOf(await read('google-local-inventory', later), sku)).toEqual([
    [storeCode, sku, 'in_stock', 'not supported', ''],
  ]);
});

test('what a feed held is kept for whoever runs the shop, with what is missing', async () => {
  const bare = await makeArticle({}, []);
  await read('meta-catalogue');
  const numbers = (await listNumbers(db, system, 'ja'))['meta-catalogue'];
  const csv = await read('meta-catalogue');
  expect(numbers).toMatchObject({ at: noon.toISOString(), rows: csv.trimEnd().split('\r\n').length - 1 });
  expect(numbers?.leftOut.no_picture).toBeGreaterThanOrEqual(1);
  expect(numbers?.examples.no_picture).toContain(bare.sku);
  expect(numbers?.withoutGtin).toBe(numbers?.variants);
  expect((await listNumbers(db, system, 'en'))['meta-catalogue']).toBeNull();
});

test('only whoever has this part of the console sees the numbers', async () => {
  const clerk: Actor = await makeClerk(db, (await makeStore(db)).id);
  await expect(listNumbers(db, clerk, 'ja')).rejects.toMatchObject({ code: 'not_allowed' });
});

test('the sitemap holds every product that can be opened, in parts, and all other pages', async () => {
  const [open, gone] = [await makeArticle(), await makeArticle({ active: false })];
  await db.insert(categories).values({ id: newId(), slug: 'shoes', name: { ja: 'くつ' } });
  const { storeCode } = await makeStore(db);
  expect(await countParts(db)).toBe(1);
  const paths = (await listProductPages(db, 1)).map(({ path }) => path);
  expect(paths).toContain(`/products/${open.handle}`);
  expect(paths).not.toContain(`/products/${gone.handle}`);
  expect(await listProductPages(db, 2)).toEqual([]);
  const others = (await listOtherPages(db)).map(({ path }) => path);
  expect(others).toEqual(expect.arrayContaining(['/', '/categories/shoes', `/stores/${storeCode}`]));
});
