import { eq, like } from 'drizzle-orm';
import { products, staff, variants } from '@/db/schema';
import jaImports from '@/messages/ja/adminImports.json' with { type: 'json' };
import jaSentences from '@/messages/ja/imports.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { expect, test } from '../support/test';

const { upload, act, preview, done, undone, count, setUp, failed } = jaImports;

test.beforeEach(async ({ shop }) => {
  await shop.db.update(staff).set({ role: 'merchant' }).where(eq(staff.email, shop.clerk.email));
});

const csv = (name: string, text: string | Buffer) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('a merchant sees what a file would change, imports it, reads the report and puts it back', async ({
  counter: page,
  shop,
}) => {
  const mark = shop.store.storeCode.toLowerCase();
  const known = await shop.db.select().from(variants).where(eq(variants.sku, shop.article.sku));
  const before = known[0]?.price ?? 0;
  const text =
    `商品名,品番,売価,管理番号\n${shop.article.title.ja},${shop.article.sku},${before + 100},${shop.article.handle}\n` +
    `取込の椀,bowl-${mark},880,bowl-${mark}\n"=HYPERLINK(""x"")",bad-${mark},1,bad-${mark}\n`;
  await page.goto('/admin/imports');
  await expectAccessible(page);
  await page.locator('input[type=file]').setInputFiles(csv('own.csv', text));
  await page.getByRole('button', { name: upload.send }).click();

  // Nobody's table: its columns are said once, and kept.
  await expect(page.getByText(jaImports.mappingNote)).toBeVisible();
  await page.locator('[name="column.price"]').selectOption('売価');
  await page.locator('[name="column.handle"]').selectOption('管理番号');
  await page.getByLabel(setUp.keepAs).fill(`表 ${mark}`);
  await expectAccessible(page);
  await page.getByRole('button', { name: setUp.read }).click();

  await expect(page.getByRole('heading', { name: preview.title })).toBeVisible();
  await expect(page.getByText('取込の椀').first()).toBeVisible();
  await expect(page.getByText(jaSentences.refused.formula).first()).toBeVisible();
  expect(await shop.db.$count(products, like(products.handle, `bowl-${mark}`))).toBe(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: act.confirm }).click();

  await expect(page.getByRole('heading', { name: done.title })).toBeVisible();
  await expect(page.locator('.import-counts')).toContainText(count.refused);
  const [changed] = await shop.db.select().from(variants).where(eq(variants.sku, shop.article.sku));
  expect(changed?.price).toBe(before + 100);
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: jaImports.problems.all }).click();
  const rows = await (await saving).createReadStream();
  const report = Buffer.concat(await rows.toArray()).toString();
  expect(report).toContain('formula');
  expect(report).toContain(`"'=HYPERLINK(""x"")"`);

  await page.getByRole('button', { name: act.undo }).click();
  await expect(page.getByRole('heading', { name: undone.title })).toBeVisible();
  await expectAccessible(page);
  const [back] = await shop.db.select().from(variants).where(eq(variants.sku, shop.article.sku));
  expect(back?.price).toBe(before);
  expect(await shop.db.$count(products, like(products.handle, `bowl-${mark}`))).toBe(0);
});

test('a wrong kind of file is refused with a sentence that says what to do', async ({ counter: page }) => {
  await page.goto('/admin/imports');
  await page.getByRole('button', { name: upload.send }).click();
  await expect(page.getByText(upload.none)).toBeVisible();
  await page
    .locator('input[type=file]')
    .setInputFiles(csv('picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0])));
  await page.getByRole('button', { name: upload.send }).click();
  await expect(page.getByRole('heading', { name: failed.title })).toBeVisible();
  await expect(page.getByText(jaSentences.broken.not_a_table)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: act.discard }).click();
  await expect(page.getByRole('heading', { name: jaImports.title })).toBeVisible();
});

test('what is exported says who may read it, and is read back', async ({ counter: page, shop }) => {
  await page.goto('/admin/imports');
  await page.locator('[name="table"]').selectOption('products/rakuten_sku');
  await page.locator('[name="encoding"]').selectOption('cp932');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: jaImports.export.save }).click();
  const stream = await (await saving).createReadStream();
  const text = new TextDecoder('shift_jis').decode(Buffer.concat(await stream.toArray()));
  expect(text.startsWith('商品管理番号（商品URL）,')).toBe(true);
  expect(text).toContain(shop.article.sku);
  await shop.db.update(staff).set({ role: 'staff' }).where(eq(staff.email, shop.clerk.email));
  expect((await page.goto('/admin/imports'))?.status()).toBe(404);
  const denied = await page.request.get('/admin/imports/export?table=products/plain');
  expect(denied.status()).toBe(403);
});
