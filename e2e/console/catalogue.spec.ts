import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { staff } from '@/db/schema';
import ja from '@/messages/ja/adminCatalogue.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { expect, test } from '../support/test';

test('a merchant changes a title and a price: shoppers see it once it is published, and what was before when that is undone', async ({
  counter,
  page,
  shop,
}) => {
  const { article } = shop;
  await shop.db.update(staff).set({ role: 'merchant' }).where(eq(staff.email, shop.clerk.email));
  const title = `夜明けの${article.title.ja}`;
  const shopper = async (name: string, price: string) => {
    await expect(async () => {
      await page.goto(`/products/${article.handle}`);
      await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible({ timeout: 2000 });
      await expect(page.getByText(price).first()).toBeVisible({ timeout: 2000 });
    }).toPass();
  };
  await shopper(article.title.ja, '¥1,100');

  await counter.goto(`/admin/products?q=${encodeURIComponent(article.title.ja)}`);
  await expectAccessible(counter);
  await counter.getByRole('link', { name: article.title.ja }).click();
  await expect(counter.getByRole('heading', { level: 1, name: article.title.ja })).toBeVisible();
  await expectAccessible(counter);
  await counter.getByLabel(`${ja.field.title} ${ja.language.ja}`).fill(title);
  const price = counter.getByLabel(`${ja.grid.only} ${ja.grid.short.price}`);
  await price.fill('千三百');
  await counter.getByRole('button', { name: ja.save }).click();
  await expect(counter.getByRole('alert').filter({ hasText: ja.problem.amount })).toBeVisible();
  await price.fill('1,300');
  await counter.getByRole('button', { name: ja.save }).click();
  await expect(counter.getByRole('button', { name: ja.bar.publish })).toBeVisible();
  await shopper(article.title.ja, '¥1,100');

  await counter.getByRole('button', { name: ja.bar.publish }).click();
  await expect(counter.getByText(ja.bar.public)).toBeVisible();
  await shopper(title, '¥1,300');

  await counter.getByRole('button', { name: ja.bar.undo.replace(/[(（].*/, '') }).click();
  await expect(counter.getByRole('heading', { level: 1, name: article.title.ja, exact: true })).toBeVisible();
  await shopper(article.title.ja, '¥1,100');
});

test('a change waits for the time it was given, and no longer once that is taken back', async ({ counter, shop }) => {
  const { article } = shop;
  await shop.db.update(staff).set({ role: 'merchant' }).where(eq(staff.email, shop.clerk.email));
  await counter.goto(`/admin/products?q=${encodeURIComponent(article.title.ja)}`);
  await counter.getByRole('link', { name: article.title.ja }).click();
  await counter.getByLabel(`${ja.field.title} ${ja.language.ja}`).fill(`来春の${article.title.ja}`);
  await counter.getByRole('button', { name: ja.save }).click();

  const refused = (sentence: string) => counter.getByRole('alert').filter({ hasText: sentence });
  await counter.getByText(ja.bar.schedule, { exact: true }).click();
  await counter.getByRole('button', { name: ja.bar.scheduleAct }).click();
  await expect(refused(ja.bar.scheduleMissing)).toBeVisible();
  const time = counter.getByLabel(ja.bar.when);
  await time.fill('2020-01-01T10:00');
  await counter.getByRole('button', { name: ja.bar.scheduleAct }).click();
  await expect(refused(ja.bar.scheduleInPast)).toBeVisible();
  await expect(time).toHaveValue('2020-01-01T10:00');
  await time.fill('2099-03-01T10:00');
  await counter.getByRole('button', { name: ja.bar.scheduleAct }).click();

  await counter.getByText(ja.bar.reschedule, { exact: true }).click();
  await expect(time).toHaveValue('2099-03-01T10:00');
  await expectAccessible(counter);
  await counter.getByRole('button', { name: ja.bar.unschedule }).click();
  await expect(counter.getByText(ja.bar.schedule, { exact: true })).toBeVisible();
});

test('the order of departments is moved by the keyboard as a draft: published, undone, and told to whoever was slower', async ({
  counter,
  page,
  shop,
}) => {
  await shop.db.update(staff).set({ role: 'merchant' }).where(eq(staff.email, shop.clerk.email));
  const slower = await counter.context().newPage();
  const bar = counter.getByRole('region', { name: ja.categories.order });
  const shown = (on: Page) => on.locator('.category-name b').allTextContents();
  const shoppers = async (order: string[]) => {
    await expect(async () => {
      await page.goto('/');
      const kinds = (await page.locator('header a[href*="/categories/"]').allTextContents()).map((text) => text.trim());
      expect(kinds.filter((kind) => order.includes(kind)).slice(0, order.length)).toEqual(order);
    }).toPass();
  };

  await counter.goto('/admin/categories');
  const [first = '', second = '', ...rest] = await shown(counter);
  await slower.goto('/admin/categories');
  await counter.getByRole('button', { name: ja.categories.up.replace('{name}', second) }).focus();
  await counter.keyboard.press('Enter');
  await expect(bar.getByRole('button', { name: ja.bar.publish, exact: true })).toBeVisible();
  expect(await shown(counter)).toEqual([second, first, ...rest]);
  await expect(counter.getByRole('button', { name: ja.categories.down.replace('{name}', second) })).toBeFocused();
  await expectAccessible(counter);
  await shoppers([first, second]);

  await slower.getByRole('button', { name: ja.categories.down.replace('{name}', second) }).click();
  await expect(slower.getByRole('alert').filter({ hasText: ja.categories.orderFaster })).toBeVisible();
  await expect(slower.locator('.category-name b').first()).toHaveText(second);

  await bar.getByRole('button', { name: ja.bar.publish, exact: true }).click();
  await shoppers([second, first]);
  await bar.getByRole('button', { name: ja.bar.undo.replace(/[(（].*/, '') }).click();
  await expect(bar.getByRole('button', { name: ja.bar.redo.replace(/[(（].*/, '') })).toBeVisible();
  await shoppers([first, second]);
});
