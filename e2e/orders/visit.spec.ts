import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { locations, stockLevels } from '@/db/schema';
import { type Locale, localePath, locales } from '@/lib/locale';
import mail from '@/messages/ja/mail.json' with { type: 'json' };
import { expectAccessible } from '../support/accessible';
import { expectLanguage } from '../support/language';
import type { OwnShop } from '../support/own-shop';
import { customer } from '../support/shopper';
import { expect, test } from '../support/test';
import { words } from '../support/words';

test.use({ wishes: { sizes: ['22', '23'] }, contextOptions: { reducedMotion: 'reduce' } });

const allocated = async ({ db, store }: OwnShop) => {
  const levels = await db.select().from(stockLevels).where(eq(stockLevels.locationId, store.id));
  return levels.reduce((sum, level) => sum + level.allocated, 0);
};

/** The form of a shop that takes visits, with both sizes of its article. */
async function openForm(page: Page, { db, store, article }: OwnShop, locale: Locale): Promise<void> {
  const visitSlots = { minutes: 60, capacity: 2, horizonDays: 3, leadMinutes: 120 };
  await db.update(locations).set({ visitSlots }).where(eq(locations.id, store.id));
  const skus = [article.sku, article.sku.replace(/22$/, '23')].map((sku) => `sku=${sku}`);
  await page.goto(localePath(locale, `/stores/${store.storeCode}/visit?${skus.join('&')}`));
}

/** The last time of the day that stands open but `back`; what the page calls it. */
async function chooseTime(page: Page, back: number): Promise<string> {
  const slot = page
    .locator('.slot-day')
    .nth(1)
    .locator('label')
    .nth(-1 - back);
  if (!(await slot.isVisible())) await page.locator('.slot-day').nth(1).locator('summary').click();
  await slot.click();
  return (await slot.locator('b').textContent()) ?? '';
}

async function fillForm(page: Page, email: string, locale: Locale): Promise<void> {
  const { form } = words[locale].visits.book;
  const { person } = words[locale].checkout;
  await page.getByLabel(form.hold).check();
  await page.getByLabel(person.name).first().fill(customer[locale]);
  await page.getByLabel(person.email).first().fill(email);
  await page.getByLabel(person.phone).first().fill('090-1234-5678');
  await page.locator('input[name=consent]').check();
}

for (const locale of locales) {
  const { visits } = words[locale];

  test(`a time is booked to see two articles that are held, changed and called off (${locale})`, async ({
    page,
    shop,
    counter,
  }) => {
    const email = `visit-${locale}-${shop.store.storeCode}@test.example`;
    const title = page.getByRole('heading', { level: 1 });
    await openForm(page, shop, locale);
    await page.getByRole('button', { name: visits.book.form.submit }).click();
    await expect(page.locator('[aria-invalid=true]').first()).toBeVisible();
    await expectAccessible(page);
    await expectLanguage(page, locale);

    const first = await chooseTime(page, 0);
    await fillForm(page, email, locale);
    await page.getByRole('button', { name: visits.book.form.submit }).dblclick();
    await expect(page).toHaveURL(/\/visits\/[\w-]{22}$/);
    await expect(title).toHaveText(visits.page.booked.title);
    await expect(page.locator('.slip .clock')).toHaveText(first);
    await expectAccessible(page);
    await expectLanguage(page, locale);
    expect(await allocated(shop)).toBe(2);

    await page.locator('summary', { hasText: visits.page.change.summary }).click();
    const second = await chooseTime(page, 3);
    await page.getByRole('button', { name: visits.page.change.button }).click();
    await expect(page.locator('.slip .clock')).toHaveText(second);
    await expect(title).toBeFocused();
    expect(await allocated(shop)).toBe(2);

    await counter.goto('/staff/visits');
    const row = counter.getByRole('listitem').filter({ hasText: customer[locale] }).first();
    await expect(row).toContainText(words.ja.visits.staff.held.replace('{number}', ''));
    await expectAccessible(counter);

    await page.locator('summary', { hasText: visits.page.cancel.summary }).click();
    await page.getByRole('button', { name: visits.page.cancel.button }).click();
    await expect(title).toHaveText(visits.page.cancelled.title);
    await expect(title).toBeFocused();
    await expectAccessible(page);
    await expectLanguage(page, locale);
    expect(await allocated(shop)).toBe(0);
  });
}

test('the customer is told by mail, with a way back to the visit', async ({ page, shop }) => {
  const email = `visit-mail-${shop.store.storeCode}@test.example`;
  await openForm(page, shop, 'ja');
  await chooseTime(page, 0);
  await fillForm(page, email, 'ja');
  await page.getByRole('button', { name: words.ja.visits.book.form.submit }).click();
  await expect(page).toHaveURL(/\/visits\//);
  const path = new URL(page.url()).pathname;
  await expect(async () => {
    await page.goto(`/mailbox?to=${email}`);
    await page.getByRole('link', { name: shop.store.name.ja }).first().click({ timeout: 2_000 });
  }).toPass();
  const sheet = page.frameLocator('iframe');
  await expect(sheet.getByRole('heading', { name: mail.visit.visit_booked.title })).toBeVisible();
  await expect(sheet.getByRole('link', { name: mail.visit.page })).toHaveAttribute('href', new RegExp(`${path}$`));
});

test('a time that was taken since the page was opened is refused, and another can be chosen', async ({
  page,
  shop,
  browser,
}) => {
  const form = words.ja.visits.book.form;
  await openForm(page, shop, 'ja');
  await shop.db
    .update(locations)
    .set({ visitSlots: { minutes: 60, capacity: 1, horizonDays: 3, leadMinutes: 120 } })
    .where(eq(locations.id, shop.store.id));
  await page.reload();
  await chooseTime(page, 0);
  await fillForm(page, 'late@test.example', 'ja');

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(page.url());
  await chooseTime(other, 0);
  await fillForm(other, 'early@test.example', 'ja');
  await other.getByRole('button', { name: form.submit }).click();
  await expect(other).toHaveURL(/\/visits\//);
  await context.close();

  await page.getByRole('button', { name: form.submit }).click();
  await expect(page.locator('#news')).toBeFocused();
  await expect(page.locator('.slot-day').nth(1).locator('label').last()).toContainText('満席');
  await expectAccessible(page);
  await chooseTime(page, 1);
  await page.getByRole('button', { name: form.submit }).click();
  await expect(page).toHaveURL(/\/visits\//);
});
