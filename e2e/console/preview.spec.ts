import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { products, specialDays, staff } from '@/db/schema';
import { system } from '@/lib/access/actor';
import { saveDraft } from '@/lib/drafts/save-draft';
import { addDays, instantOf, localDate, SHOP_ZONE } from '@/lib/time';
import common from '@/messages/ja/common.json' with { type: 'json' };
import words from '@/messages/ja/preview.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import type { OwnShop } from '../support/own-shop';
import { expect, test } from '../support/test';

const heading = (page: Pick<Page, 'getByRole'>) => page.getByRole('heading', { level: 1 });

/** Somebody gave the article another name, out of sight. */
async function renamed({ db, article }: OwnShop): Promise<{ path: string; name: string }> {
  const [row] = await db.select({ id: products.id }).from(products).where(eq(products.handle, article.handle));
  if (!row) throw new Error('no article');
  const name = `春の${article.title.ja}`;
  const rows = [{ table: 'products' as const, key: row.id, values: { title: { ...article.title, ja: name } } }];
  await saveDraft(db, system, { subject: `product:${row.id}`, seen: 0, rows }, new Date());
  return { path: `/products/${article.handle}`, name };
}

const becomeMerchant = ({ db, clerk }: OwnShop) =>
  db.update(staff).set({ role: 'merchant' }).where(eq(staff.email, clerk.email));

test('a draft is seen on a phone’s frame and by a shared link, and by shoppers once it is published', async ({
  page,
  counter,
  shop,
}) => {
  await becomeMerchant(shop);
  const { path, name } = await renamed(shop);
  await page.goto(path);
  await expect(heading(page)).toHaveText(shop.article.title.ja);

  await counter.goto('/admin/drafts');
  const draft = counter.getByRole('article').filter({ hasText: name });
  await expect(draft).toContainText(shop.article.title.ja);
  await expectAccessible(counter);

  await counter.goto(`/admin/preview?page=${path}`);
  await counter.getByText(words.studio.frames.phone, { exact: true }).click();
  const frame = counter.frameLocator('iframe');
  await expect(heading(frame as unknown as Page)).toHaveText(name);
  await expect(frame.getByText(common.preview.title)).toBeVisible();
  await counter.getByRole('button', { name: words.share.make }).click();
  const link = await counter.getByLabel(words.share.link).inputValue();

  await page.goto(`${link}&to=${path}`);
  await expect(heading(page)).toHaveText(name);
  await expectAccessible(page);
  await page.getByRole('button', { name: common.preview.leave }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(heading(page)).toHaveText(shop.article.title.ja);

  await counter.goto('/admin/drafts');
  await draft.getByRole('button', { name: words.decide.publish }).click();
  const published = counter.getByRole('region', { name: words.published.title });
  await expect(published.getByRole('article').filter({ hasText: name })).toBeVisible();
  await expect(async () => {
    await page.goto(path);
    await expect(heading(page)).toHaveText(name, { timeout: 500 });
  }).toPass();

  await published
    .getByRole('article')
    .filter({ hasText: name })
    .getByRole('button', { name: words.decide.undo })
    .first()
    .click();
  await expect(async () => {
    await page.goto(path);
    await expect(heading(page)).toHaveText(shop.article.title.ja, { timeout: 500 });
  }).toPass();
});

test('a preview promises as of the time that is looked at', async ({ page, counter, shop }) => {
  await becomeMerchant(shop);
  const date = addDays(localDate(new Date(), SHOP_ZONE), 40);
  await shop.db.insert(specialDays).values({ locationId: shop.store.id, date, intervals: [] });
  const noon = instantOf(date, 12 * 60, SHOP_ZONE).toISOString();
  const glance = async (of: Page) => (await of.request.get(`/api/stores/${shop.store.storeCode}`)).json();
  await counter.goto(`/api/preview?to=/&at=${noon}`);
  await expect(counter.getByText(common.preview.title)).toBeVisible();
  expect((await glance(counter)).open).toBe(false);
  // Shoppers' pages know a new shop within seconds.
  await expect.poll(async () => (await glance(page)).open).toBe(true);
});

test('a link that is none, and one that has ended, say so', async ({ page }) => {
  await page.goto('/api/preview?link=nobody-made-this-link');
  await expect(heading(page)).toHaveText(common.preview.ended.title);
  await expectAccessible(page);
});

test('whoever works at a counter alone finds no console', async ({ counter }) => {
  expect((await counter.goto('/admin'))?.status()).toBe(404);
  expect((await counter.goto('/admin/drafts'))?.status()).toBe(404);
});
