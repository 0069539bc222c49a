import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { staff } from '@/db/schema';
import ja from '@/messages/ja/adminBrand.json' with { type: 'json' };
import catalogue from '@/messages/ja/adminCatalogue.json' with { type: 'json' };
import refusal from '@/messages/ja/refusal.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import type { OwnShop } from '../support/own-shop';
import { expect, test } from '../support/test';

const { bar, language, trouble } = catalogue;

const becomeMerchant = ({ db, clerk }: OwnShop) =>
  db.update(staff).set({ role: 'merchant' }).where(eq(staff.email, clerk.email));

const publish = async (counter: Page) => {
  await counter.getByRole('button', { name: bar.publish, exact: true }).click();
  await expect(counter.getByText(bar.public)).toBeVisible();
};
const undo = (counter: Page) => counter.getByRole('button', { name: bar.undo.replace(/[(（].*/, '') }).click();

/** The colour of what can be pressed, as the page has it. */
const accentOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--nando').trim());

/** What a shopper sees, as soon as every page is made anew. English: other journeys read the Japanese name. */
const shopperSees = (page: Page, { name, accent, banner }: { name: string; accent: string; banner: string | null }) =>
  expect(async () => {
    await page.goto('/en');
    await expect(page).toHaveTitle(new RegExp(`^${name} `), { timeout: 500 });
    expect(await accentOf(page)).toBe(accent);
    if (banner) await expect(page.getByText(banner)).toBeVisible({ timeout: 500 });
  }).toPass();

test('a name, a colour and a banner are seen in a preview first, by shoppers once they are published, and are undone', async ({
  page,
  counter,
  shop,
}) => {
  await becomeMerchant(shop);
  const as = { name: 'Hibino', accent: '#0f5365', banner: null };
  const mark = shop.store.storeCode;
  const banner = `<b>Winter market</b> ${mark}`;
  await shopperSees(page, as);

  await counter.goto('/admin/brand');
  await expectAccessible(counter);
  await counter.getByLabel(`${ja.field.name} ${language.en}`).fill(`Swallow ${mark}`);
  const colour = counter.getByLabel(ja.brand.colour.code);
  await colour.fill('#ff7a00');
  await counter.getByRole('button', { name: catalogue.save }).click();
  await expect(counter.getByText(refusal.fields.contrast).first()).toBeVisible();
  await counter.getByRole('button', { name: ja.brand.colour.use.replace('{nearest}', '').trim() }).click();
  await colour.fill('B3261E');
  await counter.getByRole('button', { name: catalogue.save }).click();
  await expect(counter.getByRole('button', { name: bar.publish, exact: true })).toBeVisible();

  await counter.goto('/admin/home');
  await counter.getByRole('button', { name: ja.home.add.banner }).click();
  await counter.getByLabel(`${ja.field.text} ${language.ja}`).last().fill(`冬の市 ${mark}`);
  await counter.getByLabel(`${ja.field.text} ${language.en}`).last().fill(banner);
  await counter.getByLabel(ja.field.from).fill('2020-01-01T00:00');
  await counter.getByLabel(ja.field.until).fill('2019-01-01T00:00');
  await counter.getByRole('button', { name: catalogue.save }).click();
  await expect(counter.getByText(refusal.fields.reversed).first()).toBeVisible();
  await counter.getByLabel(ja.field.until).fill('2099-01-01T00:00');
  await expectAccessible(counter);
  await counter.getByRole('button', { name: catalogue.save }).click();
  await expect(counter.getByRole('button', { name: bar.publish, exact: true })).toBeVisible();

  await shopperSees(page, as);
  await counter.goto('/api/preview?to=/en');
  await expect(counter).toHaveTitle(new RegExp(`^Swallow ${mark} `));
  expect(await accentOf(counter)).toBe('#b3261e');
  // HTML is text.
  await expect(counter.getByText(banner)).toBeVisible();
  await expectAccessible(counter);

  await counter.goto('/admin/home');
  await publish(counter);
  await counter.goto('/admin/brand');
  await publish(counter);
  await shopperSees(page, { name: `Swallow ${mark}`, accent: '#b3261e', banner });
  await expectAccessible(page);

  await undo(counter);
  await expect(counter.getByLabel(`${ja.field.name} ${language.en}`)).toHaveValue('Hibino');
  await counter.goto('/admin/home');
  await undo(counter);
  await expect(counter.getByText(`冬の市 ${mark}`)).toHaveCount(0);
  await shopperSees(page, as);
  await expect(page.getByText(banner)).toHaveCount(0);
});

test('parts of the home page are moved by the keyboard, and dragged', async ({ counter, shop }) => {
  await becomeMerchant(shop);
  await counter.goto('/admin/home');
  const rows = counter.getByRole('main').getByRole('listitem');
  const down = counter.getByRole('button', { name: ja.home.down.replace('{name}', ja.home.kind.kinds) });
  await expect(rows.nth(3)).toContainText(ja.home.kind.kinds);
  await down.focus();
  await counter.keyboard.press('Enter');
  await expect(rows.nth(4)).toContainText(ja.home.kind.kinds);
  await expect(down).toBeFocused();
  await counter.keyboard.press('Enter');
  await expect(rows.nth(5)).toContainText(ja.home.kind.kinds);
  await rows.nth(5).getByText(ja.home.kind.kinds).first().dragTo(rows.nth(1).getByText(ja.home.kind.news).first());
  await expect(rows.nth(1)).toContainText(ja.home.kind.kinds);
});

test('of two who write the same text the later one is told, and loses nothing', async ({ counter, shop }) => {
  await becomeMerchant(shop);
  const other = await counter.context().newPage();
  const open = async (page: Page) => {
    await page.goto('/admin/texts');
    await page.getByText(ja.texts.page.terms, { exact: true }).first().click();
    await page
      .getByRole('button', { name: new RegExp(`^${ja.texts.edit}`) })
      .nth(2)
      .click();
    return page.getByLabel(`${ja.field.body} ${language.ja}`);
  };
  const [mine, theirs] = [await open(counter), await open(other)];
  await expectAccessible(counter);
  await theirs.fill('先に書いた文');
  await other.getByRole('button', { name: catalogue.save }).click();
  await expect(other.getByRole('button', { name: bar.publish, exact: true })).toBeVisible();
  await mine.fill('あとから書いた文');
  await counter.getByRole('button', { name: catalogue.save }).click();
  await expect(counter.getByRole('alert').filter({ hasText: trouble.faster })).toBeVisible();
  await expect(mine).toHaveValue('あとから書いた文');
  await other.reload();
  await other.getByText(bar.discard, { exact: true }).first().click();
  await other.getByRole('button', { name: bar.discard }).click();
  await expect(other.getByText(bar.public)).toBeVisible();
});

test('a registration number that is none is refused where it is typed', async ({ counter, shop }) => {
  expect((await counter.goto('/admin/business'))?.status()).toBe(404);
  await becomeMerchant(shop);
  await counter.goto('/staff/me');
  await counter.getByRole('link', { name: /レシートの販売者/ }).click();
  const number = counter.getByLabel(ja.field.registrationNumber);
  await number.fill('T1234567890123');
  await counter.getByRole('button', { name: catalogue.save }).click();
  await expect(counter.getByText(refusal.fields.registration_number).first()).toBeVisible();
  await expect(number).toHaveValue('T1234567890123');
  await expect(number).toHaveAccessibleDescription(new RegExp(refusal.fields.registration_number));
  await expectAccessible(counter);
});

test('a drawing is no picture, and a file that is too large is not taken', async ({ counter, shop }) => {
  await becomeMerchant(shop);
  await counter.goto('/admin/brand');
  const file = counter.locator('input[type="file"]');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  await file.setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) });
  await expect(counter.getByText(catalogue.problem.picture_unreadable)).toBeVisible();
  // From a file: sent to the browser as text it would take longer than the page to refuse it.
  const big = test.info().outputPath('big.png');
  await writeFile(big, Buffer.alloc(21 * 1024 * 1024));
  await file.setInputFiles(big);
  await expect(counter.getByText(catalogue.problem.picture_big)).toBeVisible();
});

test('policies that are published and undone are shown as they are again', async ({ counter, shop }) => {
  await becomeMerchant(shop);
  await counter.goto('/admin/policies');
  const fee = counter.getByLabel(ja.policies.fee);
  const before = await fee.inputValue();
  const other = before === 'never' ? 'always' : 'never';
  await fee.selectOption(other);
  await counter.getByRole('button', { name: catalogue.save }).click();
  await publish(counter);
  await expect(fee).toHaveValue(other);
  await undo(counter);
  await expect(fee).toHaveValue(before);
});
